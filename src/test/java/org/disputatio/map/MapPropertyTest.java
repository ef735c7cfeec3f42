package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What holds whatever people do, tried on random edits; a failure names the seed.
class MapPropertyTest {
  private static final int SEEDS = 30;
  private static final int CHANGES = 150;

  private record Step(ArgumentMap before, Applied applied) {}

  private static List<Step> edits(long seed) {
    var random = new RandomEdits(seed);
    var map = new Sketch().map;
    var steps = new ArrayList<Step>();
    for (var i = 0; i < CHANGES; i++) {
      if (MapEditor.apply(map, random.change(map)) instanceof Applied applied) {
        steps.add(new Step(map, applied));
        map = applied.map();
      }
    }
    return steps;
  }

  @Test
  void editsArePlausibleOftenEnough() {
    for (var seed = 0L; seed < SEEDS; seed++) {
      assertThat(edits(seed)).as("seed %d", seed).hasSizeBetween(CHANGES / 3, CHANGES - 1);
    }
  }

  @Test // M9, M10, M11
  void noEditBreaksARule() {
    for (var seed = 0L; seed < SEEDS; seed++) {
      for (var step : edits(seed)) {
        var map = step.applied().map();
        try {
          Invariants.check(map);
        } catch (AssertionError broken) {
          throw new AssertionError(
              "seed %d, revision %d: %s"
                  .formatted(seed, map.revision(), step.applied().operations()),
              broken);
        }
      }
    }
  }

  @Test // M6
  void theInverseLeadsBackAndItsInverseForthAgain() {
    for (var seed = 0L; seed < SEEDS; seed++) {
      for (var step : edits(seed)) {
        var there = step.applied();
        var back = applied(there.map(), List.of(there.inverse()), seed);
        assertThat(nodes(back.map())).as(at(seed, step)).isEqualTo(nodes(step.before()));
        assertThat(back.map().title()).as(at(seed, step)).isEqualTo(step.before().title());
        assertThat(back.touched()).as(at(seed, step)).isEqualTo(there.touched());
        Invariants.check(back.map());
        var again = applied(back.map(), List.of(back.inverse()), seed);
        assertThat(nodes(again.map())).as(at(seed, step)).isEqualTo(nodes(there.map()));
      }
    }
  }

  @Test // M1, M3
  void theFoldOfWhatIsLoggedIsTheMap() {
    for (var seed = 0L; seed < SEEDS; seed++) {
      var map = new Sketch().map;
      for (var step : edits(seed)) {
        var logged = applied(map, step.applied().operations(), seed);
        assertThat(logged.operations()).as(at(seed, step)).isEqualTo(step.applied().operations());
        map = logged.map();
        assertThat(map).as(at(seed, step)).isEqualTo(step.applied().map());
      }
    }
  }

  @Test
  void aDeltaLeadsFromOneSnapshotToTheNext() {
    for (var seed = 0L; seed < SEEDS; seed++) {
      for (var step : edits(seed)) {
        var delta =
            Delta.of(
                step.applied().map(),
                step.applied().map().revision() - 1,
                step.applied().touched());
        var nodes = nodes(step.before());
        delta.statements().forEach(statement -> nodes.put(statement.id(), statement));
        delta.arguments().forEach(argument -> nodes.put(argument.id(), argument));
        delta.removed().forEach(gone -> assertThat(nodes.remove(gone)).isNotNull());
        assertThat(nodes).as(at(seed, step)).isEqualTo(nodes(step.applied().map()));
        assertThat(delta.base()).isEqualTo(step.before().revision());
        assertThat(delta.revision()).isEqualTo(step.applied().map().revision());
        assertThat(delta.title()).isEqualTo(step.applied().map().title());
      }
    }
  }

  @Test // M6, M7
  void whatIsLoggedComesBackFromJson() {
    for (var seed = 0L; seed < SEEDS; seed++) {
      for (var step : edits(seed)) {
        for (var operation : step.applied().operations()) {
          assertThat(throughJson(operation)).as("seed %d", seed).isEqualTo(operation);
        }
        assertThat(throughJson(step.applied().inverse())).isEqualTo(step.applied().inverse());
      }
    }
  }

  @Test
  void everyChangeCanBeToldInWords() {
    for (var seed = 0L; seed < SEEDS; seed++) {
      var steps = edits(seed);
      var latest = steps.getLast().applied().map();
      for (var step : steps) {
        var change = ChangeWordsTest.change(step.applied());
        assertThat(ChangeWords.label(latest, change)).as(at(seed, step)).isNotBlank();
        assertThat(ChangeWords.sentence(latest, change)).as(at(seed, step)).doesNotContain("null");
      }
    }
  }

  private static Operation throughJson(Operation operation) {
    var json = MapJson.MAPPER.writerFor(Operation.class).writeValueAsString(operation);
    return MapJson.MAPPER.readValue(json, Operation.class);
  }

  private static Applied applied(ArgumentMap map, List<Operation> operations, long seed) {
    var outcome = MapEditor.apply(map, operations);
    assertThat(outcome)
        .as("seed %d, revision %d", seed, map.revision() + 1)
        .isInstanceOf(Applied.class);
    return (Applied) outcome;
  }

  private static String at(long seed, Step step) {
    return "seed %d, revision %d: %s"
        .formatted(seed, step.applied().map().revision(), step.applied().operations());
  }

  private static Map<NodeId, Node> nodes(ArgumentMap map) {
    var nodes = new HashMap<NodeId, Node>(map.statements);
    nodes.putAll(map.arguments);
    return nodes;
  }
}
