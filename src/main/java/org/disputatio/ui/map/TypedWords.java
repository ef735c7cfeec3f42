package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.disputatio.map.NodeId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Words that somebody is typing on this page. The browser's tab keeps them until they are saved,
/// so that they outlive the session, which a restart of the server ends (U2).
///
/// @param statement what is reworded, or what the new statement will hang on
/// @param relation how a new statement will hang there; null if it is a rewording
record TypedWords(
    String text,
    @Nullable NodeId statement,
    @Nullable NodeId argument,
    @Nullable Relation relation) {
  private static final String KEY = "'disputatio.typed.' + location.pathname";

  private static final String KEEP =
      """
      this.disputatioPlace = {statement: $0, argument: $1, relation: $2};
      if (!this.disputatioKeeps) {
        this.disputatioKeeps = true;
        this.addEventListener('input', () => {
          const typed = {...this.disputatioPlace, text: this.inputElement.value};
          try {
            sessionStorage.setItem(%s, JSON.stringify(typed));
          } catch {
            // Without room, or where it is forbidden, they live as long as the page.
          }
        });
      }
      """
          .formatted(KEY);

  /// From now on keeps what is typed into a field as words for this place.
  static void keep(
      Component field,
      @Nullable NodeId statement,
      @Nullable NodeId argument,
      @Nullable Relation relation) {
    field
        .getElement()
        .executeJs(
            KEEP, text(statement), text(argument), relation == null ? null : relation.word());
  }

  /// They are saved, or given up.
  static void forget() {
    UI.getCurrentOrThrow().getPage().executeJs("sessionStorage.removeItem(%s)".formatted(KEY));
  }

  /// Tells what an earlier page at this address has kept, if it has.
  static void find(Component on, Consumer<TypedWords> found) {
    on.getElement()
        .executeJs("return JSON.parse(sessionStorage.getItem(%s))".formatted(KEY))
        .then(JsonNode.class, stored -> read(stored).ifPresent(found));
  }

  /// What the browser says is read with care: it can be anything.
  private static Optional<TypedWords> read(@Nullable JsonNode stored) {
    var text = stored == null ? "" : stored.path("text").asString("");
    if (stored == null || text.isBlank()) {
      return Optional.empty();
    }
    var word = stored.path("relation").asString("");
    return Optional.of(
        new TypedWords(
            text,
            node(stored.path("statement").asString("")),
            node(stored.path("argument").asString("")),
            Stream.of(Relation.values())
                .filter(relation -> relation.word().equals(word))
                .findFirst()
                .orElse(null)));
  }

  private static @Nullable NodeId node(String text) {
    try {
      return new NodeId(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable NodeId id) {
    return id == null ? null : id.value().toString();
  }
}
