package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.NodeId;
import org.jspecify.annotations.Nullable;

/// The right pane: the selected statement, or what to do first.
class DetailsPanel extends Section {
  private final Editing editing;
  private final StatementHead head;
  private final CommentsElement comments = new CommentsElement();
  private @Nullable StatementDetails details;
  private @Nullable NodeId shown;

  DetailsPanel(Editing editing) {
    this.editing = editing;
    head = new StatementHead(editing);
    comments.addClassName("statement-details");
    setAriaLabel("Details");
    addClassName("details-pane");
  }

  /// Shows a use of a statement, or what to do when nothing is selected.
  void show(ArgumentMap map, ArgumentTree tree, ArgumentTree.@Nullable Occurrence occurrence) {
    if (occurrence == null) {
      details = null;
      shown = null;
      removeAll();
      add(nothingSelected(map));
      ReadOnly.apply(this, editing.readOnly() != null);
      return;
    }
    var same = details != null && occurrence.statement().id().equals(shown);
    var panel =
        same && details != null ? details : new StatementDetails(editing, occurrence.statement());
    head.show(map, occurrence);
    panel.show(map, tree, occurrence);
    if (!same) {
      if (details == null) {
        removeAll();
        comments.follow(map.id());
        add(head, comments);
      } else {
        remove(details);
      }
      details = panel;
      shown = occurrence.statement().id();
      addComponentAtIndex(1, panel);
    }
    ReadOnly.apply(this, editing.readOnly() != null);
  }

  /// Puts the keyboard where something is said about the statement that is shown.
  void comment() {
    comments.write();
  }

  private Section nothingSelected(ArgumentMap map) {
    var section = new Section();
    section.addClassName("nothing-selected");
    var title = new H2("Nothing selected");
    title.addClassName("details-title");
    section.add(title);
    var readOnly = editing.readOnly();
    section.add(
        new Paragraph(
            readOnly != null
                ? "Select a card to read about it here. " + readOnly
                : map.statements().isEmpty()
                    ? "Select words in the article and press Claim, or write a contention: the sentence"
                        + " that the whole map argues for or against."
                    : "Select a card to read and change it here. Select words in the article to make"
                        + " them a claim, evidence or a counterargument."));
    var add = new Button("Add contention", _ -> editing.add(Relation.CONTENTION));
    add.addThemeName("small");
    section.add(add);
    return section;
  }
}
