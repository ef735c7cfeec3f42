package org.disputatio.map;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells in plain words what a change did: a short label for undo and redo, a sentence without its
/// subject for the history.
public final class ChangeWords {
  private static final int EXCERPT = 90;

  private final ArgumentMap map;
  private final Change change;

  private ChangeWords(ArgumentMap map, Change change) {
    this.map = map;
    this.change = change;
  }

  /// What the change did, as the name of a command: "add objection".
  public static String label(ArgumentMap map, Change change) {
    return new ChangeWords(map, change).words().label;
  }

  /// What the change did: "added the objection “…”".
  ///
  /// @param map a later revision, from which texts are taken that the change itself does not hold
  public static String sentence(ArgumentMap map, Change change) {
    if (change.undoOf() != null) {
      return "took back change %d".formatted(change.undoOf());
    }
    if (change.redoOf() != null) {
      return "did again what change %d had taken back".formatted(change.redoOf());
    }
    return new ChangeWords(map, change).words().sentence;
  }

  /// The beginning of a text, on one line.
  public static String excerpt(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) <= EXCERPT) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, EXCERPT - 1)).strip() + "…";
  }

  private record Words(String label, String sentence) {}

  private Words words() {
    var added =
        change.operations().stream()
            .filter(Operation.AddStatement.class::isInstance)
            .map(Operation.AddStatement.class::cast)
            .toList();
    if (!added.isEmpty()) {
      return added(added);
    }
    var words = words(change.operations().getFirst());
    var others = change.operations().stream().filter(ChangeWords::isAboutANode).count() - 1;
    return others < 1
        ? words
        : new Words(words.label, words.sentence + " and %d more".formatted(others));
  }

  /// What can be done to several nodes in one change.
  private static boolean isAboutANode(Operation operation) {
    return operation instanceof Operation.Remove
        || operation instanceof Operation.Move
        || operation instanceof Operation.Retarget
        || operation instanceof Operation.Retype
        || operation instanceof Operation.SetPolarity;
  }

  private Words words(Operation first) {
    return switch (first) {
      case Operation.AddStatement _ -> added(List.of());
      case Operation.AddArgument add -> {
        var relation = relation(add.polarity(), add.conclusion());
        var premise = add.premises().isEmpty() ? "" : text(add.premises().getFirst());
        yield new Words(
            "use as " + relation,
            "used %s as %s %s"
                .formatted(premise, article(relation), target(relation, add.conclusion())));
      }
      case Operation.AddPremise add ->
          new Words("add co-premise", "used %s as a co-premise".formatted(text(add.statement())));
      case Operation.Reword reword -> {
        var old = before(reword.statement()).map(Statement::text).orElse("");
        yield old.equals(reword.text())
            ? new Words("change origin", "changed who says %s".formatted(quoted(reword.text())))
            : new Words(
                "reword", "reworded %s to %s".formatted(quoted(old), quoted(reword.text())));
      }
      case Operation.Retype retype -> {
        var kind = kind(retype.kind());
        yield new Words("make it " + kind, "made %s %s".formatted(text(retype.statement()), kind));
      }
      case Operation.SetPolarity set -> {
        var relation = relation(set.polarity(), conclusion(set.argument()));
        yield new Words(
            "make it " + article(relation),
            "made %s %s".formatted(premises(set.argument()), article(relation)));
      }
      case Operation.SetTitle set ->
          set.title() == null
              ? new Words("remove the name", "removed the name of an argument")
              : new Words("name the argument", "named an argument " + quoted(set.title()));
      case Operation.SetScheme set ->
          set.scheme() == null
              ? new Words("remove the scheme", "removed the scheme of an argument")
              : new Words(
                  "set the scheme",
                  "set the scheme of %s to %s"
                      .formatted(premises(set.argument()), set.scheme().label()));
      case Operation.Move move -> moved(move);
      case Operation.Retarget move -> {
        var relation = relation(move.polarity(), move.conclusion());
        yield new Words(
            "move",
            "moved %s: now it is %s %s"
                .formatted(
                    premises(move.argument()),
                    article(relation),
                    target(relation, move.conclusion())));
      }
      case Operation.Reorder reorder ->
          new Words("reorder", "changed the order: moved " + any(reorder.node()));
      case Operation.ReorderPremise reorder ->
          new Words("reorder", "changed the order: moved " + text(reorder.statement()));
      case Operation.AttachAnchor attach ->
          new Words(
              "add passage",
              "tied %s to the passage %s"
                  .formatted(text(attach.statement()), quoted(attach.anchor().quote().exact())));
      case Operation.DetachAnchor detach -> {
        var passage =
            before(detach.statement()).stream()
                .flatMap(statement -> statement.anchors().stream())
                .filter(anchor -> anchor.id().equals(detach.anchor()))
                .findFirst();
        yield new Words(
            "remove passage",
            "untied %s from %s"
                .formatted(
                    text(detach.statement()),
                    passage
                        .map(p -> "the passage " + quoted(p.quote().exact()))
                        .orElse("a passage")));
      }
      case Operation.Cite cite ->
          new Words(
              "cite a source",
              "cited the source %s for %s"
                  .formatted(quoted(source(cite.citation())), text(cite.statement())));
      case Operation.Uncite uncite -> {
        var source =
            before(uncite.statement()).stream()
                .flatMap(statement -> statement.citations().stream())
                .filter(citation -> citation.id().equals(uncite.citation()))
                .findFirst();
        yield new Words(
            "remove a source",
            "removed %s of %s"
                .formatted(
                    source.map(s -> "the source " + quoted(source(s))).orElse("a source"),
                    text(uncite.statement())));
      }
      case Operation.Remove remove -> removed(remove);
      case Operation.Restore restore -> restored(restore);
      case Operation.RenameMap rename ->
          new Words("rename the map", "renamed the map to " + quoted(rename.title()));
    };
  }

  private Words added(List<Operation.AddStatement> added) {
    var first = added.getFirst();
    var place =
        change.operations().stream()
            .filter(
                operation ->
                    operation instanceof Operation.AddArgument argument
                            && argument.premises().contains(first.statement())
                        || operation instanceof Operation.AddPremise premise
                            && premise.statement().equals(first.statement()))
            .findFirst();
    var words =
        switch (place.orElse(null)) {
          case Operation.AddArgument add -> {
            var relation = relation(add.polarity(), add.conclusion());
            yield new Words(
                "add " + relation,
                "added the %s %s %s"
                    .formatted(relation, quoted(first.text()), target(relation, add.conclusion())));
          }
          case Operation.AddPremise _ ->
              new Words("add co-premise", "added the co-premise " + quoted(first.text()));
          case null, default -> {
            var question = first.kind() == StatementKind.QUESTION;
            var what = question ? "question" : "contention";
            yield new Words("add " + what, "added the %s %s".formatted(what, quoted(first.text())));
          }
        };
    return added.size() == 1
        ? words
        : new Words(words.label, words.sentence + " and %d more".formatted(added.size() - 1));
  }

  private Words moved(Operation.Move move) {
    var where =
        switch (move.to()) {
          case Operation.Place.Free _ -> "now it stands free";
          case Operation.Place.With _ -> "now it is a co-premise";
          case Operation.Place.Under under -> {
            var relation = relation(under.polarity(), under.conclusion());
            yield "now it is %s %s"
                .formatted(article(relation), target(relation, under.conclusion()));
          }
        };
    return new Words("move", "moved %s: %s".formatted(text(move.statement()), where));
  }

  private Words removed(Operation.Remove remove) {
    var gone =
        change.inverse().statements().stream()
            .filter(statement -> change.touched().contains(statement.id()))
            .count();
    var text = text(remove.statement());
    return remove.scope() == Operation.Scope.BRANCH && gone > 1
        ? new Words(
            "remove branch", "removed %s with its branch (%d statements)".formatted(text, gone))
        : new Words("remove", "removed " + text);
  }

  private Words restored(Operation.Restore restore) {
    if (Boolean.TRUE.equals(restore.withdrawn())) {
      return new Words("remove the words", "was erased, with all that they had written here");
    }
    if (restore.copyOf() != null) {
      return new Words("copy a map", "began this map as a copy of " + quoted(restore.copyOf()));
    }
    var back =
        restore.statements().stream()
            .filter(statement -> before(statement.id()).isEmpty())
            .toList();
    if (back.isEmpty()) {
      return reworded(restore)
          .map(
              statement ->
                  new Words(
                      "restore the wording",
                      "put back the wording %s in place of %s"
                          .formatted(quoted(statement.text()), text(statement.id()))))
          .orElse(new Words("restore", "put things back as they were"));
    }
    var ids = back.stream().<NodeId>map(Statement::id).toList();
    // The one on which the others hang.
    var root =
        back.stream()
            .filter(
                statement ->
                    restore.arguments().stream()
                        .noneMatch(
                            argument ->
                                ids.contains(argument.conclusion())
                                    && argument.premise(statement.id()).isPresent()))
            .findFirst()
            .orElse(back.getFirst());
    var more = back.size() == 1 ? "" : " and %d more".formatted(back.size() - 1);
    return new Words("bring back", "brought back " + quoted(root.text()) + more);
  }

  private Optional<Statement> reworded(Operation.Restore restore) {
    return restore.statements().stream()
        .filter(now -> before(now.id()).stream().anyMatch(old -> !old.text().equals(now.text())))
        .findFirst();
  }

  private Optional<Statement> before(NodeId statement) {
    return change.inverse().statements().stream().filter(s -> s.id().equals(statement)).findFirst();
  }

  private Optional<Statement> statement(NodeId statement) {
    return before(statement).or(() -> map.statement(statement));
  }

  private String text(NodeId statement) {
    return statement(statement)
        .map(s -> quoted(s.text()))
        .orElse("a statement that was removed later");
  }

  private String any(NodeId node) {
    return map.argument(node).isPresent() ? premises(node) : text(node);
  }

  private String premises(NodeId argument) {
    return old(argument)
        .or(() -> map.argument(argument))
        .map(a -> text(a.premises().getFirst().statement()))
        .orElse("an argument");
  }

  private Optional<Argument> old(NodeId argument) {
    return change.inverse().arguments().stream().filter(a -> a.id().equals(argument)).findFirst();
  }

  private NodeId conclusion(NodeId argument) {
    return old(argument)
        .or(() -> map.argument(argument))
        .map(Argument::conclusion)
        .orElse(argument);
  }

  private String relation(Polarity polarity, NodeId conclusion) {
    if (map.argument(conclusion).isPresent() || old(conclusion).isPresent()) {
      return "undercut";
    }
    if (polarity == Polarity.SUPPORT) {
      return "reason";
    }
    // What is gone since may have been a statement or a step.
    return statement(conclusion).isPresent() ? "objection" : "counterargument";
  }

  private String target(String relation, NodeId conclusion) {
    return switch (relation) {
      case "counterargument" -> "to what was removed later";
      case "undercut" -> "of the step from " + premises(conclusion);
      case "reason" -> "for " + text(conclusion);
      default -> "to " + text(conclusion);
    };
  }

  private static String article(String noun) {
    return ("ou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
  }

  private static String kind(StatementKind kind) {
    return switch (kind) {
      case CLAIM -> "a claim";
      case EVIDENCE -> "evidence";
      case QUESTION -> "a question";
    };
  }

  private static String source(Citation citation) {
    return Stream.of(citation.title(), citation.author(), citation.url(), citation.note())
        .filter(part -> !part.isBlank())
        .findFirst()
        .orElse("");
  }

  static String quoted(String text) {
    return "“" + excerpt(text) + "”";
  }
}
