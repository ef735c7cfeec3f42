package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.disputatio.map.MapId;

/// The Java half of `<map-outline>`, which shows a map as nested text. It loads the map from the
/// HTTP API and saves edits there, where they are checked.
@Tag("map-outline")
@JsModule("./outline/map-outline.ts")
class OutlineElement extends Component {
  OutlineElement(MapId map) {
    getElement().setAttribute("map-id", map.value().toString());
  }

  /// Gives the keyboard to the selected row, else the first, as soon as there is one.
  void focus() {
    getElement().callJsFunction("focus");
  }
}
