package org.disputatio.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A map in the order in which people read it: contentions, what speaks for and against them, and
/// the numbers by which they are called (1, 1.2, 1.2.1).
///
/// A statement's premises below it are counted through, argument by argument. What undercuts an
/// argument is numbered below the argument's last premise, behind that premise's own children.
/// `frontend/map/argument-tree.ts` does the same; both read `wire/tree.json` in their tests.
public final class ArgumentTree {
  /// A statement where it is drawn.
  ///
  /// @param argument the argument that it is a premise of here; null for a contention
  /// @param reference whether this is only a short reference to where it is drawn in full (M11)
  /// @param arguments what speaks for and against it; empty for a reference
  public record Occurrence(
      String number,
      Statement statement,
      @Nullable Argument argument,
      boolean reference,
      List<Step> arguments) {}

  /// An argument where it is drawn: its premises, and what undercuts it.
  public record Step(Argument argument, List<Occurrence> premises, List<Step> undercuts) {}

  private final ArgumentMap map;
  private final List<Occurrence> contentions = new ArrayList<>();
  private final Map<NodeId, String> numbers = new HashMap<>();
  private final List<Occurrence> inOrder = new ArrayList<>();

  private ArgumentTree(ArgumentMap map) {
    this.map = map;
  }

  /// The tree of a map.
  public static ArgumentTree of(ArgumentMap map) {
    var tree = new ArgumentTree(map);
    var count = 0;
    for (var contention : map.contentions()) {
      tree.contentions.add(tree.occurrence(contention, null, String.valueOf(++count)).occurrence);
    }
    tree.contentions.forEach(tree::list);
    return tree;
  }

  public ArgumentMap map() {
    return map;
  }

  public List<Occurrence> contentions() {
    return List.copyOf(contentions);
  }

  /// Every occurrence, references too, from top to bottom: each before what is below it.
  public List<Occurrence> inOrder() {
    return List.copyOf(inOrder);
  }

  /// The number of a statement where it is drawn in full.
  public Optional<String> number(NodeId statement) {
    return Optional.ofNullable(numbers.get(statement));
  }

  /// A statement while its last child's number is still open for undercuts.
  private record Counted(Occurrence occurrence, int[] count) {}

  private Counted occurrence(Statement statement, @Nullable Argument argument, String number) {
    var home = map.usesOf(statement.id()).stream().findFirst().orElse(null);
    var reference = argument != null && home != null && !argument.id().equals(home.id());
    var count = new int[1];
    var steps = new ArrayList<Step>();
    if (!reference) {
      numbers.put(statement.id(), number);
      for (var above : map.argumentsAbout(statement.id())) {
        steps.add(step(above, number, count));
      }
    }
    return new Counted(new Occurrence(number, statement, argument, reference, steps), count);
  }

  private Step step(Argument argument, String above, int[] count) {
    var premises = new ArrayList<Occurrence>();
    var last = new int[1];
    var lastNumber = above;
    for (var premise : argument.premises()) {
      lastNumber = above + "." + ++count[0];
      var statement = map.statement(premise.statement()).orElseThrow();
      var counted = occurrence(statement, argument, lastNumber);
      premises.add(counted.occurrence);
      last = counted.count;
    }
    var undercuts = new ArrayList<Step>();
    for (var undercut : map.argumentsAbout(argument.id())) {
      undercuts.add(step(undercut, lastNumber, last));
    }
    return new Step(argument, premises, undercuts);
  }

  private void list(Occurrence occurrence) {
    inOrder.add(occurrence);
    for (var step : occurrence.arguments()) {
      list(step);
    }
  }

  private void list(Step step) {
    for (var premise : step.premises()) {
      list(premise);
    }
    for (var undercut : step.undercuts()) {
      list(undercut);
    }
  }
}
