package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.Polarity.ATTACK;
import static org.disputatio.map.Polarity.SUPPORT;
import static org.disputatio.map.Sketch.id;
import static org.disputatio.map.Sketch.toFree;
import static org.disputatio.map.Sketch.toUnder;
import static org.disputatio.map.Sketch.toWith;

import org.disputatio.map.Operation.Move;
import org.disputatio.map.Operation.Place;
import org.disputatio.map.Operation.Retarget;
import org.disputatio.map.Operation.SetTitle;
import org.disputatio.map.Rejection.Reason;
import org.junit.jupiter.api.Test;

class MapEditorMoveTest {
  private final Sketch sketch = new Sketch();

  @Test
  void aContentionMovesUnderAnotherWithItsBranch() {
    sketch.free("A", "B").reason("x", "B", "C");
    sketch.edit(toUnder("B", null, ATTACK, "A", "y"));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 B -y", "1.1.1 C +x");
  }

  @Test
  void theOnlyPremiseTakesItsStepAlong() {
    sketch.free("A", "B").reason("x", "A", "C").attack("u", "x", "U");
    sketch.edit(new SetTitle(id("x"), "Named"));
    sketch.edit(toUnder("C", "x", ATTACK, "B", "unused"));
    assertThat(sketch.tree()).containsExactly("1 A", "2 B", "2.1 C -x", "2.1.1 U xu");
    assertThat(sketch.argumentNamed("x").title()).isEqualTo("Named");
    assertThat(sketch.map.contains(id("unused"))).isFalse();
  }

  @Test
  void oneOfSeveralPremisesLeavesTheOthersBehind() {
    sketch.free("A", "B").reason("x", "A", "C", "D").attack("u", "x", "U").reason("z", "C", "E");
    sketch.edit(toUnder("C", "x", SUPPORT, "B", "y"));
    assertThat(sketch.tree())
        .containsExactly("1 A", "1.1 D +x", "1.1.1 U xu", "2 B", "2.1 C +y", "2.1.1 E +z");
  }

