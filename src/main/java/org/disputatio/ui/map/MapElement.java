package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.map.MapReply;
import org.disputatio.map.NodeId;
import org.jspecify.annotations.Nullable;

/// The Java half of `<argument-map>`. The element loads the map from the HTTP API and saves edits
/// there; here it says what is selected and asked for. What it says is a request, to be checked.
@Tag("argument-map")
@JsModule("./map/argument-map.ts")
class MapElement extends Component {
  /// The marked nodes as words: a statement's id, a slash, and the argument's if there is one.
  private static final String NODES =
      "(event.detail.nodes ?? []).map((n) => `${n.statement}/${n.argument ?? ''}`).join(' ')";

  MapElement(MapId map) {
    getElement().setAttribute("map-id", map.value().toString());
  }

  /// Lets the element, and with it the article, show a change that was made here.
  void apply(MapReply reply) {
    getElement()
        .callJsFunction(
            "applyDelta", MapJson.MAPPER.<tools.jackson.databind.JsonNode>valueToTree(reply));
  }

  /// Selects a statement where it is a premise of this argument, or as a contention.
  void select(NodeId statement, @Nullable NodeId argument) {
    getElement()
        .callJsFunction(
            "select",
            statement.value().toString(),
            argument == null ? null : argument.value().toString());
  }

  /// Opens the selected statement's card, so that its words can be changed.
  void edit() {
    getElement().callJsFunction("command", "edit");
  }

  /// Opens a card for a statement that will hang so on the selected one.
  void add(Relation relation) {
    getElement().callJsFunction("command", "add-" + relation.word());
  }

  /// Gives the keyboard back to the selected card.
  void focusSelected() {
    getElement().callJsFunction("focusSelected");
  }

  void onSelect(ComponentEventListener<NodeSelected> listener) {
    addListener(NodeSelected.class, listener);
  }

  void onChange(ComponentEventListener<MapChanged> listener) {
    addListener(MapChanged.class, listener);
  }

  void onCommand(ComponentEventListener<CommandGiven> listener) {
    addListener(CommandGiven.class, listener);
  }

  /// A statement where it is a premise of this argument, or as a contention.
  record Node(NodeId statement, @Nullable NodeId argument) {}

  private static Optional<NodeId> node(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(new NodeId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  /// Somebody selected a node, or nothing.
  @DomEvent("node-selected")
  public static class NodeSelected extends ComponentEvent<MapElement> {
    private final @Nullable NodeId statement;
    private final @Nullable NodeId argument;

    public NodeSelected(
        MapElement source,
        boolean fromClient,
        @EventData("event.detail.statement") @Nullable String statement,
        @EventData("event.detail.argument") @Nullable String argument) {
      super(source, fromClient);
      this.statement = node(statement).orElse(null);
      this.argument = node(argument).orElse(null);
    }

    @Nullable NodeId statement() {
      return statement;
    }

    @Nullable NodeId argument() {
      return argument;
    }
  }

  /// The element's map came to another revision.
  @DomEvent("map-changed")
  public static class MapChanged extends ComponentEvent<MapElement> {
    public MapChanged(MapElement source, boolean fromClient) {
      super(source, fromClient);
    }
  }

  /// Somebody asked for something by key or menu, about the selected node or about these.
  @DomEvent("command")
  public static class CommandGiven extends ComponentEvent<MapElement> {
    private final @Nullable Command command;
    private final List<Node> nodes;

    public CommandGiven(
        MapElement source,
        boolean fromClient,
        @EventData("event.detail.name") @Nullable String name,
        @EventData(NODES) @Nullable String nodes) {
      super(source, fromClient);
      Command known = null;
      for (var candidate : Command.values()) {
        if (candidate.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
          known = candidate;
        }
      }
      command = known;
      this.nodes =
          nodes == null
              ? List.of()
              : Stream.of(nodes.split(" ")).flatMap(CommandGiven::read).distinct().toList();
    }

    private static Stream<Node> read(String text) {
      var ids = text.split("/", 2);
      return node(ids[0]).stream()
          .map(statement -> new Node(statement, node(ids.length < 2 ? null : ids[1]).orElse(null)));
    }

    /// Empty where it is about the selected node.
    List<Node> nodes() {
      return nodes;
    }

    @Nullable Command command() {
      return command;
    }
  }

  /// What can be asked for by key or menu and is not done on the cards themselves.
  enum Command {
    REMOVE,
    MOVE,
    REUSE,
    COMMENT,
    PRESENT,
    SHOW_ARTICLE,
    SHORTCUTS
  }
}
