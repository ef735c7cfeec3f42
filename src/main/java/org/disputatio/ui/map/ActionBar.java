package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// What can be done with the selected statement.
class ActionBar extends Div {
  ActionBar(Editing editing) {
    addClassName("action-bar");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", "Actions");
    add(
        button("", "Edit", "Edit", "", editing::edit),
        button("+", "Add reason", "Reason", "support", () -> editing.add(Relation.REASON)),
        button("−", "Add objection", "Objection", "attack", () -> editing.add(Relation.OBJECTION)),
        button("×", "Add undercut", "Undercut", "undercut", () -> editing.add(Relation.UNDERCUT)),
        button(
            "&", "Add co-premise", "Co-premise", "support", () -> editing.add(Relation.COPREMISE)),
        button("", "Move", "Move…", "", editing::move),
        button("", "Use again", "Use again…", "", editing::reuse),
        button("", "Remove", "Remove", "", editing::remove));
  }

  /// A button whose sign and colour, if any, repeat what its name says.
  private static Button button(
      String sign, String name, String text, String colour, Runnable action) {
    var button = new Button(text, _ -> action.run());
    if (!sign.isEmpty()) {
      var icon = new Span(sign);
      icon.addClassNames("sign", colour);
      icon.getElement().setAttribute("aria-hidden", "true");
      button.setIcon(icon);
    }
    button.setAriaLabel(name);
    button.addThemeName("small");
    return button;
  }
}
