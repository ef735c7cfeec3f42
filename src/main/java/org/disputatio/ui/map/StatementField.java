package org.disputatio.ui.map;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.disputatio.map.NodeId;
import org.disputatio.map.Statement;
import org.jspecify.annotations.Nullable;

/// The textbox "Statement". Enter is done, Shift+Enter a new line, Escape back to what it was.
/// Leaving it keeps what was typed.
class StatementField extends Composite<TextArea> {
  /// Told when somebody has finished typing.
  interface Listener {
    void typed(String text);
  }

  private static final String KEYS =
      """
      if (!this.disputatioKeys) {
        this.disputatioKeys = true;
        this.addEventListener('keydown', e => {
          if (e.isComposing) return;
          if (e.key === 'Enter' && !e.shiftKey) {
            e.preventDefault();
            this.dispatchEvent(new CustomEvent('statement-done', {detail: this.value}));
          } else if (e.key === 'Escape') {
            e.stopPropagation();
            this.dispatchEvent(new CustomEvent('statement-left'));
          }
        });
      }
      """;

  private final TextArea area = getContent();

  /// @param done told after Enter; `typed` is told then too, and when the field is left
  StatementField(Listener typed, Listener done, Runnable left) {
    area.setLabel("Statement");
    area.setWidthFull();
    area.setMinRows(2);
    area.setMaxRows(12);
    area.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    area.addClassName("statement-field");
    area.addAttachListener(_ -> area.getElement().executeJs(KEYS));
    area.getElement()
        .addEventListener(
            "statement-done",
            event -> done.typed(event.getEventData().path("event.detail").asString("")))
        .addEventData("event.detail");
    area.getElement().addEventListener("statement-left", _ -> left.run());
    area.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            typed.typed(change.getValue());
          }
        });
  }

  void set(String text) {
    area.setInvalid(false);
    area.setHelperText(null);
    area.setValue(text);
  }

  /// Brings back words that were typed earlier and are not saved.
  void offer(String words) {
    area.setValue(words);
    area.setHelperText("You typed this before, and it is not saved yet. Enter saves it.");
  }

  /// Keeps what is typed from now on as words for this place.
  void keepFor(@Nullable NodeId statement, @Nullable NodeId argument, @Nullable Relation relation) {
    TypedWords.keep(area, statement, argument, relation);
  }

  String text() {
    return area.getValue();
  }

  /// Puts the keyboard into the field, everything selected so that typing replaces it.
  void focusAll() {
    area.getElement()
        .executeJs(
            "setTimeout(() => { this.focus(); this.inputElement && this.inputElement.select(); })");
  }

  /// Says why what was typed is not kept yet; it stays there.
  void refuse(String why) {
    area.setErrorMessage(why);
    area.setInvalid(true);
  }

  /// Why this is no statement; empty if it is one.
  static String problem(String text) {
    if (text.isBlank()) {
      return "A statement needs words.";
    }
    return text.length() > Statement.TEXT_LIMIT
        ? "The statement has %,d characters; at most %,d fit."
            .formatted(text.length(), Statement.TEXT_LIMIT)
        : "";
  }
}
