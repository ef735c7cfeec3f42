package org.disputatio.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.disputatio.article.Anchor;
import org.disputatio.article.AnchorId;
import org.disputatio.article.TextPositionSelector;
import org.disputatio.article.TextQuoteSelector;
import org.disputatio.workspace.AccountId;

/// A map as large as a big group might make it in a year, and all its history: one change for each
/// statement, then passages, sources and second thoughts. Always the same.
final class LargeMap {
  private static final int CONTENTIONS = 500;
  private static final int ARGUMENTS = 5_000;

  private final Random random = new Random(1);
  private final AccountId author;
  private final LogFold fold;
  private final List<NodeId> statements = new ArrayList<>();
  private final List<NodeId> arguments = new ArrayList<>();

  private LargeMap(ArgumentMap empty, AccountId author) {
    this.author = author;
    fold = new LogFold(empty);
  }

  /// @param empty the map that it becomes
  static LogFold grown(ArgumentMap empty, AccountId author, int count) {
    var map = new LargeMap(empty, author);
    map.grow(count);
    return map.fold;
  }

  private void grow(int count) {
    while (statements.size() < count) {
      var statement = new NodeId(uuid());
      var write =
          new Operation.AddStatement(
              statement, one(StatementKind.values()), one(Origin.values()), text(), null);
      if (statements.size() < CONTENTIONS) {
        change(write);
      } else if (arguments.size() < ARGUMENTS) {
        var argument = new NodeId(uuid());
        change(write, argument(argument, statement));
        arguments.add(argument);
      } else {
        change(write, new Operation.AddPremise(one(arguments), statement, null));
      }
      statements.add(statement);
    }
    for (var i = 0; i < count / 5; i++) {
      change(new Operation.AttachAnchor(one(statements), anchor()));
      change(new Operation.Reword(one(statements), text(), Origin.OWN));
      if (i % 4 == 0) {
        change(new Operation.Cite(one(statements), citation()));
        change(new Operation.SetScheme(one(arguments), one(Scheme.values())));
      }
    }
  }

  private Operation argument(NodeId argument, NodeId premise) {
    if (random.nextInt(20) == 0 && !arguments.isEmpty()) {
      return new Operation.AddArgument(
          argument, Polarity.ATTACK, one(arguments), List.of(premise), null);
    }
    return new Operation.AddArgument(
        argument, one(Polarity.values()), one(statements), List.of(premise), null);
  }

  private void change(Operation... operations) {
    var outcome =
        fold.add(
            new ChangeId(uuid()),
            author,
            Instant.ofEpochSecond(1_700_000_000L + fold.map().revision()),
            List.of(operations),
            null,
            null);
    if (outcome instanceof Rejection rejection) {
      throw new IllegalStateException(rejection.sentence());
    }
  }

  private Anchor anchor() {
    var start = random.nextInt(RandomEdits.ARTICLE_TEXT.length() - 100);
    var end = start + 20 + random.nextInt(60);
    return new Anchor(
        new AnchorId(uuid()),
        fold.map().article(),
        1,
        new TextQuoteSelector(
            RandomEdits.ARTICLE_TEXT.substring(start, end),
            RandomEdits.ARTICLE_TEXT.substring(Math.max(0, start - 32), start),
            RandomEdits.ARTICLE_TEXT.substring(end, end + 20)),
        new TextPositionSelector(start, end));
  }

  private Citation citation() {
    return new Citation(
        new CitationId(uuid()), text(), "An author", "2024", "https://example.org/", "7", "");
  }

  private String text() {
    var start = random.nextInt(RandomEdits.ARTICLE_TEXT.length() - 160);
    return RandomEdits.ARTICLE_TEXT.substring(start, start + 40 + random.nextInt(120));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
