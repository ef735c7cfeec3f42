package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ChangeWords;
import org.disputatio.map.NodeId;
import org.jspecify.annotations.Nullable;

/// The right pane: the selected statement, a statement that is being written, or what to do first.
class DetailsPanel extends Section {
  private final Editing editing;
  private @Nullable StatementDetails details;
  private @Nullable NodeId shown;
  private @Nullable Composer composer;

  DetailsPanel(Editing editing) {
    this.editing = editing;
    setAriaLabel("Details");
    addClassName("details-pane");
  }

  /// Whether a statement is being written.
  boolean isComposing() {
    return composer != null;
  }

  /// Shows a use of a statement, or what to do when nothing is selected. What is being written
  /// stays.
  void show(ArgumentMap map, ArgumentTree tree, ArgumentTree.@Nullable Occurrence occurrence) {
    if (composer != null) {
      return;
    }
    if (occurrence == null) {
      details = null;
      shown = null;
      removeAll();
      add(nothingSelected(map));
      return;
    }
    var same = details != null && occurrence.statement().id().equals(shown);
    var panel =
        same && details != null ? details : new StatementDetails(editing, occurrence.statement());
    panel.show(map, tree, occurrence);
    if (!same) {
      details = panel;
      shown = occurrence.statement().id();
      removeAll();
      add(panel);
    }
  }

  /// Puts the keyboard into the shown statement.
  void edit() {
    if (details != null) {
      details.edit();
    }
  }

  /// Puts words into the shown field that were typed earlier and are not saved.
  void offer(String words) {
    if (composer != null) {
      composer.offer(words);
    } else if (details != null) {
      details.offer(words);
    }
  }

  void compose(Composer newComposer) {
    composer = newComposer;
    details = null;
    shown = null;
    removeAll();
    add(newComposer);
    newComposer.focus();
  }

  void endComposing() {
    composer = null;
    removeAll();
  }

  /// The statement that a new one will hang on, in words.
  static String where(Relation relation, ArgumentTree.@Nullable Occurrence target) {
    if (target == null || relation == Relation.CONTENTION) {
      return "";
    }
    return "%s %s “%s”"
        .formatted(
            relation.label(), target.number(), ChangeWords.excerpt(target.statement().text()));
  }

  private Section nothingSelected(ArgumentMap map) {
    var section = new Section();
    section.addClassName("nothing-selected");
    var title = new H2("Nothing selected");
    title.addClassName("details-title");
    section.add(title);
    section.add(
        new Paragraph(
            map.statements().isEmpty()
                ? "Select words in the article and press Claim, or write a contention: the sentence"
                    + " that the whole map argues for or against."
                : "Select a card to read and change it here. Select words in the article to make"
                    + " them a claim, evidence or a counterargument."));
    var add = new Button("Add contention", _ -> editing.compose(Relation.CONTENTION));
    add.addThemeName("small");
    section.add(add);
    return section;
  }
}
