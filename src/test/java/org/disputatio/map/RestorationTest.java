package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.Sketch.anchor;
import static org.disputatio.map.Sketch.citation;
import static org.disputatio.map.Sketch.id;
import static org.disputatio.map.Sketch.remove;
import static org.disputatio.map.Sketch.toUnder;

import org.disputatio.map.Operation.Scope;
import org.junit.jupiter.api.Test;

class RestorationTest {
  private final Sketch sketch = new Sketch();

  private void restore(ArgumentMap then, String name, boolean branch) {
    var operations = Restoration.of(then, sketch.map, id(name), branch);
    assertThat(operations).hasSize(1);
    sketch.edit(operations.getFirst());
  }

  @Test // P3
  void aStatementGetsBackWhatItSaidAndStaysWhereItIs() {
    sketch.free("A", "F").reason("x", "A", "B");
    sketch.edit(new Operation.AttachAnchor(id("B"), anchor(1, 10, "words")));
    sketch.edit(new Operation.Cite(id("B"), citation(1, "Book")));
    var then = sketch.map;
    sketch.edit(new Operation.Reword(id("B"), "Other", Origin.PARAPHRASE));
    sketch.edit(new Operation.Retype(id("B"), StatementKind.EVIDENCE));
    sketch.edit(new Operation.DetachAnchor(id("B"), anchor(1, 10, "words").id()));
    sketch.edit(new Operation.Uncite(id("B"), citation(1, "Book").id()));
    sketch.edit(toUnder("B", "x", Polarity.ATTACK, "F", "x"));
    restore(then, "B", false);
    assertThat(sketch.statementNamed("B")).isEqualTo(then.statement(id("B")).orElseThrow());
    assertThat(sketch.tree()).containsExactly("1 A", "2 F", "2.1 B -x");
  }

  @Test // P3
  void whatIsAsItWasNeedsNothing() {
    sketch.free("A").reason("x", "A", "B");
    var then = sketch.map;
    sketch.edit(new Operation.Reword(id("A"), "Other", Origin.OWN));
    assertThat(Restoration.of(then, sketch.map, id("B"), true)).isEmpty();
  }

  @Test // P4
  void aRemovedStatementComesBackWhereItWas() {
    sketch.free("A").reason("x", "A", "B").reason("y", "A", "C").reason("z", "B", "D");
    var then = sketch.map;
    sketch.edit(remove("B", "x", Scope.BRANCH));
    restore(then, "B", false);
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 B +x", "1.2 C +y");
  }

  @Test // P4
  void aRemovedCoPremiseComesBackAmongTheOthers() {
    sketch.free("A").reason("x", "A", "B", "C", "D");
    var then = sketch.map;
    sketch.edit(remove("C", "x", Scope.BRANCH));
    restore(then, "C", false);
    assertThat(sketch.map.argument(id("x"))).isEqualTo(then.argument(id("x")));
  }

  @Test // P4
  void whereNothingIsLeftOfItsPlaceItStandsFree() {
    sketch.free("A", "F").reason("x", "A", "B").reason("y", "B", "C").attack("u", "y", "U");
    var then = sketch.map;
    sketch.edit(remove("A", null, Scope.BRANCH));
    restore(then, "C", false);
    restore(then, "U", false);
    assertThat(sketch.tree()).containsExactly("1 F", "2 C", "3 U");
  }

  @Test // P5
  void aBranchComesBackWhole() {
    sketch.free("A").reason("x", "A", "B").reason("y", "B", "C", "D").attack("u", "y", "U");
    sketch.reason("v", "U", "V");
    var then = sketch.map;
    sketch.edit(remove("B", "x", Scope.BRANCH));
    restore(then, "B", true);
    assertThat(sketch.map.at(0)).isEqualTo(then.at(0));
  }

  @Test // P5
  void ofABranchComesBackWhatIsGoneAndTheRestIsRestoredInItsPlace() {
    sketch.free("A", "F").reason("x", "A", "B").reason("y", "B", "C").reason("z", "B", "D");
    var then = sketch.map;
    sketch.edit(remove("C", "y", Scope.BRANCH));
    sketch.edit(new Operation.Reword(id("D"), "Other", Origin.OWN));
    sketch.edit(toUnder("D", "z", Polarity.SUPPORT, "F", "z"));
    restore(then, "B", true);
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 B +x", "1.1.1 C +y", "2 F", "2.1 D +z");
  }

  @Test // P5
  void aUseElsewhereIsKeptAndTheOneHereComesBack() {
    sketch.free("A", "F").reason("x", "A", "B").reason("y", "B", "C").reason("w", "F", "C");
    var then = sketch.map;
    sketch.edit(remove("B", "x", Scope.BRANCH));
    restore(then, "B", true);
    assertThat(sketch.map.at(0)).isEqualTo(then.at(0));
  }

  @Test // P5, M10
  void aUseOfWhatStandsAboveNowIsLeftOut() {
    sketch.free("A", "F").reason("x", "A", "B").reason("y", "B", "C", "D");
    var then = sketch.map;
    sketch.edit(toUnder("C", "y", Polarity.SUPPORT, "F", "w"));
    sketch.edit(remove("B", "x", Scope.BRANCH));
    sketch.edit(toUnder("A", null, Polarity.SUPPORT, "C", "v"));
    restore(then, "B", true);
    assertThat(sketch.tree())
        .containsExactly("1 F", "1.1 C +w", "1.1.1 A +v", "1.1.1.1 B +x", "1.1.1.1.1 D +y");
  }
}
