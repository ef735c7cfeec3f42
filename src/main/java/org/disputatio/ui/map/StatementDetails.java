package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ChangeWords;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.Statement;
import org.disputatio.map.StatementKind;
import org.jspecify.annotations.Nullable;

/// Everything about one use of a statement below its head, to be read and changed in place.
class StatementDetails extends Div {
  private final Editing editing;
  private final Select<StatementKind> kind = new Select<>();
  private final Select<Origin> origin = new Select<>();
  private final Span provenance = muted("");
  private final Part passages = new Part();
  private final Part step = new Part();
  private final Part uses = new Part();
  private final Part sources = new Part();
  private final NodeHistoryElement history = new NodeHistoryElement();
  private Statement shown;
  private ArgumentTree.@Nullable Occurrence occurrence;
  private long revision = -1;

  StatementDetails(Editing editing, Statement statement) {
    this.editing = editing;
    shown = statement;
    addClassName("statement-details");
    kind.setLabel("Kind");
    kind.setItems(StatementKind.values());
    kind.setItemLabelGenerator(Words::kind);
    kind.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != shown.kind()) {
            editing.submit(List.of(new Operation.Retype(shown.id(), change.getValue())));
          }
        });
    origin.setLabel("Who says it");
    origin.setItems(Origin.values());
    origin.setItemLabelGenerator(Words::origin);
    origin.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != shown.origin()) {
            editing.submit(
                List.of(
                    new Operation.Reword(
                        shown.id(), shown.text(), change.getValue(), shown.text())));
          }
        });
    var parts = new Div(passages, step, uses, sources, history);
    parts.addClassName("details-parts");
    var selects = new Div(kind, origin);
    selects.addClassName("pair");
    add(selects, provenance, parts);
  }

  /// Shows a use of the statement as it is now.
  void show(ArgumentMap map, ArgumentTree tree, ArgumentTree.Occurrence occurrence) {
    if (map.revision() == revision && occurrence.equals(this.occurrence)) {
      // Building the parts anew would close a list or lose words that somebody is in the midst of.
      return;
    }
    revision = map.revision();
    this.occurrence = occurrence;
    shown = occurrence.statement();
    var argument = occurrence.argument();
    kind.setValue(shown.kind());
    origin.setValue(shown.origin());
    provenance.setText(editing.provenance(shown.id()));
    passages.show(
        shown.anchors(), () -> List.of(new PassageList(editing, map, occurrence.statement())));
    step.show(
        argument == null ? "none" : ArgumentDetails.shown(map, tree, argument),
        () ->
            argument == null
                ? List.of()
                : List.of(new ArgumentDetails(editing, map, tree, argument)));
    var links = uses(map, tree);
    uses.show(links, () -> links.size() < 2 ? List.of() : List.of(section(links)));
    sources.show(shown.citations(), () -> List.of(new SourceList(editing, occurrence.statement())));
    history.show(map, shown.id());
  }

  /// A use of the statement, and in which words it is named.
  private record Use(@Nullable NodeId argument, String words) {}

  private List<Use> uses(ArgumentMap map, ArgumentTree tree) {
    return tree.inOrder().stream()
        .filter(use -> use.statement().id().equals(shown.id()))
        .map(
            use -> {
              var argument = use.argument();
              return argument == null
                  ? new Use(null, use.number())
                  : new Use(
                      argument.id(),
                      "%s · for or against “%s”"
                          .formatted(
                              use.number(),
                              ChangeWords.excerpt(conclusion(map, argument.conclusion()).text())));
            })
        .toList();
  }

  private Div section(List<Use> links) {
    var section = section("Used " + links.size() + " times");
    for (var use : links) {
      var link = new Button(use.words(), _ -> editing.select(shown.id(), use.argument()));
      link.addThemeName("tertiary");
      link.addClassName("node-link");
      section.add(link);
    }
    return section;
  }

  private static Statement conclusion(ArgumentMap map, NodeId id) {
    return map.statement(id)
        .orElseGet(() -> conclusion(map, map.argument(id).orElseThrow().conclusion()));
  }

  /// A part of the details under a heading.
  static Div section(String heading, Component... content) {
    var head = new H3(heading);
    head.addClassName("details-heading");
    var section = new Div(head);
    section.addClassName("details-section");
    section.add(content);
    return section;
  }

  /// Words that explain, less prominent than what people wrote.
  static Span muted(String text) {
    var span = new Span(text);
    span.addClassName("details-muted");
    return span;
  }
}