  @Test // M13
  void aStatementThatIsFreedFreesWhatUndercutItsStep() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "U").attack("v", "u", "V");
    sketch.edit(toFree("B", "x"));
    assertThat(sketch.tree()).containsExactly("1 A", "2 U", "3 V", "4 B");
    assertThat(sketch.map.arguments()).isEmpty();
  }

  @Test
  void oneOfSeveralPremisesStandsFreeAndTheStepStays() {
    sketch.free("A").reason("x", "A", "B", "C").reason("y", "B", "D");
    sketch.edit(toFree("B", "x"));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +x", "2 B", "2.1 D +y");
  }

  @Test // M3
  void aFreedStatementStandsWhereItIsWanted() {
    sketch.free("A", "B").reason("x", "A", "C");
    sketch.edit(new Move(id("C"), id("x"), new Place.Free(new Position("a0V"))));
    assertThat(sketch.tree()).containsExactly("1 A", "2 C", "3 B");
    sketch.edit(toUnder("C", null, SUPPORT, "A", "x"), toFree("C", "x"));
    assertThat(sketch.tree()).containsExactly("1 A", "2 B", "3 C");
    assertThat(sketch.last().operations().getLast())
        .isEqualTo(new Move(id("C"), id("x"), new Place.Free(new Position("a3"))));
  }

  @Test
  void aStatementThatIsUsedElsewhereCannotStandFree() {
    sketch.free("A", "B").reason("x", "A", "C").reason("y", "B", "C");
    assertRefused(Reason.RULE, toFree("C", "x"));
    assertRefused(Reason.RULE, toFree("C", "y"));
  }

  @Test
  void aStatementBecomesACoPremise() {
    sketch.free("A", "B").reason("x", "A", "C").reason("y", "A", "D").reason("z", "D", "E");
    sketch.edit(toWith("B", null, "x"));
    sketch.edit(toWith("D", "y", "x"));
    assertThat(sketch.tree())
        .containsExactly("1 A", "1.1 C +x", "1.2 B +x", "1.3 D +x", "1.3.1 E +z");
    assertThat(sketch.map.contains(id("y"))).isFalse();
  }

  @Test // M11
  void aBranchIsDrawnWhereItWasMovedTo() {
    sketch.free("A", "B").reason("x", "A", "C", "D").reason("y", "B", "C").reason("z", "C", "E");
    sketch.free("F").edit(toUnder("C", "x", SUPPORT, "F", "w"));
    assertThat(sketch.tree())
        .containsExactly(
            "1 A", "1.1 D +x", "2 B", "2.1 C +y again", "3 F", "3.1 C +w", "3.1.1 E +z");
    sketch.edit(toWith("C", "w", "x"));
    assertThat(sketch.tree())
        .containsExactly(
            "1 A", "1.1 D +x", "1.2 C +x", "1.2.1 E +z", "2 B", "2.1 C +y again", "3 F");
  }

  @Test // M11
  void aReferenceThatIsMovedStaysAReference() {
    sketch.free("A", "B").reason("y", "B", "C").reason("x", "A", "C", "D");
    sketch.edit(toUnder("C", "x", ATTACK, "D", "w"));
    assertThat(sketch.tree())
        .containsExactly("1 A", "1.1 D +x", "1.1.1 C -w again", "2 B", "2.1 C +y");
  }

  @Test // M10
  void nothingMovesBelowItself() {
    sketch.free("A").reason("x", "A", "B").reason("y", "B", "C").attack("u", "y", "U");
    assertRefused(Reason.CIRCLE, toUnder("A", null, SUPPORT, "C", "z"));
    assertRefused(Reason.CIRCLE, toUnder("B", "x", SUPPORT, "B", "z"));
    assertRefused(Reason.CIRCLE, toUnder("B", "x", SUPPORT, "U", "z"));
    assertRefused(Reason.CIRCLE, toWith("B", "x", "y"));
    assertRefused(Reason.CIRCLE, toWith("A", null, "u"));
    assertRefused(Reason.CIRCLE, toUnder("B", "x", ATTACK, "x", "z"));
  }

  @Test
  void oneOfSeveralPremisesMayUndercutTheOthers() {
    sketch.free("A").reason("x", "A", "B", "C");
    sketch.edit(toUnder("B", "x", ATTACK, "x", "u"));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +x", "1.1.1 B xu");
  }

  @Test
  void noStatementJoinsWhatItsLeavingEnds() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "U");
    assertRefused(Reason.RULE, toWith("B", "x", "u"));
  }

  @Test
  void whatIsNotThereIsNotMoved() {
    sketch.free("A", "B").reason("x", "A", "C").reason("y", "A", "D");
    assertRefused(Reason.MISSING, toUnder("Z", null, SUPPORT, "A", "z"));
    assertRefused(Reason.MISSING, toUnder("C", null, SUPPORT, "B", "z"));
    assertRefused(Reason.MISSING, toUnder("C", "y", SUPPORT, "B", "z"));
    assertRefused(Reason.MISSING, toUnder("C", "z", SUPPORT, "B", "w"));
    assertRefused(Reason.MISSING, toUnder("C", "x", SUPPORT, "Z", "z"));
    assertRefused(Reason.MISSING, toWith("B", "y", "x"));
    assertRefused(Reason.MISSING, toWith("B", null, "z"));
    assertRefused(Reason.MISSING, toFree("C", "y"));
    assertRefused(Reason.RULE, toFree("B", null));
    assertRefused(Reason.RULE, toWith("C", "x", "x"));
    assertRefused(Reason.TAKEN, toUnder("B", null, SUPPORT, "A", "x"));
    assertRefused(Reason.RULE, toUnder("B", null, SUPPORT, "x", "z"));
  }

  @Test
  void aWholeArgumentMoves() {
    sketch.free("A", "B").reason("x", "A", "C", "D").attack("u", "x", "U");
    sketch.edit(new Retarget(id("x"), id("B"), ATTACK, null));
    assertThat(sketch.tree()).containsExactly("1 A", "2 B", "2.1 C -x", "2.2 D -x", "2.2.1 U xu");
    assertThat(sketch.last().operations())
        .containsExactly(new Retarget(id("x"), id("B"), ATTACK, Position.FIRST));
  }

  @Test
  void aReasonBecomesAnUndercutAndBack() {
    sketch.free("A").reason("x", "A", "B").reason("y", "A", "C");
    sketch.edit(new Retarget(id("y"), id("x"), ATTACK, null));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 B +x", "1.1.1 C xy");
    sketch.edit(new Retarget(id("y"), id("A"), SUPPORT, new Position("Zz")));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +y", "1.2 B +x");
  }

  @Test
  void aWholeArgumentMovesOnlyWhereItMay() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "U").reason("y", "A", "C");
    assertRefused(Reason.CIRCLE, new Retarget(id("x"), id("U"), SUPPORT, null));
    assertRefused(Reason.CIRCLE, new Retarget(id("x"), id("B"), SUPPORT, null));
    assertRefused(Reason.CIRCLE, new Retarget(id("x"), id("u"), ATTACK, null));
    assertRefused(Reason.CIRCLE, new Retarget(id("x"), id("x"), ATTACK, null));
    assertRefused(Reason.RULE, new Retarget(id("x"), id("y"), SUPPORT, null));
    assertRefused(Reason.MISSING, new Retarget(id("x"), id("Z"), SUPPORT, null));
    assertRefused(Reason.MISSING, new Retarget(id("z"), id("A"), SUPPORT, null));
  }

  @Test // M16
  void noBranchMovesTooDeep() {
    sketch.free("S1", "A").reason("x", "A", "B").reason("y", "B", "C").attack("u", "y", "U");
    for (var i = 2; i <= ArgumentMap.LEVEL_LIMIT - 3; i++) {
      sketch.reason("a" + i, "S" + (i - 1), "S" + i);
    }
    var last = "S" + (ArgumentMap.LEVEL_LIMIT - 3);
    assertRefused(Reason.RULE, toUnder("A", null, SUPPORT, last, "z"));
    sketch.edit(toUnder("B", "x", SUPPORT, last, "z"));
    assertRefused(Reason.RULE, Sketch.statement("V"), Sketch.argument("v", ATTACK, "u", "V"));
    assertRefused(Reason.RULE, Sketch.statement("V"), Sketch.argument("v", SUPPORT, "U", "V"));
    sketch.reason("w", "C", "W");
  }

  @Test // M10
  void aBatchMakesNoCircleByWayOfWhatWasBefore() {
    sketch.free("A", "D").reason("x", "A", "B");
    assertRefused(
        Reason.CIRCLE,
        new Retarget(id("x"), id("D"), SUPPORT, null),
        toUnder("A", null, SUPPORT, "B", "y"),
        new Retarget(id("x"), id("A"), SUPPORT, null));
  }

  private void assertRefused(Reason reason, Operation... operations) {
    var rejection = sketch.refused(operations);
    assertThat(rejection.reason()).as(rejection.sentence()).isEqualTo(reason);
  }
}
