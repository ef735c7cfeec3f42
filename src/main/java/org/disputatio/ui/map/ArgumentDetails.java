package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disputatio.map.Argument;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ChangeWords;
import org.disputatio.map.Operation;
import org.disputatio.map.Polarity;
import org.disputatio.map.Premise;
import org.disputatio.map.Scheme;

/// The step in which a statement is a premise: what it speaks for or against, its name, its scheme
/// and the scheme's critical questions.
class ArgumentDetails extends Div {
  ArgumentDetails(Editing editing, ArgumentMap map, ArgumentTree tree, Argument argument) {
    var undercut = map.argument(argument.conclusion()).isPresent();
    var support = argument.polarity() == Polarity.SUPPORT;
    var section =
        StatementDetails.section(undercut ? "Undercuts" : support ? "Reason for" : "Objection to");
    add(section);
    section.add(conclusion(editing, map, tree, argument));
    if (argument.premises().size() > 1) {
      var others =
          argument.premises().stream()
              .map(premise -> tree.number(premise.statement()).orElse("?"))
              .collect(Collectors.joining(", "));
      section.add(StatementDetails.muted("Premises that work together: " + others));
    }
    if (!undercut) {
      var flip =
          new Button(
              support ? "Make it an objection" : "Make it a reason",
              _ ->
                  editing.submit(
                      List.of(
                          new Operation.SetPolarity(
                              argument.id(), support ? Polarity.ATTACK : Polarity.SUPPORT))));
      flip.addThemeName("small");
      section.add(flip);
    }
    section.add(name(editing, argument), scheme(editing, argument));
    var chosen = argument.scheme();
    if (chosen != null) {
      section.add(criticalQuestions(chosen));
    }
  }

  /// Everything that the details of an argument show of the map.
  static Object shown(ArgumentMap map, ArgumentTree tree, Argument argument) {
    var hit = map.argument(argument.conclusion());
    var named =
        Stream.concat(Stream.of(argument), hit.stream())
            .flatMap(
                step ->
                    Stream.concat(
                        step.premises().stream().map(Premise::statement),
                        Stream.of(step.conclusion())))
            .map(node -> List.of(node, tree.number(node).orElse(""), map.statement(node)))
            .toList();
    return List.of(argument, hit, named);
  }

  private static Button conclusion(
      Editing editing, ArgumentMap map, ArgumentTree tree, Argument argument) {
    var hit = map.argument(argument.conclusion());
    var statement =
        map.statement(argument.conclusion())
            .or(() -> hit.flatMap(a -> map.statement(a.premises().getFirst().statement())))
            .orElseThrow();
    var number = tree.number(statement.id()).orElse("");
    var text =
        hit.isPresent()
            ? "the step from %s to %s"
                .formatted(
                    hit.get().premises().stream()
                        .map(premise -> tree.number(premise.statement()).orElse("?"))
                        .collect(Collectors.joining(" and ")),
                    tree.number(hit.get().conclusion()).orElse("another step"))
            : number + " " + ChangeWords.excerpt(statement.text());
    var link =
        new Button(
            text,
            _ ->
                editing.select(
                    statement.id(),
                    hit.map(Argument::id)
                        .or(() -> map.usesOf(statement.id()).stream().findFirst().map(Argument::id))
                        .orElse(null)));
    link.addThemeName("tertiary");
    link.addClassName("node-link");
    return link;
  }

  private static TextField name(Editing editing, Argument argument) {
    var field = new TextField("Name of the argument");
    field.setPlaceholder("none");
    field.setWidthFull();
    field.setMaxLength(Argument.TITLE_LIMIT);
    field.setValue(Objects.requireNonNullElse(argument.title(), ""));
    field.addValueChangeListener(
        change -> {
          var title = change.getValue().isBlank() ? null : change.getValue().strip();
          if (change.isFromClient() && !Objects.equals(title, argument.title())) {
            editing.submit(List.of(new Operation.SetTitle(argument.id(), title)));
          }
        });
    return field;
  }

  private static ComboBox<Scheme> scheme(Editing editing, Argument argument) {
    var box = new ComboBox<Scheme>("Scheme");
    box.setPlaceholder("none");
    box.setWidthFull();
    box.setClearButtonVisible(true);
    box.setItems(Scheme.values());
    box.setItemLabelGenerator(Scheme::label);
    box.setValue(argument.scheme());
    box.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != argument.scheme()) {
            editing.submit(List.of(new Operation.SetScheme(argument.id(), change.getValue())));
          }
        });
    return box;
  }

  private static Details criticalQuestions(Scheme scheme) {
    var questions = new UnorderedList();
    scheme.criticalQuestions().forEach(question -> questions.add(new ListItem(question)));
    var details =
        new Details("Critical questions", StatementDetails.muted(scheme.description()), questions);
    details.setOpened(true);
    details.addClassName("critical-questions");
    return details;
  }
}
