package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.disputatio.map.MapId;

/// The Java half of `<map-print>`, which lays out a map on sheets of paper.
@Tag("map-print")
@JsModule("./print/map-print.ts")
class PrintElement extends Component {
  PrintElement(MapId map) {
    getElement().setAttribute("map-id", map.value().toString());
  }
}
