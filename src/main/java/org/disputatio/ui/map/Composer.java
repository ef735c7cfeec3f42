package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.StatementKind;
import org.jspecify.annotations.Nullable;

/// Writing a new statement: what it will be and where it will hang is said, its words are asked
/// for. Nothing is in the map before it has words.
class Composer extends Div {
  private final Relation relation;
  private final MapElement.@Nullable Target target;
  private final Editing editing;
  private final Runnable close;
  private final Select<StatementKind> kind = new Select<>();
  private final Select<Origin> origin = new Select<>();
  private final StatementField field = new StatementField(_ -> {}, this::finish, this::cancel);
  private boolean done;

  /// @param target the use of a statement that the new one will hang on; null for a contention
  /// @param where that statement in words
  Composer(
      Relation relation,
      MapElement.@Nullable Target target,
      String where,
      Editing editing,
      Runnable close) {
    this.relation = relation;
    this.target = target;
    this.editing = editing;
    this.close = close;
    addClassName("composer");
    var heading =
        new H2(
            switch (relation) {
              case REASON -> "New reason";
              case OBJECTION -> "New objection";
              case UNDERCUT -> "New undercut";
              case COPREMISE -> "New co-premise";
              case CONTENTION -> "New contention";
            });
    heading.addClassName("details-title");
    kind.setLabel("Kind");
    kind.setItems(StatementKind.values());
    kind.setItemLabelGenerator(Words::kind);
    kind.setValue(StatementKind.CLAIM);
    origin.setLabel("Who says it");
    origin.setItems(Origin.OWN, Origin.RECONSTRUCTED, Origin.PARAPHRASE);
    origin.setItemLabelGenerator(Words::origin);
    origin.setValue(Origin.OWN);
    var add = new Button("Add", _ -> finish(field.text()));
    add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    add.addThemeName("primary");
    var cancel = new Button("Cancel", _ -> cancel());
    var buttons = new Div(add, cancel);
    buttons.addClassName("buttons");
    add(heading);
    if (!where.isEmpty()) {
      var place = new Paragraph(where);
      place.addClassName("details-muted");
      add(place);
    }
    var selects = new Div(kind, origin);
    selects.addClassName("pair");
    add(field, selects, buttons);
    field.keepFor(
        target == null ? null : target.statement(),
        target == null ? null : target.argument(),
        relation);
  }

  /// Puts words into the field that were typed earlier and are not saved.
  void offer(String words) {
    field.offer(words);
  }

  /// Puts the keyboard where the words go.
  void focus() {
    field.focusAll();
  }

  private void finish(String text) {
    if (done) {
      return;
    }
    var problem = StatementField.problem(text);
    if (!problem.isEmpty()) {
      field.refuse(problem);
      return;
    }
    var id = new NodeId(UUID.randomUUID());
    var operations = new ArrayList<Operation>();
    operations.add(
        new Operation.AddStatement(id, kind.getValue(), origin.getValue(), text.strip(), null));
    List<Operation> connection =
        target == null ? List.of() : relation.connect(id, target.statement(), target.argument());
    operations.addAll(connection);
    var refusal = editing.attempt(operations);
    if (refusal.isPresent()) {
      field.refuse(refusal.get());
      return;
    }
    done = true;
    TypedWords.forget();
    close.run();
    editing.select(id, argument(connection));
    editing.backToMap();
  }

  private static @Nullable NodeId argument(List<Operation> connection) {
    for (var operation : connection) {
      if (operation instanceof Operation.AddArgument add) {
        return add.argument();
      }
      if (operation instanceof Operation.AddPremise add) {
        return add.argument();
      }
    }
    return null;
  }

  private void cancel() {
    done = true;
    TypedWords.forget();
    close.run();
    editing.backToMap();
  }
}
