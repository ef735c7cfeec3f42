package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;
import static org.disputatio.map.MapSlice.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disputatio.DatabaseTest;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(MapSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CopiesDbTest {
  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;
  @Autowired Copies copies;
  @Autowired LatestChanges latest;
  @Autowired Contributions contributions;
  @Autowired Workspaces workspaces;

  private final NodeId a = node();
  private final NodeId b = node();
  private final NodeId c = node();
  private final NodeId reason = node();
  private final NodeId undercut = node();
  private AccountId otter;
  private MapId map;

  @BeforeEach
  void aMapWithAnUndercut() {
    otter = seminar.person("Otter");
    workspaces.create(otter, "Burrow");
    map = seminar.map(otter);
    edit(map, List.of(contention(a, "A")));
    edit(map, reply(b, reason, Polarity.SUPPORT, a, "B"));
    edit(map, reply(c, undercut, Polarity.ATTACK, reason, "C"));
  }

  private void edit(MapId on, List<Operation> operations) {
    assertThat(maps.edit(on, changeId(), otter, operations))
        .isInstanceOf(EditResult.Committed.class);
  }

  private static List<String> outline(ArgumentMap map) {
    var lines = new ArrayList<String>();
    ArgumentTree.of(map)
        .inOrder()
        .forEach(o -> lines.add(o.number() + " " + o.statement().text() + o.reference()));
    return lines;
  }

  @Test // P8
  void aCopyHasTheSameNodesAndSaysWhenceItCame() {
    var copy = copies.copy(map, " Second ", otter).orElseThrow();

    var made = seminar.restarted().find(copy).orElseThrow();
    assertThat(made.title()).isEqualTo("Second");
    assertThat(made.article()).isEqualTo(maps.find(map).orElseThrow().article());
    assertThat(outline(made)).isEqualTo(outline(maps.find(map).orElseThrow()));
    assertThat(maps.log(copy)).hasSize(1);
    assertThat(ChangeWords.sentence(made, maps.log(copy).getFirst()))
        .isEqualTo("began this map as a copy of “A map”");
    assertThat(seminar.restarted().log(copy)).isEqualTo(maps.log(copy));
  }

  @Test // P8 M11
  void homesStayWhatTheyAreAlsoWhenUsesAreAdded() {
    // B is used a second time, above its home.
    edit(map, List.of(contention(node(), "Z")));
    var again = node();
    edit(map, List.of(new Operation.AddArgument(again, Polarity.SUPPORT, c, List.of(b), null)));
    var copy = copies.copy(map, "Second", otter).orElseThrow();
    assertThat(outline(maps.find(copy).orElseThrow()))
        .isEqualTo(outline(maps.find(map).orElseThrow()));

    var third = node();
    edit(copy, List.of(contention(third, "D")));
    edit(
        copy,
        List.of(new Operation.AddArgument(node(), Polarity.SUPPORT, third, List.of(b), null)));
    edit(map, List.of(contention(third, "D")));
    edit(
        map, List.of(new Operation.AddArgument(node(), Polarity.SUPPORT, third, List.of(b), null)));
    assertThat(outline(maps.find(copy).orElseThrow()))
        .isEqualTo(outline(maps.find(map).orElseThrow()));
  }

  @Test // P8
  void anEmptyMapIsCopiedEmpty() {
    var empty = seminar.map(otter);
    var copy = copies.copy(empty, "Second", otter).orElseThrow();
    assertThat(maps.find(copy).orElseThrow().revision()).isZero();
  }

  @Test // W8
  void whoeverMayNotSeeAMapDoesNotCopyIt() {
    var raven = seminar.person("Raven");
    workspaces.create(otter, "Elsewhere");
    assertThatThrownBy(() -> copies.copy(map, "Mine", raven)).isInstanceOf(Access.Denied.class);
  }

  @Test
  void theLastChangeOfEachMapIsToldInTheWordsOfItsHistory() {
    var copy = copies.copy(map, "Second", otter).orElseThrow();
    edit(copy, List.of(new Operation.Reword(a, "A better", Origin.OWN)));
    var told = latest.of(List.of(map, copy));
    for (var id : List.of(map, copy)) {
      var now = maps.find(id).orElseThrow();
      assertThat(told.get(id))
          .extracting(LatestChanges.Latest::author, LatestChanges.Latest::words)
          .containsExactly(otter, ChangeWords.sentence(now, maps.log(id).getLast()));
    }
    assertThat(told.get(map).words()).isEqualTo("added the undercut “C” of the step from “B”");
  }

  @Test
  void contributionsAreCountedFromTheLog() {
    assertThat(contributions.of(Set.of(map.value())))
        .containsExactly(Map.entry(otter, new Contributions.Contribution(3, 2, 3)));
  }
}
