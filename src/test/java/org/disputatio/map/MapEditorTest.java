package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.Polarity.ATTACK;
import static org.disputatio.map.Polarity.SUPPORT;
import static org.disputatio.map.Sketch.anchor;
import static org.disputatio.map.Sketch.argument;
import static org.disputatio.map.Sketch.citation;
import static org.disputatio.map.Sketch.id;
import static org.disputatio.map.Sketch.remove;
import static org.disputatio.map.Sketch.statement;

import java.util.List;
import org.disputatio.article.Anchor;
import org.disputatio.article.ArticleId;
import org.disputatio.map.Operation.AddArgument;
import org.disputatio.map.Operation.AddPremise;
import org.disputatio.map.Operation.AddStatement;
import org.disputatio.map.Operation.AttachAnchor;
import org.disputatio.map.Operation.Cite;
import org.disputatio.map.Operation.DetachAnchor;
import org.disputatio.map.Operation.RenameMap;
import org.disputatio.map.Operation.Reorder;
import org.disputatio.map.Operation.ReorderPremise;
import org.disputatio.map.Operation.Restore;
import org.disputatio.map.Operation.Retype;
import org.disputatio.map.Operation.Reword;
import org.disputatio.map.Operation.Scope;
import org.disputatio.map.Operation.SetPolarity;
import org.disputatio.map.Operation.SetScheme;
import org.disputatio.map.Operation.SetTitle;
import org.disputatio.map.Operation.Uncite;
import org.disputatio.map.Rejection.Reason;
import org.junit.jupiter.api.Test;

/// Adding and changing; for moving see [MapEditorMoveTest], for removing [RemovalTest].
class MapEditorTest {
  private final Sketch sketch = new Sketch();

  @Test // M2
  void everyChangeIsTheNextRevision() {
    assertThat(sketch.map.revision()).isZero();
    sketch.free("A").edit(statement("B"), statement("C"));
    assertThat(sketch.map.revision()).isEqualTo(2);
  }

  @Test
  void aChangeWithoutOperationsIsRefused() {
    assertRefused(Reason.INVALID);
  }

  @Test // M4
  void aRefusedBatchLeavesNothing() {
    sketch.free("A");
    var before = sketch.map;
    assertRefused(Reason.MISSING, statement("B"), argument("x", SUPPORT, "Z", "B"));
    assertThat(sketch.map).isSameAs(before);
    assertThat(sketch.map.contains(id("B"))).isFalse();
    Invariants.check(sketch.map);
  }

  @Test // M3
  void aNewStatementComesLast() {
    sketch.free("A", "B");
    assertThat(sketch.tree()).containsExactly("1 A", "2 B");
    assertThat(sketch.last().operations())
        .containsExactly(
            new AddStatement(id("B"), StatementKind.CLAIM, Origin.OWN, "B", new Position("a1")));
  }

  @Test // M3
  void aStatementCanBeAddedBetweenOthers() {
    sketch.free("A", "B");
    sketch.edit(
        new AddStatement(id("C"), StatementKind.QUESTION, Origin.OWN, "C", new Position("a0V")));
    assertThat(sketch.tree()).containsExactly("1 A", "2 C", "3 B");
  }

  @Test
  void anIdIsTakenOnlyOnce() {
    sketch.free("A").reason("x", "A", "B");
    assertRefused(Reason.TAKEN, statement("A"));
    assertRefused(Reason.TAKEN, statement("x"));
    assertRefused(Reason.TAKEN, statement("C"), argument("x", SUPPORT, "A", "C"));
    assertRefused(Reason.TAKEN, statement("C"), argument("A", SUPPORT, "A", "C"));
  }

  @Test
  void anIdKeepsItsKindWithinAChange() {
    sketch.free("A").reason("x", "A", "B");
    assertRefused(Reason.TAKEN, remove("B", "x", Scope.BRANCH), statement("x"));
    assertRefused(
        Reason.TAKEN,
        remove("B", "x", Scope.BRANCH),
        statement("C"),
        argument("B", SUPPORT, "A", "C"));
  }

  @Test
  void aStatementNeedsWordsThatCanBeKept() {
    assertRefused(Reason.INVALID, addText(" \n"));
    assertRefused(Reason.INVALID, addText("x".repeat(Statement.TEXT_LIMIT + 1)));
    assertRefused(Reason.INVALID, addText("a\0b"));
    assertRefused(Reason.INVALID, addText("half \uD83D"));
    sketch.edit(addText("whole \uD83D\uDE00" + "x".repeat(Statement.TEXT_LIMIT - 8)));
  }

