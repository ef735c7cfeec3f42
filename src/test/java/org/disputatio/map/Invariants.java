package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What holds of every map, checked the long way round.
final class Invariants {
  private Invariants() {}

  static void check(ArgumentMap map) {
    argumentsAreWhole(map);
    nothingSupportsItself(map);
    indexesAgree(map);
    everyStatementIsDrawnOnce(map);
  }

  // M9
  private static void argumentsAreWhole(ArgumentMap map) {
    for (var argument : map.arguments()) {
      assertThat(argument.premises()).as("premises of %s", argument.id()).isNotEmpty();
      assertThat(argument.premises()).extracting(Premise::statement).doesNotHaveDuplicates();
      for (var premise : argument.premises()) {
        assertThat(map.statement(premise.statement())).as("%s", premise).isPresent();
        assertThat(premise.placed()).isPositive().isLessThanOrEqualTo(map.revision());
      }
      assertThat(map.contains(argument.conclusion())).as("conclusion").isTrue();
      if (map.argument(argument.conclusion()).isPresent()) {
        assertThat(argument.polarity()).as("undercut").isEqualTo(Polarity.ATTACK);
      }
      assertThat(map.statement(argument.id())).as("one id, one node").isEmpty();
    }
  }

  // M10
  private static void nothingSupportsItself(ArgumentMap map) {
    var below = new HashMap<NodeId, List<NodeId>>();
    for (var argument : map.arguments()) {
      below.computeIfAbsent(argument.conclusion(), _ -> new ArrayList<>()).add(argument.id());
      for (var premise : argument.premises()) {
        below.computeIfAbsent(argument.id(), _ -> new ArrayList<>()).add(premise.statement());
      }
    }
    var done = new HashSet<NodeId>();
    map.statements().forEach(s -> noCircle(s.id(), below, new HashSet<>(), done));
    map.arguments().forEach(a -> noCircle(a.id(), below, new HashSet<>(), done));
  }

  private static void noCircle(
      NodeId node, Map<NodeId, List<NodeId>> below, Set<NodeId> above, Set<NodeId> done) {
    assertThat(above.add(node)).as("no circle through %s", node).isTrue();
    if (done.add(node)) {
      below.getOrDefault(node, List.of()).forEach(next -> noCircle(next, below, above, done));
    }
    above.remove(node);
  }

  private static void indexesAgree(ArgumentMap map) {
    var rebuilt =
        ArgumentMap.of(
            map.id(),
            map.title(),
            map.article(),
            map.articleRevision(),
            map.revision(),
            map.statements(),
            map.arguments());
    assertThat(new HashMap<>(map.uses)).isEqualTo(new HashMap<>(rebuilt.uses));
    assertThat(map.replies.keySet()).isEqualTo(rebuilt.replies.keySet());
    for (var node : map.replies.keySet()) {
      assertThat(map.argumentsAbout(node)).isEqualTo(rebuilt.argumentsAbout(node)).isNotEmpty();
    }
    assertThat(map).isEqualTo(rebuilt);
    for (var statement : map.statements()) {
      assertThat(map.last).isNotNull().isGreaterThanOrEqualTo(statement.position());
    }
  }

  // M11
  private static void everyStatementIsDrawnOnce(ArgumentMap map) {
    var all = ArgumentTree.of(map).inOrder();
    assertThat(all).extracting(ArgumentTree.Occurrence::number).doesNotHaveDuplicates();
    assertThat(all.stream().filter(o -> !o.reference()).map(o -> o.statement().id()))
        .containsExactlyInAnyOrderElementsOf(map.statements().stream().map(Statement::id).toList());
    var uses = map.arguments().stream().mapToInt(argument -> argument.premises().size()).sum();
    assertThat(all).hasSize(map.contentions().size() + uses);
  }
}
