package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ChangeWords;
import org.disputatio.map.Operation;
import org.disputatio.map.Statement;

/// The passages of the article in which a statement stands.
class PassageList extends Div {
  PassageList(Editing editing, ArgumentMap map, Statement statement) {
    var section = StatementDetails.section("In the article");
    add(section);
    for (var anchor : statement.anchors()) {
      var paragraph = editing.paragraph(map, anchor.position().start());
      var quote =
          new Button(
              "“%s” — ¶%d".formatted(ChangeWords.excerpt(anchor.quote().exact()), paragraph),
              _ -> editing.reveal(anchor.id()));
      quote.addThemeName("tertiary");
      quote.addClassName("passage");
      quote.setTooltipText("Show in the article");
      var remove =
          new Button(
              "✕",
              _ ->
                  editing.submit(List.of(new Operation.DetachAnchor(statement.id(), anchor.id()))));
      remove.addThemeName("tertiary");
      remove.addClassName("quiet");
      remove.setAriaLabel("Take away this passage, paragraph " + paragraph);
      remove.setTooltipText("Take away this passage");
      var row = new Div(quote, remove);
      row.addClassName("row");
      section.add(row);
    }
    section.add(
        StatementDetails.muted(
            statement.anchors().isEmpty()
                ? "No passage. Select words in the article and press Passage to add one."
                : "Select more words in the article and press Passage to add another."));
  }
}
