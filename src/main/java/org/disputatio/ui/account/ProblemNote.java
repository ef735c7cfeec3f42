package org.disputatio.ui.account;

import com.vaadin.flow.component.html.Div;

/// A place for a sentence that says why something did not come to be; it is read out when it
/// appears.
class ProblemNote extends Div {
  ProblemNote() {
    addClassName("problem-note");
    getElement().setAttribute("role", "alert");
    setVisible(false);
  }

  void say(String sentence) {
    setText(sentence);
    setVisible(true);
  }
}
