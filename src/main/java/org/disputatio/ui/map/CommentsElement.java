package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;

/// The Java half of `<node-comments>`, which shows what people say about a statement, and lets them
/// say more.
@Tag("node-comments")
@JsModule("./comment/node-comments.ts")
class CommentsElement extends Component implements HasStyle {
  /// Shows what is said about the statement that is selected on the page. It does so without being
  /// told by the server, so that whoever begins to type writes about what they see.
  void follow(MapId map) {
    getElement().setAttribute("map-id", map.value().toString());
    getElement().setAttribute("follows-selection", true);
  }

  /// Shows what is said about this statement.
  void show(MapId map, NodeId statement) {
    getElement().setAttribute("map-id", map.value().toString());
    getElement().setAttribute("statement", statement.value().toString());
  }

  /// Puts the keyboard into the box.
  void write() {
    getElement().callJsFunction("write");
  }
}
