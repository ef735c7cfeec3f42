package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.disputatio.article.Anchor;
import org.disputatio.article.AnchorId;
import org.disputatio.article.ArticleId;
import org.disputatio.article.TextPositionSelector;
import org.disputatio.article.TextQuoteSelector;
import org.jspecify.annotations.Nullable;

/// A map that grows in a test. Nodes are called by short names: statements by capital letters,
/// which are their text too, arguments by small ones. Ids sort as the names do.
final class Sketch {
  static final ArticleId ARTICLE = new ArticleId(new UUID(7, 7));

  ArgumentMap map = ArgumentMap.empty(new MapId(new UUID(9, 9)), "A map", ARTICLE, 1);
  final List<Applied> changes = new ArrayList<>();

  static NodeId id(String name) {
    var bits = 0L;
    for (var b : Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 8)) {
      bits = bits << 8 | b;
    }
    return new NodeId(new UUID(bits, 1));
  }

  static @Nullable NodeId idOrNull(@Nullable String name) {
    return name == null ? null : id(name);
  }

  static Operation.AddStatement statement(String name) {
    return new Operation.AddStatement(id(name), StatementKind.CLAIM, Origin.OWN, name, null);
  }

  static Operation.AddArgument argument(
      String name, Polarity polarity, String conclusion, String... premises) {
    return new Operation.AddArgument(
        id(name), polarity, id(conclusion), Arrays.stream(premises).map(Sketch::id).toList(), null);
  }

  static Operation.Remove remove(String name, @Nullable String from, Operation.Scope scope) {
    return new Operation.Remove(id(name), idOrNull(from), scope);
  }

  static Operation.Move toFree(String name, @Nullable String from) {
    return new Operation.Move(id(name), idOrNull(from), new Operation.Place.Free(null));
  }

  static Operation.Move toUnder(
      String name, @Nullable String from, Polarity polarity, String conclusion, String argument) {
    return new Operation.Move(
        id(name),
        idOrNull(from),
        new Operation.Place.Under(id(conclusion), polarity, id(argument), null));
  }

  static Operation.Move toWith(String name, @Nullable String from, String argument) {
    return new Operation.Move(
        id(name), idOrNull(from), new Operation.Place.With(id(argument), null));
  }

  static Anchor anchor(int number, int start, String exact) {
    return new Anchor(
        new AnchorId(new UUID(3, number)),
        ARTICLE,
        1,
        new TextQuoteSelector(exact, "before ", " after"),
        new TextPositionSelector(start, start + exact.length()));
  }

  static Citation citation(int number, String title) {
    return new Citation(new CitationId(new UUID(4, number)), title, "", "", "", "", "");
  }

  /// Adds statements that stand free.
  Sketch free(String... names) {
    for (var name : names) {
      edit(statement(name));
    }
    return this;
  }

  /// Adds an argument for a conclusion, and its premises as far as they are not there.
  Sketch reason(String name, String conclusion, String... premises) {
    return argued(name, Polarity.SUPPORT, conclusion, premises);
  }

  /// Adds an argument against a statement, or an undercut.
  Sketch attack(String name, String conclusion, String... premises) {
    return argued(name, Polarity.ATTACK, conclusion, premises);
  }

  private Sketch argued(String name, Polarity polarity, String conclusion, String... premises) {
    var operations = new ArrayList<Operation>();
    for (var premise : premises) {
      if (!map.contains(id(premise))) {
        operations.add(statement(premise));
      }
    }
    operations.add(argument(name, polarity, conclusion, premises));
    return edit(operations.toArray(Operation[]::new));
  }

  /// Makes one change, which must be accepted.
  Sketch edit(Operation... operations) {
    var outcome = MapEditor.apply(map, List.of(operations));
    assertThat(outcome).isInstanceOf(Applied.class);
    var applied = (Applied) outcome;
    Invariants.check(applied.map());
    changes.add(applied);
    map = applied.map();
    return this;
  }

  /// Makes one change, which must be refused.
  Rejection refused(Operation... operations) {
    var outcome = MapEditor.apply(map, List.of(operations));
    assertThat(outcome).isInstanceOf(Rejection.class);
    return (Rejection) outcome;
  }

  Applied last() {
    return changes.getLast();
  }

  Statement statementNamed(String name) {
    return map.statement(id(name)).orElseThrow();
  }

  Argument argumentNamed(String name) {
    return map.argument(id(name)).orElseThrow();
  }

  /// The tree, a line each: number, statement, its argument after `+` (reason), `-` (objection) or
  /// `x` (undercut), and `again` for a reference.
  List<String> tree() {
    return ArgumentTree.of(map).inOrder().stream().map(this::line).toList();
  }

  private String line(ArgumentTree.Occurrence occurrence) {
    var line = occurrence.number() + " " + occurrence.statement().text();
    var argument = occurrence.argument();
    if (argument != null) {
      var undercut = map.argument(argument.conclusion()).isPresent();
      var sign = undercut ? "x" : argument.polarity() == Polarity.SUPPORT ? "+" : "-";
      line += " " + sign + name(argument.id());
    }
    return occurrence.reference() ? line + " again" : line;
  }

  private static String name(NodeId id) {
    var name = new StringBuilder();
    for (var shift = 56; shift >= 0; shift -= 8) {
      var character = (char) (id.value().getMostSignificantBits() >>> shift & 0xff);
      if (character != 0) {
        name.append(character);
      }
    }
    return name.toString();
  }
}
