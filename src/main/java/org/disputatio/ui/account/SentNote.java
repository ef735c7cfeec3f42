package org.disputatio.ui.account;

import com.vaadin.flow.component.html.Div;

/// Says what was done in place of the form that asked for it; is read out, and holds the focus that
/// the form had.
class SentNote extends Div {
  SentNote(String words) {
    super(words);
    addClassName("sent-note");
    getElement().setAttribute("role", "status");
    getElement().setAttribute("tabindex", "-1");
    getElement().callJsFunction("focus");
  }
}
