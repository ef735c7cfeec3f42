package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import tools.jackson.databind.JsonNode;

/// The Java half of `<map-outline>`, which shows a map as nested text. It loads the map from the
/// HTTP API and saves edits there, where they are checked.
@Tag("map-outline")
@JsModule("./outline/map-outline.ts")
class OutlineElement extends Component {
  private static final String STATEMENT = "event.detail.nodes?.[0]?.statement";

  OutlineElement(MapId map) {
    getElement().setAttribute("map-id", map.value().toString());
  }

  /// Somebody wants to read or say something about a statement.
  void onComment(Consumer<NodeId> listener) {
    getElement()
        .addEventListener("command", event -> statement(event.getEventData()).ifPresent(listener))
        .setFilter("event.detail.name === 'comment'")
        .addEventData(STATEMENT);
  }

  private static Optional<NodeId> statement(JsonNode data) {
    try {
      return Optional.of(new NodeId(UUID.fromString(data.path(STATEMENT).asString(""))));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /// Somebody wants to see all keys.
  void onShortcuts(Runnable listener) {
    getElement()
        .addEventListener("command", _ -> listener.run())
        .setFilter("event.detail.name === 'shortcuts'");
  }

  /// Gives the keyboard to the selected row, else the first, as soon as there is one.
  void focus() {
    getElement().callJsFunction("focus");
  }
}
