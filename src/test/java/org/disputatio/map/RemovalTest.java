package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.Sketch.remove;

import org.disputatio.map.Operation.Scope;
import org.disputatio.map.Rejection.Reason;
import org.junit.jupiter.api.Test;

class RemovalTest {
  private final Sketch sketch = new Sketch();

  @Test // M12
  void withItsBranchGoesAllThatStandsOnlyBelow() {
    sketch.free("A").reason("x", "A", "B").reason("y", "B", "C", "D").attack("z", "A", "E");
    sketch.edit(remove("B", "x", Scope.BRANCH));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 E -z");
    assertThat(sketch.map.statements()).hasSize(2);
  }

  @Test // M12
  void aContentionGoesWithItsBranch() {
    sketch.free("A", "F").reason("x", "A", "B").attack("u", "x", "U").attack("v", "u", "V");
    sketch.edit(remove("A", null, Scope.BRANCH));
    assertThat(sketch.tree()).containsExactly("1 F");
  }

  @Test // M12
  void whatIsUsedElsewhereStaysThere() {
    sketch.free("A", "F").reason("x", "A", "B").reason("y", "B", "C").reason("z", "C", "D");
    sketch.reason("w", "F", "C").edit(remove("B", "x", Scope.BRANCH));
    assertThat(sketch.tree()).containsExactly("1 A", "2 F", "2.1 C +w", "2.1.1 D +z");
  }

  @Test // M12
  void whatIsUsedTwiceWithinTheBranchGoes() {
    sketch.free("A").reason("x", "A", "B").reason("y", "B", "C", "D").reason("z", "D", "C");
    sketch.edit(remove("A", null, Scope.BRANCH));
    assertThat(sketch.tree()).isEmpty();
    assertThat(sketch.map.arguments()).isEmpty();
  }

  @Test // M12
  void oneUseEndsAndTheOtherStays() {
    sketch.free("A", "F").reason("x", "A", "B").reason("y", "F", "B").reason("z", "B", "C");
    sketch.edit(remove("B", "x", Scope.BRANCH));
    assertThat(sketch.tree()).containsExactly("1 A", "2 F", "2.1 B +y", "2.1.1 C +z");
  }

  @Test // M12
  void withoutSayingWhereAllUsesEnd() {
    sketch.free("A", "F").reason("x", "A", "B").reason("y", "F", "B", "G").reason("z", "B", "C");
    sketch.edit(remove("B", null, Scope.BRANCH));
    assertThat(sketch.tree()).containsExactly("1 A", "2 F", "2.1 G +y");
  }

  @Test // M12
  void coPremisesStay() {
    sketch.free("A").reason("x", "A", "B", "C").attack("u", "x", "U").reason("y", "B", "D");
    sketch.edit(remove("B", "x", Scope.BRANCH));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +x", "1.1.1 U xu");
  }

  @Test // M12, M13
  void withTheBranchGoWhatUndercutItsStepAndWhatUndercutThat() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "U").attack("v", "u", "V");
    sketch.reason("w", "U", "W").edit(remove("B", "x", Scope.BRANCH));
    assertThat(sketch.tree()).containsExactly("1 A");
  }

  @Test // M12
  void aloneItLeavesItsReasonsToWhatItSpokeFor() {
    sketch.free("A").reason("x", "A", "B").reason("y", "B", "C").attack("z", "B", "D");
    sketch.edit(remove("B", "x", Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +y", "1.2 D -z");
  }

  @Test // M12
  void theEffectIsKept() {
    sketch.free("A").attack("x", "A", "B").reason("y", "B", "C").attack("z", "B", "D");
    sketch.edit(remove("B", "x", Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C -y", "1.2 D +z");
  }

  @Test // M12
  void whatIsLiftedComesBehindWhatIsThere() {
    sketch.free("A").reason("x", "A", "B").reason("y", "B", "C").reason("z", "A", "D");
    sketch.edit(remove("B", "x", Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 D +z", "1.2 C +y");
  }

  @Test // M12
  void whatIsLiftedKeepsItsOrder() {
    sketch.free("A").reason("x", "A", "B").reason("z", "B", "C").reason("y", "B", "D");
    sketch.edit(remove("B", "x", Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +z", "1.2 D +y");
  }

  @Test // M12
  void aContentionAloneLeavesItsReasonsFree() {
    sketch.free("A").reason("x", "A", "B", "C").reason("y", "B", "D").attack("u", "x", "U");
    sketch.edit(remove("A", null, Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 B", "1.1 D +y", "2 C", "3 U");
  }

  @Test // M12
  void aCoPremiseAloneLeavesItsReasonsToTheConclusion() {
    sketch.free("A").reason("x", "A", "B", "C").reason("y", "B", "D");
    sketch.edit(remove("B", "x", Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +x", "1.2 D +y");
  }

  @Test // M12
  void withSeveralUsesTheHomeTakesTheReasons() {
    sketch.free("A", "F").reason("y", "F", "B").reason("x", "A", "B").reason("z", "B", "C");
    sketch.edit(remove("B", null, Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "2 F", "2.1 C +z");
  }

  @Test // M12
  void oneUseAloneLeavesTheReasonsWhereTheStatementIs() {
    sketch.free("A", "F").reason("x", "A", "B").reason("y", "F", "B").reason("z", "B", "C");
    sketch.edit(remove("B", "x", Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "2 F", "2.1 B +y", "2.1.1 C +z");
  }

  @Test // M13
  void aloneItFreesWhatUndercutItsStep() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "U", "W").attack("v", "u", "V");
    sketch.reason("y", "U", "D").edit(remove("B", "x", Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "2 U", "2.1 D +y", "3 W", "4 V");
  }

  @Test // M12
  void anUndercutAloneLeavesItsReasonsToUndercut() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "U").reason("y", "U", "C");
    sketch.edit(remove("U", "u", Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 B +x", "1.1.1 C xy");
  }

  @Test // M12
  void whatSpokeAgainstAnUndercutStandsFree() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "U").attack("y", "U", "C");
    sketch.edit(remove("U", "u", Scope.ALONE));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 B +x", "2 C");
  }

  @Test // M12
  void aStatementThatUndercutsItsOwnStepGoesFromBoth() {
    for (var scope : Scope.values()) {
      for (var names : new String[][] {{"x", "u"}, {"u", "x"}}) {
        var both =
            new Sketch().free("A").reason(names[0], "A", "B").attack(names[1], names[0], "B");
        both.edit(remove("B", null, scope));
        assertThat(both.tree()).containsExactly("1 A");
        assertThat(both.map.arguments()).isEmpty();
      }
    }
  }

  @Test
  void whatIsNotThereIsNotRemoved() {
    sketch.free("A", "F").reason("x", "A", "B").reason("y", "F", "C");
    for (var scope : Scope.values()) {
      assertThat(sketch.refused(remove("Z", null, scope)).reason()).isEqualTo(Reason.MISSING);
      assertThat(sketch.refused(remove("B", "y", scope)).reason()).isEqualTo(Reason.MISSING);
      assertThat(sketch.refused(remove("B", "z", scope)).reason()).isEqualTo(Reason.MISSING);
      assertThat(sketch.refused(remove("x", null, scope)).reason()).isEqualTo(Reason.MISSING);
    }
  }
}
