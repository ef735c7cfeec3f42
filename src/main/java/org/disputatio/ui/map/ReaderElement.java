package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.disputatio.article.AnchorId;
import org.disputatio.map.MapId;

/// The Java half of `<article-reader>`, which shows the article of a map and its passages.
@Tag("article-reader")
@JsModule("./article/article-reader.ts")
class ReaderElement extends Component {
  ReaderElement(MapId map) {
    getElement().setAttribute("map-id", map.value().toString());
  }

  /// Scrolls to a passage and flashes it.
  void reveal(AnchorId anchor) {
    getElement().callJsFunction("reveal", anchor.value().toString());
  }
}
