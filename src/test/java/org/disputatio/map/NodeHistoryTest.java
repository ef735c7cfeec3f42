package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.Sketch.id;
import static org.disputatio.map.Sketch.remove;
import static org.disputatio.map.Sketch.toUnder;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NodeHistoryTest {
  private final Sketch sketch = new Sketch();

  /// Revision, what it said before and what afterwards.
  private List<String> told(String name) {
    var changes = sketch.changes.stream().map(ChangeWordsTest::change).toList();
    return NodeHistory.of(changes, sketch.map, id(name)).stream()
        .map(
            event ->
                event.change().seq()
                    + " "
                    + (event.before() == null ? "-" : event.before().text())
                    + " "
                    + (event.after() == null ? "-" : event.after().text()))
        .collect(Collectors.toList());
  }

  @Test // P6
  void everyWordingIsTold() {
    sketch.free("A").reason("x", "A", "B");
    sketch.edit(new Operation.Reword(id("B"), "B2", Origin.OWN));
    sketch.edit(new Operation.Reword(id("A"), "A2", Origin.OWN));
    sketch.edit(new Operation.Reword(id("B"), "B3", Origin.OWN));
    sketch.edit(remove("B", "x", Operation.Scope.BRANCH));
    assertThat(told("B")).containsExactly("2 - B", "3 B B2", "5 B2 B3", "6 B3 -");
  }

  @Test // P6
  void whatIsDoneToItsArgumentsIsTold() {
    sketch.free("A", "F", "B").edit(Sketch.argument("x", Polarity.SUPPORT, "A", "B"));
    sketch.edit(new Operation.SetPolarity(id("x"), Polarity.ATTACK));
    sketch.edit(toUnder("B", "x", Polarity.SUPPORT, "F", "x"));
    sketch.edit(new Operation.SetTitle(id("x"), "Name"));
    assertThat(told("B")).containsExactly("3 - B", "4 B B", "5 B B", "6 B B", "7 B B");
    assertThat(told("A")).containsExactly("1 - A");
  }

  @Test // P6
  void argumentsAreFoundByWhatTheyHeld() {
    sketch.free("A", "B").edit(Sketch.argument("x", Polarity.SUPPORT, "A", "B"));
    sketch.edit(remove("B", "x", Operation.Scope.BRANCH));
    var changes = sketch.changes.stream().map(ChangeWordsTest::change).toList();
    assertThat(NodeHistory.uses(changes, id("B"))).containsExactly(id("x"));
    assertThat(NodeHistory.uses(changes, id("A"))).isEmpty();
  }
}
