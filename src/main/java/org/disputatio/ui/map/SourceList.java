package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disputatio.map.Citation;
import org.disputatio.map.Operation;
import org.disputatio.map.Statement;

/// The sources that back a statement.
class SourceList extends Div {
  SourceList(Editing editing, Statement statement) {
    var section = StatementDetails.section("Sources");
    add(section);
    for (var citation : statement.citations()) {
      var edit =
          new Button("Edit", _ -> new SourceDialog(editing, statement.id(), citation).open());
      edit.addThemeName("tertiary");
      edit.addClassName("quiet");
      edit.setAriaLabel("Edit source " + name(citation));
      var remove =
          new Button(
              "✕",
              _ -> editing.submit(List.of(new Operation.Uncite(statement.id(), citation.id()))));
      remove.addThemeName("tertiary");
      remove.addClassName("quiet");
      remove.setAriaLabel("Remove source " + name(citation));
      var row = new Div(words(citation), edit, remove);
      row.addClassName("row");
      section.add(row);
    }
    var add = new Button("Add source", _ -> new SourceDialog(editing, statement.id(), null).open());
    add.addThemeName("small");
    section.add(add);
  }

  private static String name(Citation citation) {
    return Stream.of(citation.title(), citation.author(), citation.url())
        .filter(part -> !part.isBlank())
        .findFirst()
        .orElse(citation.note());
  }

  private static Div words(Citation citation) {
    var source = new Div();
    source.addClassName("source");
    var name = name(citation);
    if (citation.url().isBlank()) {
      source.add(new Span(name));
    } else {
      var link = new Anchor(citation.url(), name);
      link.setTarget(AnchorTarget.BLANK);
      link.getElement().setAttribute("rel", "noopener noreferrer");
      source.add(link);
    }
    var rest =
        Stream.of(
                citation.title().isBlank() ? "" : citation.author(),
                citation.date(),
                citation.page().isBlank() ? "" : "p. " + citation.page(),
                citation.note().equals(name) ? "" : citation.note())
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" · "));
    if (!rest.isEmpty()) {
      source.add(StatementDetails.muted(rest));
    }
    return source;
  }
}
