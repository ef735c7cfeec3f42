package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/// A way into an account: what it is, and what one can do about it.
class WayRow extends Div {
  WayRow(String name, String facts, Component... buttons) {
    addClassName("way-row");
    var title = new Span(name);
    title.addClassName("member-name");
    title.getElement().setAttribute("dir", "auto");
    var words = new Paragraph(facts);
    words.addClassName("details-muted");
    words.getElement().setAttribute("dir", "auto");
    var what = new Div(title, words);
    what.addClassName("member-who");
    add(what);
    if (buttons.length > 0) {
      var all = new Div(buttons);
      all.addClassName("way-buttons");
      add(all);
    }
  }
}
