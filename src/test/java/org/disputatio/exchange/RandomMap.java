package org.disputatio.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.disputatio.article.ArticleId;
import org.disputatio.map.Applied;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.MapEditor;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.Polarity;
import org.disputatio.map.Scheme;
import org.disputatio.map.StatementKind;

/// Maps of any shape: reasons, objections, co-premises, undercuts of undercuts, statements used
/// again. The same seed gives the same map.
public final class RandomMap {
  private final Random random;
  private final Supplier<String> texts;
  private final List<NodeId> statements = new ArrayList<>();
  private final List<NodeId> arguments = new ArrayList<>();
  private ArgumentMap map =
      ArgumentMap.empty(
          new MapId(new UUID(0, 2)), "A random map", new ArticleId(new UUID(0, 1)), 1);

  private RandomMap(long seed, Supplier<String> texts) {
    random = new Random(seed);
    this.texts = texts;
  }

  public static ArgumentMap of(int statements, long seed, Supplier<String> texts) {
    var made = new RandomMap(seed, texts);
    while (made.statements.size() < statements) {
      made.step();
    }
    return made.map;
  }

  private void step() {
    var statement = new NodeId(id());
    var kind = StatementKind.values()[random.nextInt(3)];
    var origin = Origin.values()[random.nextInt(4)];
    apply(new Operation.AddStatement(statement, kind, origin, texts.get(), null));
    var what = statements.isEmpty() ? 0 : random.nextInt(20);
    if (what > 16 && !arguments.isEmpty()) {
      apply(new Operation.AddPremise(any(arguments), statement, null));
    } else if (what > 13 && !arguments.isEmpty()) {
      argue(Polarity.ATTACK, any(arguments), statement);
    } else if (what > 0) {
      var polarity = random.nextInt(3) == 0 ? Polarity.ATTACK : Polarity.SUPPORT;
      argue(polarity, any(statements), statement);
    }
    statements.add(statement);
    if (random.nextInt(8) == 0) {
      // Refused where it would make a circle.
      argue(Polarity.SUPPORT, any(statements), any(statements));
    }
    if (random.nextInt(8) == 0 && !arguments.isEmpty()) {
      apply(new Operation.SetTitle(any(arguments), texts.get()));
      var scheme = Scheme.values()[random.nextInt(Scheme.values().length)];
      apply(new Operation.SetScheme(any(arguments), scheme));
    }
  }

  private void argue(Polarity polarity, NodeId conclusion, NodeId premise) {
    var argument = new NodeId(id());
    if (apply(new Operation.AddArgument(argument, polarity, conclusion, List.of(premise), null))) {
      arguments.add(argument);
    }
  }

  private boolean apply(Operation operation) {
    if (MapEditor.apply(map, List.of(operation)) instanceof Applied applied) {
      map = applied.map();
      return true;
    }
    return false;
  }

  private NodeId any(List<NodeId> nodes) {
    return nodes.get(random.nextInt(nodes.size()));
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
