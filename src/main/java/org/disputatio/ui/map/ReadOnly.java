package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;

/// Takes from a part of the screen what changes the map, and gives it back (U5).
final class ReadOnly {
  private ReadOnly() {}

  /// What leads elsewhere stays.
  static void apply(Component part, boolean readOnly) {
    switch (part) {
      case Button button -> {
        if (!button.hasClassName("node-link") && !button.hasClassName("passage")) {
          button.setVisible(!readOnly);
        }
      }
      case HasValue<?, ?> field -> field.setReadOnly(readOnly);
      default -> part.getChildren().forEach(child -> apply(child, readOnly));
    }
  }
}
