package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.disputatio.map.UndoStack.Entry;
import org.disputatio.map.UndoStack.Later;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.Test;

class UndoStackTest {
  private static final AccountId SOMEBODY = new AccountId(new UUID(0, 1));

  @Test // M14
  void withoutChangesThereIsNothingToUndo() {
    var stack = new UndoStack(List.of());
    assertThat(stack.undo()).isEqualTo(OptionalLong.empty());
    assertThat(stack.redo()).isEqualTo(OptionalLong.empty());
  }

  @Test // M14
  void undoTakesBackTheLastEdit() {
    var stack = new UndoStack(List.of(edit(1), edit(4)));
    assertThat(stack.undo()).hasValue(4);
    assertThat(stack.redo()).isEmpty();
  }

  @Test // M14
  void undoGoesOnBackwards() {
    var stack = new UndoStack(List.of(edit(1), edit(2), undo(3, 2)));
    assertThat(stack.undo()).hasValue(1);
    assertThat(stack.redo()).hasValue(3);
  }

  @Test // M14
  void redoGoesForwardsInTheSameOrder() {
    var entries = new ArrayList<>(List.of(edit(1), edit(2), undo(3, 2), undo(4, 1)));
    assertThat(new UndoStack(entries).undo()).isEmpty();
    assertThat(new UndoStack(entries).redo()).hasValue(4);
    entries.add(redo(5, 4));
    assertThat(new UndoStack(entries).undo()).hasValue(5);
    assertThat(new UndoStack(entries).redo()).hasValue(3);
    entries.add(redo(6, 3));
    assertThat(new UndoStack(entries).undo()).hasValue(6);
    assertThat(new UndoStack(entries).redo()).isEmpty();
  }

  @Test // M14
  void whatWasDoneAgainCanBeUndoneAgain() {
    var stack = new UndoStack(List.of(edit(1), undo(2, 1), redo(3, 2), undo(4, 3)));
    assertThat(stack.undo()).isEmpty();
    assertThat(stack.redo()).hasValue(4);
  }

  @Test // M14
  void anEditEndsRedo() {
    var stack = new UndoStack(List.of(edit(1), undo(2, 1), edit(3)));
    assertThat(stack.undo()).hasValue(3);
    assertThat(stack.redo()).isEmpty();
  }

  @Test // M14
  void aLaterChangeStandsInTheWay() {
    assertThat(UndoStack.standsInTheWay(List.of())).isEmpty();
    assertThat(inTheWay(later(5), later(6))).isEqualTo(5);
  }

  @Test // M14
  void aChangeThatWasTakenBackStandsInNobodysWay() {
    assertThat(inTheWay(later(5), laterUndo(6, 5))).isNull();
    assertThat(inTheWay(later(5), laterUndo(6, 5), later(7))).isEqualTo(7);
  }

  @Test // M14
  void aChangeThatWasDoneAgainStandsInTheWayAgain() {
    assertThat(inTheWay(later(5), laterUndo(6, 5), laterRedo(7, 6))).isEqualTo(7);
    assertThat(inTheWay(later(5), laterUndo(6, 5), laterRedo(7, 6), laterUndo(8, 7))).isNull();
  }

  @Test // M14
  void takingBackWhatCameEarlierStandsInTheWayUntilItIsDoneAgain() {
    assertThat(inTheWay(laterUndo(6, 2))).isEqualTo(6);
    assertThat(inTheWay(laterUndo(6, 2), laterRedo(7, 6))).isNull();
    assertThat(inTheWay(laterUndo(6, 2), laterRedo(7, 6), laterUndo(8, 7))).isEqualTo(8);
    assertThat(inTheWay(laterUndo(6, 2), laterRedo(7, 6), laterUndo(8, 7), laterRedo(9, 8)))
        .isNull();
  }

  private static Long inTheWay(Later... later) {
    return UndoStack.standsInTheWay(List.of(later)).map(Later::seq).orElse(null);
  }

  private static Entry edit(long seq) {
    return new Entry(seq, null, null);
  }

  private static Entry undo(long seq, long of) {
    return new Entry(seq, of, null);
  }

  private static Entry redo(long seq, long of) {
    return new Entry(seq, null, of);
  }

  private static Later later(long seq) {
    return new Later(seq, SOMEBODY, null, null);
  }

  private static Later laterUndo(long seq, long of) {
    return new Later(seq, SOMEBODY, of, null);
  }

  private static Later laterRedo(long seq, long of) {
    return new Later(seq, SOMEBODY, null, of);
  }
}
