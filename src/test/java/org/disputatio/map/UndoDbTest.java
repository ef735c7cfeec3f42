package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;
import static org.disputatio.map.MapSlice.reply;

import java.util.List;
import org.disputatio.DatabaseTest;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.map.EditResult.Refused;
import org.disputatio.map.Operation.RenameMap;
import org.disputatio.map.Operation.Reword;
import org.disputatio.map.Operation.Scope;
import org.disputatio.map.Rejection.Reason;
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
class UndoDbTest {
  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;

  private final NodeId a = node();
  private final NodeId b = node();
  private final NodeId x = node();
  private AccountId otter;
  private AccountId raven;
  private MapId map;

  @BeforeEach
  void twoPeopleAndAMap() {
    otter = seminar.person("Otter");
    raven = seminar.person("Raven");
    map = seminar.map(otter);
  }

  @Test // M14
  void nothingIsThereToUndoOrRedoAtFirst() {
    assertRefused(Reason.NOTHING, "nothing of yours to undo", maps.undo(map, changeId(), otter));
    assertRefused(Reason.NOTHING, "nothing of yours to redo", maps.redo(map, changeId(), otter));
  }

  @Test // M6, M14
  void undoAndRedoGoBackAndForth() {
    edit(otter, contention(a, "A"));
    edit(otter, new Reword(a, "B", Origin.OWN));
    assertState(otter, "reword", null);
    committed(maps.undo(map, changeId(), otter));
    assertThat(text(a)).isEqualTo("A");
    assertState(otter, "add contention", "reword");
    committed(maps.undo(map, changeId(), otter));
    assertThat(find().contains(a)).isFalse();
    assertState(otter, null, "add contention");
    committed(maps.redo(map, changeId(), otter));
    committed(maps.redo(map, changeId(), otter));
    assertThat(text(a)).isEqualTo("B");
    assertState(otter, "reword", null);
    committed(maps.undo(map, changeId(), otter));
    committed(maps.undo(map, changeId(), otter));
    assertThat(find().contains(a)).isFalse();
    assertState(otter, null, "add contention");
    assertThat(maps.log(map)).hasSize(8);
    assertThat(seminar.fold(map)).isEqualTo(find());
  }

  @Test // M17
  void whatAnotherRemovedIsBroughtBackAsMyOwnChange() {
    edit(otter, contention(a, "A"));
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B").toArray(Operation[]::new));
    edit(raven, new Operation.Remove(a, null, Scope.BRANCH));
    committed(maps.bringBack(map, changeId(), otter, 3));
    assertThat(text(a)).isEqualTo("A");
    assertThat(find().argument(x)).isPresent();
    assertThat(ChangeWords.sentence(find(), maps.log(map).getLast()))
        .isEqualTo("brought back “A” and 1 more");
    assertState(otter, "bring back", null);
    assertState(raven, "remove branch", null);
    assertRefused(Reason.NOTHING, "back already", maps.bringBack(map, changeId(), otter, 3));
    committed(maps.undo(map, changeId(), otter));
    assertThat(find().contains(a)).isFalse();
    assertThat(seminar.fold(map)).isEqualTo(find());
  }

  @Test // M17 M14
  void whatHungOnSomethingThatIsGoneCannotBeBroughtBack() {
    edit(otter, contention(a, "A"));
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B").toArray(Operation[]::new));
    edit(raven, new Operation.Remove(b, x, Scope.ALONE));
    edit(raven, new Operation.Remove(a, null, Scope.ALONE));
    assertRefused(Reason.CHANGED_SINCE, "Raven", maps.bringBack(map, changeId(), otter, 3));
  }

  @Test // M17
  void onlyRemovalsAreBroughtBack() {
    edit(otter, contention(a, "A"));
    for (var seq : new long[] {1, 7}) {
      assertRefused(Reason.NOTHING, "removed nothing", maps.bringBack(map, changeId(), raven, seq));
    }
  }

  @Test // M14
  void undoTakesBackOnlyMyOwn() {
    edit(otter, contention(a, "A"));
    edit(raven, contention(b, "B"));
    committed(maps.undo(map, changeId(), otter));
    assertThat(find().contains(a)).isFalse();
    assertThat(find().contains(b)).isTrue();
    assertState(raven, "add contention", null);
  }

  @Test // M14
  void undoIsThereAfterARestart() {
    edit(otter, contention(a, "A"));
    committed(seminar.restarted().undo(map, changeId(), otter));
    assertThat(find().contains(a)).isFalse();
    committed(seminar.restarted().redo(map, changeId(), otter));
    assertThat(text(a)).isEqualTo("A");
  }

  @Test // M14
  void whoChangedTheSameSinceStandsInTheWayByName() {
    edit(otter, contention(a, "A"));
    edit(otter, new Reword(a, "B", Origin.OWN));
    edit(raven, new Reword(a, "C", Origin.OWN));
    assertInTheWay(maps.undo(map, changeId(), otter), "reword", 3);
    assertThat(text(a)).isEqualTo("C");
    committed(maps.undo(map, changeId(), raven));
    committed(maps.undo(map, changeId(), otter));
    assertThat(text(a)).isEqualTo("A");
  }

