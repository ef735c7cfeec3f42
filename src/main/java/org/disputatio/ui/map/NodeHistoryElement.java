package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.NodeId;

/// The Java half of `<node-history>`, which tells everything that happened to a statement.
@Tag("node-history")
@JsModule("./history/node-history.ts")
class NodeHistoryElement extends Component {
  NodeHistoryElement() {
    getElement().setAttribute("folded", true);
  }

  /// Tells of a statement, up to the map's latest revision.
  void show(ArgumentMap map, NodeId statement) {
    getElement().setAttribute("map-id", map.id().value().toString());
    getElement().setAttribute("statement", statement.value().toString());
    getElement().setAttribute("revision", Long.toString(map.revision()));
  }
}
