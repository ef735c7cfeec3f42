package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;
import static org.disputatio.map.MapSlice.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.map.EditResult.NoSuchMap;
import org.disputatio.map.EditResult.Refused;
import org.disputatio.map.EditResult.Repeated;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(MapSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PastMapsDbTest {
  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;
  @Autowired PastMaps past;

  private final NodeId a = node();
  private final NodeId b = node();
  private final NodeId x = node();
  private AccountId otter;
  private AccountId raven;
  private MapId map;

  @BeforeEach
  void aMapForTwo() {
    otter = seminar.person("Otter");
    raven = seminar.person("Raven");
    map = seminar.map(otter);
  }

  /// A random log, and the map at each of its revisions.
  private List<ArgumentMap> edited(long seed, int changes) {
    var edits = new RandomEdits(seed);
    var revisions = new ArrayList<>(List.of(maps.find(map).orElseThrow()));
    for (var i = 0; i < changes; i++) {
      if (maps.edit(map, changeId(), i % 3 == 0 ? raven : otter, edits.change(revisions.getLast()))
          instanceof Committed) {
        revisions.add(maps.find(map).orElseThrow());
      }
      if (i % 10 == 9 && maps.undo(map, changeId(), otter) instanceof Committed) {
        revisions.add(maps.find(map).orElseThrow());
      }
    }
    return revisions;
  }

  @Test // P1
  void theMapAtARevisionIsTheFoldOfItsLogUpToThere() {
    var revisions = edited(3, 900);
    assertThat(revisions.size()).isGreaterThan(KeptRevisions.APART + 10);
    var random = new Random(4);
    for (var i = 0; i < 60; i++) {
      var revision = random.nextInt(revisions.size());
      assertThat(past.at(map, revision))
          .as("revision %d", revision)
          .contains(revisions.get(revision));
    }
    assertThat(past.at(map, 0)).contains(revisions.getFirst());
    assertThat(past.at(map, revisions.size())).isEmpty();
    assertThat(past.at(map, -1)).isEmpty();
    assertThat(past.at(new MapId(UUID.randomUUID()), 0)).isEmpty();
  }

  @Test // P2
  void stepsLeadForthAndBack() {
    for (var seed = 0L; seed < 4; seed++) {
      map = seminar.map(otter);
      var revisions = edited(seed, 120);
      var last = revisions.size() - 1;
      var from = (int) seed * 7;
      var steps = past.steps(map, from, last).orElseThrow();
      assertThat(steps).hasSize(last - from);
      var nodes = nodes(revisions.get(from));
      for (var step : steps) {
        var revision = (int) step.change().seq();
        put(nodes, step.after());
        assertThat(nodes)
            .as("seed %d, to %d", seed, revision)
            .isEqualTo(nodes(revisions.get(revision)));
        assertThat(step.after().title()).isEqualTo(revisions.get(revision).title());
        assertThat(step.after().revision()).isEqualTo(revision);
        assertThat(step.words()).isNotBlank();
      }
      for (var step : steps.reversed()) {
        var revision = (int) step.change().seq() - 1;
        put(nodes, step.before());
        assertThat(nodes)
            .as("seed %d, back to %d", seed, revision)
            .isEqualTo(nodes(revisions.get(revision)));
        assertThat(step.before().title()).isEqualTo(revisions.get(revision).title());
        assertThat(step.before().revision()).isEqualTo(revision);
      }
    }
  }

  @Test
  void stepsThatDoNotExistAreNone() {
    edit(otter, contention(a, "A"));
    assertThat(past.steps(map, 0, 2)).isEmpty();
    assertThat(past.steps(map, 1, 0)).isEmpty();
    assertThat(past.steps(map, -1, 1)).isEmpty();
    assertThat(past.steps(map, 1, 1).orElseThrow()).isEmpty();
    assertThat(past.steps(new MapId(UUID.randomUUID()), 0, 0)).isEmpty();
  }

  @Test // P1
  void theFirstTitleIsTheOneItHadThen() {
    var first = maps.find(map).orElseThrow().title();
    for (var i = 0; i < 8; i++) {
      edit(otter, new Operation.RenameMap("Title " + i));
    }
    assertThat(past.at(map, 0).orElseThrow().title()).isEqualTo(first);
    assertThat(past.at(map, 2).orElseThrow().title()).isEqualTo("Title 1");
  }

  @Test
  void aPageTellsTheChangesOfEverybodyOrOfOne() {
    edit(otter, contention(a, "A"));
    edit(raven, reply(b, x, Polarity.SUPPORT, a, "B"));
    edit(otter, new Operation.Reword(a, "A2", Origin.OWN));
    assertThat(seqs(Long.MAX_VALUE, null, 2)).containsExactly(3L, 2L);
    assertThat(seqs(2, null, 2)).containsExactly(1L);
    assertThat(seqs(Long.MAX_VALUE, otter, 10)).containsExactly(3L, 1L);
    assertThat(past.page(map, 1, null, 10).orElseThrow().people())
        .containsExactly(new PastMaps.Contributor(otter, 2), new PastMaps.Contributor(raven, 1));
  }

  private List<Long> seqs(long before, AccountId by, int limit) {
    return past
        .page(map, before, by == null ? null : by::equals, limit)
        .orElseThrow()
        .changes()
        .stream()
        .map(Change::seq)
        .toList();
  }

  @Test // P6
  void aStatementsHistoryIsFoundThroughItsArguments() {
    edit(otter, contention(a, "A"));
    edit(otter, contention(b, "B"));
    edit(raven, new Operation.AddArgument(x, Polarity.SUPPORT, a, List.of(b), null));
    edit(raven, new Operation.SetPolarity(x, Polarity.ATTACK));
    edit(otter, new Operation.Remove(b, x, Operation.Scope.BRANCH));
    edit(otter, new Operation.Reword(a, "A2", Origin.OWN));
    assertThat(past.node(map, b).orElseThrow())
        .extracting(event -> event.change().seq())
        .containsExactly(2L, 3L, 4L, 5L);
    assertThat(past.node(map, node()).orElseThrow()).isEmpty();
  }

  @Test // P3, P4, P7, M5
  void whatIsRestoredIsAChangeOfOnesOwn() {
    edit(otter, contention(a, "A"));
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B"));
    edit(otter, new Operation.Remove(b, x, Operation.Scope.BRANCH));
    var change = changeId();
    assertThat(past.restore(map, change, raven, 2, b, false)).isInstanceOf(Committed.class);
    assertThat(past.restore(map, change, raven, 2, b, false)).isInstanceOf(Repeated.class);
    var now = maps.find(map).orElseThrow();
    assertThat(now.at(2)).isEqualTo(past.at(map, 2).orElseThrow());
    assertThat(maps.undoState(now, raven).undo()).isEqualTo("bring back");
    assertThat(maps.undo(map, changeId(), raven)).isInstanceOf(Committed.class);
    assertThat(maps.find(map).orElseThrow().contains(b)).isFalse();
    assertThat(seminar.fold(map)).isEqualTo(maps.find(map).orElseThrow());
  }

  @Test // P3
  void aWordingThatIsPutBackIsToldAsThat() {
    edit(otter, contention(a, "A"));
    edit(otter, new Operation.Reword(a, "A2", Origin.OWN));
    assertThat(past.restore(map, changeId(), raven, 1, a, false)).isInstanceOf(Committed.class);
    assertThat(maps.find(map).orElseThrow().statement(a).orElseThrow().text()).isEqualTo("A");
    assertThat(past.node(map, a).orElseThrow().getLast().words())
        .isEqualTo("put back the wording “A” in place of “A2”");
  }

  @Test
  void whatCannotBeRestoredIsRefusedInWords() {
    edit(otter, contention(a, "A"));
    edit(otter, contention(b, "B"));
    assertThat(sentence(past.restore(map, changeId(), otter, 1, b, true)))
        .isEqualTo("That statement was not on the map at revision 1.");
    assertThat(sentence(past.restore(map, changeId(), otter, 1, a, true)))
        .isEqualTo("On the map it is as it was then already.");
    assertThat(sentence(past.restore(map, changeId(), otter, 9, a, true)))
        .isEqualTo("The map has no such revision.");
    assertThat(past.restore(new MapId(UUID.randomUUID()), changeId(), otter, 0, a, true))
        .isInstanceOf(NoSuchMap.class);
  }

  private static String sentence(EditResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).rejection().sentence();
  }

  private void edit(AccountId author, Operation... operations) {
    edit(author, List.of(operations));
  }

  private void edit(AccountId author, List<Operation> operations) {
    assertThat(maps.edit(map, changeId(), author, operations)).isInstanceOf(Committed.class);
  }

  private static Map<NodeId, Node> nodes(ArgumentMap map) {
    var nodes = new HashMap<NodeId, Node>(map.statements);
    nodes.putAll(map.arguments);
    return nodes;
  }

  private static void put(Map<NodeId, Node> nodes, Delta delta) {
    delta.removed().forEach(nodes::remove);
    delta.statements().forEach(statement -> nodes.put(statement.id(), statement));
    delta.arguments().forEach(argument -> nodes.put(argument.id(), argument));
  }
}