  @Test // M14
  void whoBuiltOnWhatIWroteStandsInTheWayByName() {
    edit(otter, contention(a, "A"));
    edit(raven, reply(b, x, Polarity.ATTACK, a, "B"));
    assertInTheWay(maps.undo(map, changeId(), otter), "add contention", 2);
  }

  @Test // M14
  void whoUsedWhatIWroteStandsInTheWayByName() {
    edit(raven, contention(b, "B"));
    edit(otter, contention(a, "A"));
    edit(raven, new Operation.AddArgument(x, Polarity.SUPPORT, b, List.of(a), null));
    assertInTheWay(maps.undo(map, changeId(), otter), "add contention", 3);
  }

  @Test // M14
  void whoUndercutMyStepStandsInTheWayByName() {
    edit(otter, contention(a, "A"));
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B"));
    edit(raven, reply(node(), node(), Polarity.ATTACK, x, "U"));
    assertInTheWay(maps.undo(map, changeId(), otter), "add reason", 3);
  }

  @Test // M14
  void whoRemovedWhatMineHungOnStandsInTheWayByName() {
    edit(otter, contention(a, "A"));
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B"));
    edit(otter, new Operation.Remove(b, x, Scope.BRANCH));
    edit(raven, new Operation.Remove(a, null, Scope.ALONE));
    assertInTheWay(maps.undo(map, changeId(), otter), "remove", 4);
    committed(maps.undo(map, changeId(), raven));
    committed(maps.undo(map, changeId(), otter));
    assertThat(find().usesOf(b)).hasSize(1);
  }

  @Test // M14
  void whoChangedTheSameStandsInTheWayOfRedoToo() {
    edit(otter, contention(a, "A"));
    edit(otter, new Reword(a, "B", Origin.OWN));
    committed(maps.undo(map, changeId(), otter));
    edit(raven, new Reword(a, "C", Origin.OWN));
    assertRefused(
        Reason.CHANGED_SINCE,
        "“reword” cannot be done again: Raven reworded “A” to “C” since (revision 4).",
        maps.redo(map, changeId(), otter));
  }

  @Test // M14
  void whatWasDoneAgainKeepsItsName() {
    edit(otter, contention(a, "A"));
    committed(maps.undo(map, changeId(), otter));
    committed(maps.redo(map, changeId(), otter));
    edit(raven, new Reword(a, "C", Origin.OWN));
    assertInTheWay(maps.undo(map, changeId(), otter), "add contention", 4);
  }

  @Test // M14
  void whoRenamedTheMapSinceStandsInTheWayByName() {
    edit(otter, new RenameMap("One"));
    edit(raven, new RenameMap("Two"));
    assertInTheWay(maps.undo(map, changeId(), otter), "rename the map", 2);
    committed(maps.undo(map, changeId(), raven));
    committed(maps.undo(map, changeId(), otter));
    assertThat(find().title()).isEqualTo("A map");
    committed(maps.redo(map, changeId(), otter));
    assertThat(seminar.restarted().find(map).orElseThrow().title()).isEqualTo("One");
  }

  @Test // M14
  void anEditEndsRedo() {
    edit(otter, contention(a, "A"));
    committed(maps.undo(map, changeId(), otter));
    edit(otter, contention(b, "B"));
    assertRefused(Reason.NOTHING, "nothing of yours to redo", maps.redo(map, changeId(), otter));
  }

  @Test // M14
  void aLongWayBackAndForthEndsWhereItBegan() {
    edit(otter, contention(a, "A"));
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B"));
    edit(otter, new Operation.Remove(a, null, Scope.ALONE));
    edit(otter, new Operation.Retype(b, StatementKind.EVIDENCE));
    var there = find();
    for (var round = 0; round < 3; round++) {
      for (var i = 0; i < 4; i++) {
        committed(maps.undo(map, changeId(), otter));
      }
      assertThat(find().statements()).isEmpty();
      for (var i = 0; i < 4; i++) {
        committed(maps.redo(map, changeId(), otter));
      }
      assertThat(find().statements()).containsExactlyInAnyOrderElementsOf(there.statements());
      assertThat(find().arguments()).containsExactlyInAnyOrderElementsOf(there.arguments());
    }
  }

  private void edit(AccountId author, Operation... operations) {
    edit(author, List.of(operations));
  }

  private void edit(AccountId author, List<Operation> operations) {
    committed(maps.edit(map, changeId(), author, operations));
  }

  private static void committed(EditResult result) {
    assertThat(result).isInstanceOf(Committed.class);
  }

  private ArgumentMap find() {
    return maps.find(map).orElseThrow();
  }

  private String text(NodeId statement) {
    return find().statement(statement).orElseThrow().text();
  }

  private void assertState(AccountId who, String undo, String redo) {
    assertThat(maps.undoState(find(), who)).isEqualTo(new UndoState(undo, redo));
  }

  private static void assertInTheWay(EditResult result, String what, int revision) {
    assertRefused(Reason.CHANGED_SINCE, "“" + what + "” cannot be taken back: Raven", result);
    assertRefused(Reason.CHANGED_SINCE, "(revision %d)".formatted(revision), result);
  }

  private static void assertRefused(Reason reason, String words, EditResult result) {
    assertThat(result).isInstanceOf(Refused.class);
    var rejection = ((Refused) result).rejection();
    assertThat(rejection.reason()).as(rejection.sentence()).isEqualTo(reason);
    assertThat(rejection.sentence()).contains(words);
  }
}
