package org.disputatio.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.disputatio.article.Anchor;
import org.disputatio.article.AnchorId;
import org.disputatio.article.ArticleId;
import org.disputatio.article.TextPositionSelector;
import org.disputatio.article.TextQuoteSelector;
import org.disputatio.map.Operation.Place;
import org.disputatio.map.Operation.Scope;
import org.jspecify.annotations.Nullable;

/// What people might try on a map, and now and then what nobody should: every operation, on nodes
/// that are there and on others, in changes of one to four operations. The same seed gives the same
/// edits on the same map.
final class RandomEdits {
  private static final String[] WORDS = {
    "Moscow", "the UN", "won", "it's \"so\"", "é\uD83D\uDE00\n"
  };

  /// What the passages are from.
  static final String ARTICLE_TEXT =
      "Ban Ki-moon got snookered when he agreed to cooperate. The accord grants what was craved.\n"
          .repeat(20);

  private final Random random;

  RandomEdits(long seed) {
    random = new Random(seed);
  }

  /// The operations of one change.
  List<Operation> change(ArgumentMap map) {
    var operations = new ArrayList<Operation>();
    for (var i = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 1; i > 0; i--) {
      operations.addAll(edit(map));
    }
    return operations;
  }

  private List<Operation> edit(ArgumentMap map) {
    if (random.nextInt(3) == 0 || map.statements().size() < 4) {
      return grow(map);
    }
    var statement = statement(map);
    return List.of(
        switch (random.nextInt(17)) {
          case 0 -> new Operation.Reword(statement, text(), one(Origin.values()));
          case 1 -> new Operation.Retype(statement, one(StatementKind.values()));
          case 2 -> new Operation.SetPolarity(argument(map), one(Polarity.values()));
          case 3 -> new Operation.SetTitle(argument(map), random.nextBoolean() ? text() : null);
          case 4 ->
              new Operation.SetScheme(
                  argument(map), random.nextBoolean() ? one(Scheme.values()) : null);
          case 5, 6 -> new Operation.Move(statement, from(map, statement), place(map));
          case 7 ->
              new Operation.Retarget(
                  argument(map), node(map), one(Polarity.values()), maybePosition());
          case 8 ->
              random.nextBoolean()
                  ? new Operation.Reorder(node(map), position())
                  : new Operation.ReorderPremise(argument(map), statement, position());
          case 9 -> new Operation.AttachAnchor(statement, anchor(map.article()));
          case 10 -> new Operation.DetachAnchor(statement, anyAnchor(map, statement));
          case 11 -> new Operation.Cite(statement, citation());
          case 12 -> new Operation.Uncite(statement, anyCitation(map, statement));
          case 13, 14 -> new Operation.Remove(statement, from(map, statement), one(Scope.values()));
          case 15 -> restore(map);
          default ->
              random.nextInt(5) == 0
                  ? new Operation.RenameMap(text())
                  : new Operation.AddPremise(argument(map), statement, maybePosition());
        });
  }

  private List<Operation> grow(ArgumentMap map) {
    var added =
        new Operation.AddStatement(
            fresh(), one(StatementKind.values()), one(Origin.values()), text(), maybePosition());
    return switch (map.statements().isEmpty() ? 0 : random.nextInt(6)) {
      case 0 -> List.of(added);
      case 1 ->
          List.of(
              added, new Operation.AddPremise(argument(map), added.statement(), maybePosition()));
      case 2 -> List.of(argument(statement(map), map));
      default -> List.of(added, argument(added.statement(), map));
    };
  }

  private Operation argument(NodeId premise, ArgumentMap map) {
    var premises = new ArrayList<>(List.of(premise));
    while (random.nextInt(4) == 0) {
      premises.add(statement(map));
    }
    var conclusion = node(map);
    var polarity =
        map.argument(conclusion).isPresent() && random.nextInt(20) > 0
            ? Polarity.ATTACK
            : one(Polarity.values());
    return new Operation.AddArgument(fresh(), polarity, conclusion, premises, maybePosition());
  }

