package org.disputatio.ui.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;

/// What the selected statement says, and what can be done with it. It stays when another statement
/// is selected: a press that comes before the details of that are there is for that all the same.
class StatementHead extends Div {
  private final H2 title = new H2();
  private final Paragraph text = new Paragraph();

  StatementHead(Editing editing) {
    addClassName("statement-details");
    text.addClassName("statement-text");
    text.getElement().setAttribute("dir", "auto");
    add(title, text, new ActionBar(editing));
  }

  void show(ArgumentMap map, ArgumentTree.Occurrence occurrence) {
    var role = Words.role(map, occurrence);
    title.setText(role + " " + occurrence.number());
    title.setClassName("details-title " + role.toLowerCase(Locale.ROOT));
    text.setText(occurrence.statement().text());
  }
}