  @Test // M9
  void anArgumentNeedsPremisesAndAConclusion() {
    sketch.free("A", "B");
    assertRefused(Reason.RULE, argument("x", SUPPORT, "A"));
    assertRefused(Reason.MISSING, argument("x", SUPPORT, "A", "Z"));
    assertRefused(Reason.MISSING, argument("x", SUPPORT, "Z", "A"));
    assertRefused(Reason.RULE, argument("x", SUPPORT, "A", "B", "B"));
  }

  @Test // M9
  void anArgumentIsNoPremise() {
    sketch.free("A", "C").reason("x", "A", "B");
    assertRefused(Reason.MISSING, argument("y", SUPPORT, "C", "x"));
  }

  @Test // M9
  void againstAStepThereIsOnlyAttack() {
    sketch.free("A", "C").reason("x", "A", "B").attack("u", "x", "U");
    assertRefused(Reason.RULE, argument("y", SUPPORT, "x", "C"));
    assertRefused(Reason.RULE, new SetPolarity(id("u"), SUPPORT));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 B +x", "1.1.1 U xu", "2 C");
  }

  @Test // M3
  void whatTheSenderLeftOpenIsFilledIn() {
    sketch.free("A").reason("x", "A", "B", "C").reason("y", "A", "D");
    assertThat(sketch.last().operations().getLast())
        .isEqualTo(
            new AddArgument(id("y"), SUPPORT, id("A"), List.of(id("D")), new Position("a1")));
    assertThat(sketch.argumentNamed("x").premises())
        .containsExactly(
            new Premise(id("B"), new Position("a0"), 2),
            new Premise(id("C"), new Position("a1"), 2));
  }

  @Test
  void aCoPremiseComesLastOrWhereItIsWanted() {
    sketch.free("A", "C", "D").reason("x", "A", "B");
    sketch.edit(new AddPremise(id("x"), id("C"), null));
    assertThat(sketch.last().operations())
        .containsExactly(new AddPremise(id("x"), id("C"), new Position("a1")));
    sketch.edit(new AddPremise(id("x"), id("D"), new Position("Zz")));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 D +x", "1.2 B +x", "1.3 C +x");
    assertThat(sketch.argumentNamed("x").premise(id("D")).map(Premise::placed)).contains(6L);
  }

  @Test
  void aCoPremiseIsAddedOnlyOnceAndOnlyIfItIsThere() {
    sketch.free("A").reason("x", "A", "B");
    assertRefused(Reason.RULE, new AddPremise(id("x"), id("B"), null));
    assertRefused(Reason.MISSING, new AddPremise(id("x"), id("Z"), null));
    assertRefused(Reason.MISSING, new AddPremise(id("z"), id("B"), null));
  }

  @Test // M10
  void nothingSupportsItself() {
    sketch.free("A").reason("x", "A", "B").reason("y", "B", "C");
    assertRefused(Reason.CIRCLE, argument("z", SUPPORT, "A", "A"));
    assertRefused(Reason.CIRCLE, argument("z", ATTACK, "C", "A"));
    assertRefused(Reason.CIRCLE, new AddPremise(id("y"), id("A"), null));
  }