  private Place place(ArgumentMap map) {
    return switch (random.nextInt(3)) {
      case 0 -> new Place.Free(maybePosition());
      case 1 -> new Place.With(argument(map), maybePosition());
      default -> {
        var conclusion = node(map);
        var polarity =
            map.argument(conclusion).isPresent() ? Polarity.ATTACK : one(Polarity.values());
        yield new Place.Under(conclusion, polarity, fresh(), maybePosition());
      }
    };
  }

  /// Puts nodes as they are or slightly wrong, and takes others away.
  private Operation restore(ArgumentMap map) {
    var arguments =
        map
            .argument(argument(map))
            .map(a -> random.nextBoolean() ? a : a.about(node(map), a.polarity(), position()))
            .stream()
            .toList();
    return new Operation.Restore(
        random.nextInt(5) == 0 ? text() : null,
        map.statement(statement(map)).map(s -> s.reworded(text(), Origin.OWN)).stream().toList(),
        arguments,
        random.nextInt(4) == 0 ? List.of(node(map)) : List.of());
  }

  private NodeId statement(ArgumentMap map) {
    return random.nextInt(40) == 0 ? strange(map) : one(map.statements()).id();
  }

  private NodeId argument(ArgumentMap map) {
    return map.arguments().isEmpty() || random.nextInt(40) == 0
        ? strange(map)
        : one(map.arguments()).id();
  }

  private NodeId node(ArgumentMap map) {
    return random.nextInt(4) == 0 ? argument(map) : statement(map);
  }

  private NodeId strange(ArgumentMap map) {
    return switch (random.nextInt(3)) {
      case 0 -> map.arguments().isEmpty() ? fresh() : one(map.arguments()).id();
      case 1 -> map.statements().isEmpty() ? fresh() : one(map.statements()).id();
      default -> fresh();
    };
  }

  private @Nullable NodeId from(ArgumentMap map, NodeId statement) {
    var uses = map.usesOf(statement);
    if (random.nextInt(20) == 0) {
      return argument(map);
    }
    return uses.isEmpty() || random.nextInt(10) == 0 ? null : one(uses).id();
  }

  private Anchor anchor(ArticleId article) {
    var start = random.nextInt(ARTICLE_TEXT.length() - 20);
    var end = start + 1 + random.nextInt(20);
    return new Anchor(
        new AnchorId(uuid()),
        article,
        1,
        new TextQuoteSelector(
            ARTICLE_TEXT.substring(start, end),
            ARTICLE_TEXT.substring(Math.max(0, start - 32), start),
            ""),
        new TextPositionSelector(start, end));
  }

  private AnchorId anyAnchor(ArgumentMap map, NodeId statement) {
    var anchors = map.statement(statement).map(Statement::anchors).orElse(List.of());
    return anchors.isEmpty() ? new AnchorId(uuid()) : one(anchors).id();
  }

  private Citation citation() {
    return new Citation(
        new CitationId(new UUID(5, random.nextInt(3))), text(), "", "2024", "", "p. 7", "");
  }

  private CitationId anyCitation(ArgumentMap map, NodeId statement) {
    var citations = map.statement(statement).map(Statement::citations).orElse(List.of());
    return citations.isEmpty() ? new CitationId(uuid()) : one(citations).id();
  }

  private @Nullable Position maybePosition() {
    return random.nextInt(3) == 0 ? position() : null;
  }

  private Position position() {
    return new Position(
        "a" + (char) ('0' + random.nextInt(10)) + (random.nextBoolean() ? "V" : ""));
  }

  private String text() {
    return one(WORDS) + " " + random.nextInt(1_000);
  }

  private NodeId fresh() {
    return new NodeId(uuid());
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /// One of these nodes, the same for the same seed whatever the order they come in.
  private <T extends Record> T one(java.util.Collection<T> values) {
    return values.stream().skip(random.nextInt(values.size())).findFirst().orElseThrow();
  }
}
