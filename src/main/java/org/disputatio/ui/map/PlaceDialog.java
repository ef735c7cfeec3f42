package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ChangeWords;
import org.jspecify.annotations.Nullable;

/// Asks where a statement goes, and as what: to move it there, or to use it there once more.
class PlaceDialog extends Dialog {
  /// Told the choice; answers why it could not be done, or nothing.
  interface Choice {
    Optional<String> choose(Relation relation, ArgumentTree.@Nullable Occurrence target);
  }

  private final RadioButtonGroup<Relation> relation = new RadioButtonGroup<>("As");
  private final ComboBox<ArgumentTree.Occurrence> target = new ComboBox<>("Which statement");
  private final Span error = new Span();

  /// @param targets the uses of statements that it may be put to
  PlaceDialog(
      String title,
      String what,
      String action,
      List<Relation> relations,
      List<ArgumentTree.Occurrence> targets,
      Choice choice) {
    setHeaderTitle(title);
    addClassName("place-dialog");
    relation.setItems(relations);
    relation.setItemLabelGenerator(Relation::label);
    relation.setValue(relations.getFirst());
    relation.addValueChangeListener(
        change -> target.setVisible(change.getValue() != Relation.CONTENTION));
    target.setItems(targets);
    target.setItemLabelGenerator(
        occurrence ->
            occurrence.number() + " " + ChangeWords.excerpt(occurrence.statement().text()));
    target.setPlaceholder("Type a number or words");
    target.setWidthFull();
    error.addClassName("form-error");
    error.getElement().setAttribute("role", "alert");
    var form = new Div(new Paragraph(what), relation, target, error);
    form.addClassName("form");
    add(form);
    var go = new Button(action, _ -> go(choice));
    go.addThemeName("primary");
    getFooter().add(new Button("Cancel", _ -> close()), go);
  }

  private void go(Choice choice) {
    var as = relation.getValue();
    var to = target.getValue();
    if (as != Relation.CONTENTION && to == null) {
      error.setText("Choose a statement.");
      return;
    }
    if (as.needsArgument() && to.argument() == null) {
      error.setText(
          "Statement %s is a contention: there is no step from it to another. Choose a premise."
              .formatted(to.number()));
      return;
    }
    choice
        .choose(as, as == Relation.CONTENTION ? null : to)
        .ifPresentOrElse(error::setText, this::close);
  }
}
