package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;

/// Opens the list of keys of map and outline, and remembers in the browser whether single letters
/// are among them.
final class Shortcuts {
  private static final String STORED = "disputatio.single-letter-keys";

  private Shortcuts() {}

  /// Lets the element take up what was chosen in this browser before.
  static void restore(Component element) {
    element
        .getElement()
        .executeJs("this.singleLetterKeys = localStorage.getItem($0) !== 'off'", STORED);
  }

  static void open(Component element) {
    element
        .getElement()
        .executeJs("return this.singleLetterKeys !== false")
        .then(
            Boolean.class,
            letters -> new ShortcutsDialog(letters, on -> switchLetters(element, on)).open());
  }

  private static void switchLetters(Component element, boolean on) {
    element
        .getElement()
        .executeJs(
            "this.singleLetterKeys = $0; localStorage.setItem($1, $0 ? 'on' : 'off')", on, STORED);
  }
}
