package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.disputatio.map.MapId;

/// The Java half of `<map-history>`, which lists changes, replays the map and compares revisions.
@Tag("map-history")
@JsModule("./history/map-history.ts")
class HistoryElement extends Component {
  HistoryElement(MapId map) {
    getElement().setAttribute("map-id", map.value().toString());
  }
}
