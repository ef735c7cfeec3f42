package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.Sketch.id;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.disputatio.map.Operation.Reorder;
import org.disputatio.map.Operation.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArgumentTreeTest {
  private final Sketch sketch = new Sketch();

  @Test
  void anEmptyMapHasAnEmptyTree() {
    assertThat(sketch.tree()).isEmpty();
  }

  @Test
  void contentionsAreNumberedInOrder() {
    sketch.free("A", "B", "C");
    sketch.edit(new Reorder(id("C"), Position.between(null, Position.FIRST)));
    assertThat(sketch.tree()).containsExactly("1 C", "2 A", "3 B");
  }

  @Test
  void premisesAreCountedThroughArgumentByArgument() {
    sketch.free("A").reason("x", "A", "B", "C").attack("y", "A", "D").reason("z", "C", "E");
    assertThat(sketch.tree())
        .containsExactly("1 A", "1.1 B +x", "1.2 C +x", "1.2.1 E +z", "1.3 D -y");
  }

  @Test
  void argumentsAreReadInTheirOrder() {
    sketch.free("A").reason("x", "A", "B").reason("y", "A", "C");
    sketch.edit(new Reorder(id("y"), Position.between(null, Position.FIRST)));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +y", "1.2 B +x");
  }

  @Test
  void twoAtOnePositionAreReadInTheOrderOfTheirIds() {
    sketch.free("A").reason("y", "A", "B").reason("x", "A", "C");
    sketch.edit(new Reorder(id("x"), sketch.argumentNamed("y").position()));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +x", "1.2 B +y");
  }

  @Test
  void undercutsAreNumberedBehindTheChildrenOfTheLastPremise() {
    sketch.free("A").reason("x", "A", "B", "C").attack("u", "x", "D");
    sketch.reason("y", "C", "E").attack("v", "x", "F", "G").attack("w", "u", "H");
    assertThat(sketch.tree())
        .containsExactly(
            "1 A",
            "1.1 B +x",
            "1.2 C +x",
            "1.2.1 E +y",
            "1.2.2 D xu",
            "1.2.2.1 H xw",
            "1.2.3 F xv",
            "1.2.4 G xv");
  }

  @Test // M11
  void aStatementIsDrawnInFullWhereItWasFirstPlaced() {
    sketch.free("A", "B").reason("y", "B", "P").reason("x", "A", "P").reason("z", "P", "Q");
    assertThat(sketch.tree())
        .containsExactly("1 A", "1.1 P +x again", "2 B", "2.1 P +y", "2.1.1 Q +z");
    assertThat(ArgumentTree.of(sketch.map).number(id("P"))).contains("2.1");
  }

  @Test // M11
  void theNextUseIsTheHomeWhenTheFirstIsGone() {
    sketch.free("A", "B").reason("y", "B", "P").reason("x", "A", "P").reason("z", "P", "Q");
    sketch.edit(Sketch.remove("P", "y", Scope.BRANCH));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 P +x", "1.1.1 Q +z", "2 B");
  }

  @Test
  void undercutsBelowAReferenceAreCountedFromOne() {
    sketch.free("A", "B").reason("x", "A", "P").reason("z", "P", "Q").reason("y", "B", "P");
    sketch.attack("u", "y", "R");
    assertThat(sketch.tree())
        .containsExactly("1 A", "1.1 P +x", "1.1.1 Q +z", "2 B", "2.1 P +y again", "2.1.1 R xu");
  }

  @Test
  void stepsTellWhatUndercutsThem() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "C");
    var step = ArgumentTree.of(sketch.map).contentions().getFirst().arguments().getFirst();
    assertThat(step.argument().id()).isEqualTo(id("x"));
    assertThat(step.undercuts()).extracting(s -> s.argument().id()).containsExactly(id("u"));
  }

  @Test // M16
  void theDeepestTreeCanBeRead() {
    sketch.free("S1");
    for (var i = 2; i <= ArgumentMap.LEVEL_LIMIT; i++) {
      sketch.reason("a" + i, "S" + (i - 1), "S" + i);
    }
    assertThat(sketch.tree()).hasSize(ArgumentMap.LEVEL_LIMIT);
  }

  private record Golden(MapJson.Snapshot snapshot, List<Line> expected) {
    record Line(
        NodeId statement,
        @Nullable NodeId argument,
        String number,
        boolean reference,
        String relation) {}
  }

  @Test
  void theBrowserReadsTheSameTree() throws IOException {
    Golden golden;
    try (var json = getClass().getResourceAsStream("/wire/tree.json")) {
      golden = MapJson.MAPPER.readValue(Objects.requireNonNull(json), Golden.class);
    }
    var map = golden.snapshot().map();
    Invariants.check(map);
    assertThat(ArgumentTree.of(map).inOrder().stream().map(occurrence -> line(map, occurrence)))
        .containsExactlyElementsOf(golden.expected());
  }

  private static Golden.Line line(ArgumentMap map, ArgumentTree.Occurrence occurrence) {
    var argument = occurrence.argument();
    return new Golden.Line(
        occurrence.statement().id(),
        argument == null ? null : argument.id(),
        occurrence.number(),
        occurrence.reference(),
        argument == null ? "contention" : relation(map, argument));
  }

  private static String relation(ArgumentMap map, Argument argument) {
    if (map.argument(argument.conclusion()).isPresent()) {
      return "undercut";
    }
    return argument.polarity() == Polarity.SUPPORT ? "reason" : "objection";
  }
}