  @Test // M10
  void nothingSupportsItselfThroughAnUndercut() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "U").attack("v", "u", "V");
    assertRefused(Reason.CIRCLE, argument("z", SUPPORT, "U", "A"));
    assertRefused(Reason.CIRCLE, argument("z", ATTACK, "V", "A"));
    assertRefused(Reason.CIRCLE, new AddPremise(id("v"), id("A"), null));
  }

  @Test // M10
  void aPremiseMayAlsoUndercutItsOwnStep() {
    sketch.free("A").reason("x", "A", "B").attack("u", "x", "B");
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 B +x", "1.1.1 B xu again");
  }

  @Test
  void aStatementIsRewordedAndRetyped() {
    sketch.edit(statement("A"));
    sketch.edit(new AttachAnchor(id("A"), anchor(1, 0, "words")));
    sketch.edit(new Reword(id("A"), "A better A", Origin.PARAPHRASE));
    sketch.edit(new Retype(id("A"), StatementKind.EVIDENCE));
    assertThat(sketch.statementNamed("A"))
        .isEqualTo(
            new Statement(
                id("A"),
                StatementKind.EVIDENCE,
                Origin.PARAPHRASE,
                "A better A",
                Position.FIRST,
                List.of(anchor(1, 0, "words")),
                List.of()));
    assertRefused(Reason.INVALID, new Reword(id("A"), "", Origin.OWN));
    assertRefused(Reason.MISSING, new Reword(id("Z"), "Z", Origin.OWN));
    assertRefused(Reason.MISSING, new Retype(id("Z"), StatementKind.CLAIM));
  }

  @Test
  void anArgumentIsTurnedNamedAndGivenAScheme() {
    sketch.free("A").reason("x", "A", "B");
    sketch.edit(
        new SetPolarity(id("x"), ATTACK),
        new SetTitle(id("x"), "From hope"),
        new SetScheme(id("x"), Scheme.SIGN));
    var x = sketch.argumentNamed("x");
    assertThat(x.polarity()).isEqualTo(ATTACK);
    assertThat(x.title()).isEqualTo("From hope");
    assertThat(x.scheme()).isEqualTo(Scheme.SIGN);
    sketch.edit(new SetTitle(id("x"), null), new SetScheme(id("x"), null));
    assertThat(sketch.argumentNamed("x").title()).isNull();
    assertThat(sketch.argumentNamed("x").scheme()).isNull();
    assertRefused(Reason.INVALID, new SetTitle(id("x"), " "));
    assertRefused(Reason.INVALID, new SetTitle(id("x"), "x".repeat(Argument.TITLE_LIMIT + 1)));
    assertRefused(Reason.MISSING, new SetTitle(id("A"), "no argument"));
    assertRefused(Reason.MISSING, new SetScheme(id("z"), Scheme.SIGN));
    assertRefused(Reason.MISSING, new SetPolarity(id("z"), ATTACK));
  }

  @Test // M3
  void onlyWhatHasSiblingsIsReordered() {
    sketch.free("A").reason("x", "A", "B").reason("y", "A", "C");
    sketch.edit(new Reorder(id("y"), new Position("Zz")));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 C +y", "1.2 B +x");
    assertRefused(Reason.MISSING, new Reorder(id("B"), new Position("a5")));
    assertRefused(Reason.MISSING, new Reorder(id("z"), new Position("a5")));
  }

  @Test // M3
  void premisesAreReordered() {
    sketch.free("A").reason("x", "A", "B", "C", "D");
    sketch.edit(new ReorderPremise(id("x"), id("D"), new Position("Zz")));
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 D +x", "1.2 B +x", "1.3 C +x");
    assertRefused(Reason.MISSING, new ReorderPremise(id("x"), id("A"), new Position("a5")));
    assertRefused(Reason.MISSING, new ReorderPremise(id("A"), id("B"), new Position("a5")));
  }

  @Test
  void passagesAreAttachedAndDetached() {
    sketch.free("A");
    sketch.edit(new AttachAnchor(id("A"), anchor(1, 0, "one")));
    sketch.edit(new AttachAnchor(id("A"), anchor(2, 9, "two")));
    assertRefused(Reason.TAKEN, new AttachAnchor(id("A"), anchor(2, 9, "two")));
    assertRefused(Reason.MISSING, new AttachAnchor(id("Z"), anchor(3, 9, "two")));
    sketch.edit(new DetachAnchor(id("A"), anchor(1, 0, "one").id()));
    assertThat(sketch.statementNamed("A").anchors()).containsExactly(anchor(2, 9, "two"));
    assertRefused(Reason.MISSING, new DetachAnchor(id("A"), anchor(1, 0, "one").id()));
    assertRefused(Reason.MISSING, new DetachAnchor(id("Z"), anchor(2, 0, "one").id()));
  }

  @Test // M15
  void aPassageIsFromTheArticleOfTheMap() {
    sketch.free("A");
    var here = anchor(1, 0, "words");
    var elsewhere =
        new Anchor(here.id(), new ArticleId(here.id().value()), 1, here.quote(), here.position());
    assertRefused(Reason.RULE, new AttachAnchor(id("A"), elsewhere));
  }

  @Test
  void aPassageHasWordsThatCanBeKept() {
    sketch.free("A");
    assertRefused(Reason.INVALID, new AttachAnchor(id("A"), anchor(1, 0, "half \uDE00")));
    assertRefused(Reason.INVALID, new AttachAnchor(id("A"), anchor(1, 0, "nul \0")));
  }

  @Test
  void aSourceIsAddedChangedInItsPlaceAndRemoved() {
    sketch.free("A");
    sketch.edit(new Cite(id("A"), citation(1, "One")), new Cite(id("A"), citation(2, "Two")));
    sketch.edit(new Cite(id("A"), citation(1, "Uno")));
    assertThat(sketch.statementNamed("A").citations())
        .containsExactly(citation(1, "Uno"), citation(2, "Two"));
    sketch.edit(new Uncite(id("A"), citation(1, "Uno").id()));
    assertThat(sketch.statementNamed("A").citations()).containsExactly(citation(2, "Two"));
    assertRefused(Reason.MISSING, new Uncite(id("A"), citation(1, "Uno").id()));
    assertRefused(Reason.MISSING, new Uncite(id("Z"), citation(2, "Two").id()));
    assertRefused(Reason.MISSING, new Cite(id("Z"), citation(2, "Two")));
  }

  @Test
  void theMapIsRenamed() {
    sketch.edit(new RenameMap("Another title"));
    assertThat(sketch.map.title()).isEqualTo("Another title");
    assertThat(sketch.last().inverse().title()).isEqualTo("A map");
    assertRefused(Reason.INVALID, new RenameMap(" "));
    assertRefused(Reason.INVALID, new RenameMap("x".repeat(ArgumentMap.TITLE_LIMIT + 1)));
    assertRefused(Reason.INVALID, new RenameMap("\0"));
  }

  @Test // M6
  void restoringPutsNodesBackAndTakesLaterOnesAway() {
    sketch.free("A").reason("x", "A", "B");
    var before = sketch.map;
    sketch.edit(
        remove("B", "x", Scope.BRANCH),
        statement("C"),
        argument("y", ATTACK, "A", "C"),
        new RenameMap("Other"));
    var inverse = sketch.last().inverse();
    assertThat(inverse.removed()).containsExactlyInAnyOrder(id("C"), id("y"));
    sketch.edit(inverse);
    assertThat(sketch.map.title()).isEqualTo("A map");
    assertThat(sketch.tree()).containsExactly("1 A", "1.1 B +x");
    assertThat(sketch.map.arguments()).containsExactlyElementsOf(before.arguments());
  }

  @Test // M9
  void restoringKeepsTheRules() {
    sketch.free("A").reason("x", "A", "B");
    var x = sketch.argumentNamed("x");
    var a = sketch.statementNamed("A");
    assertRefused(Reason.RULE, restore(List.of(), List.of(), List.of(id("A"))));
    assertRefused(Reason.RULE, restore(List.of(), List.of(x.from(List.of())), List.of()));
    assertRefused(
        Reason.CIRCLE,
        restore(List.of(), List.of(x.about(id("B"), SUPPORT, x.position())), List.of()));
    assertRefused(
        Reason.RULE,
        restore(List.of(), List.of(x.about(id("x"), SUPPORT, x.position())), List.of()));
    assertRefused(Reason.RULE, restore(List.of(), List.of(x), List.of(id("B"))));
    assertRefused(Reason.INVALID, new Restore(" ", List.of(), List.of(), List.of()));
    assertThat(sketch.statementNamed("A")).isEqualTo(a);
  }

  @Test // M10
  void restoringSeveralMakesNoCircleBesides() {
    sketch.free("P", "Q", "R");
    var y = premiseOf("y", "Q", "P");
    var z = premiseOf("z", "P", "Q");
    for (var x : List.of(premiseOf("x", "P", "R"), premiseOf("zz", "P", "R"))) {
      assertRefused(Reason.CIRCLE, restore(List.of(), List.of(x, y, z), List.of()));
      assertRefused(Reason.CIRCLE, restore(List.of(), List.of(y, x, z), List.of()));
    }
  }

  private static Argument premiseOf(String name, String conclusion, String premise) {
    return new Argument(
        id(name),
        SUPPORT,
        id(conclusion),
        List.of(new Premise(id(premise), Position.FIRST, 1)),
        null,
        null,
        Position.FIRST);
  }

  private static Restore restore(
      List<Statement> statements, List<Argument> arguments, List<NodeId> removed) {
    return new Restore(null, statements, arguments, removed);
  }

  private static AddStatement addText(String text) {
    return new AddStatement(id("T"), StatementKind.CLAIM, Origin.OWN, text, null);
  }

  private void assertRefused(Reason reason, Operation... operations) {
    var rejection = sketch.refused(operations);
    assertThat(rejection.reason()).as(rejection.sentence()).isEqualTo(reason);
    assertThat(rejection.sentence()).endsWith(".").hasSizeLessThan(200);
  }
}
