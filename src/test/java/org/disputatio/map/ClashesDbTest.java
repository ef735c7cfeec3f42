package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;
import static org.disputatio.map.MapSlice.reply;

import java.util.List;
import org.disputatio.DatabaseTest;
import org.disputatio.article.Anchor;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.map.EditResult.Refused;
import org.disputatio.map.EditResult.Repeated;
import org.disputatio.map.Operation.AttachAnchor;
import org.disputatio.map.Operation.DetachAnchor;
import org.disputatio.map.Operation.Move;
import org.disputatio.map.Operation.Place;
import org.disputatio.map.Operation.Remove;
import org.disputatio.map.Operation.Retype;
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

/// Otter and Raven change the same; Raven does not know yet what Otter did.
@DatabaseTest
@Import(MapSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ClashesDbTest {
  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;
  @Autowired Clashes clashes;

  private final NodeId a = node();
  private final NodeId b = node();
  private final NodeId c = node();
  private final NodeId x = node();
  private final NodeId y = node();
  private AccountId otter;
  private AccountId raven;
  private MapId map;

  @BeforeEach
  void twoReasonsForAContention() {
    otter = seminar.person("Otter");
    raven = seminar.person("Raven");
    map = seminar.map(otter);
    edit(otter, contention(a, "A"));
    edit(otter, reply(b, x, Polarity.SUPPORT, a, "B"));
    edit(otter, reply(c, y, Polarity.SUPPORT, a, "C"));
  }

  @Test // Y1
  void aWordingThatRavenHasNotSeenIsNotOverwritten() {
    edit(otter, reword("A", "Otter's words"));
    var rejection = refused(raven, reword("A", "Raven's words"));
    assertThat(rejection.reason()).isEqualTo(Reason.REWORDED);
    assertThat(text(a)).isEqualTo("Otter's words");
    var clash = clashes.find(map, rejection, raven).orElseThrow();
    var change = maps.log(map).getLast();
    assertThat(clash)
        .isEqualTo(
            new Clash(a.value(), otter.value(), "Otter", change.at(), 4, "Otter's words", false));
    assertThat(clashes.sentence(map, rejection, raven))
        .isEqualTo("Otter worded this anew meanwhile: “Otter's words”.");
    assertThat(clashes.sentence(map, rejection, otter)).startsWith("You worded");
  }

  @Test // Y1
  void whoeverHasSeenTheOtherWordingMayReplaceIt() {
    edit(otter, reword("A", "Otter's words"));
    edit(raven, reword("Otter's words", "Raven's words"));
    assertThat(text(a)).isEqualTo("Raven's words");
    assertThat(seminar.fold(map)).isEqualTo(maps.find(map).orElseThrow());
  }

  @Test // Y1
  void twoWhoWriteTheSameAgree() {
    edit(otter, reword("A", "The same"));
    edit(raven, reword("A", "The same"));
    assertThat(text(a)).isEqualTo("The same");
  }

  @Test // Y1
  void theLogDoesNotKeepWhatARewordingStartedFrom() {
    edit(raven, reword("A", "Raven's words"));
    assertThat(maps.log(map).getLast().operations())
        .containsExactly(new Reword(a, "Raven's words", Origin.OWN));
  }

  @Test // Y1 M5
  void aRewordingThatIsSentAgainAfterOthersCameIsTheSame() {
    var id = changeId();
    var first = maps.edit(map, id, raven, List.of(reword("A", "Raven's words")));
    assertThat(first).isInstanceOf(Committed.class);
    edit(otter, reword("Raven's words", "Otter's words"));
    assertThat(maps.edit(map, id, raven, List.of(reword("A", "Raven's words"))))
        .isInstanceOf(Repeated.class);
    assertThat(text(a)).isEqualTo("Otter's words");
  }

  @Test // Y1
  void theAuthorOfAWordingIsWhoWroteItNotWhoTouchedItLast() {
    edit(otter, reword("A", "Otter's words"));
    for (var i = 0; i < 15; i++) {
      edit(raven, new Retype(a, StatementKind.EVIDENCE), new Retype(a, StatementKind.CLAIM));
      edit(raven, new Retype(a, i % 2 == 0 ? StatementKind.QUESTION : StatementKind.CLAIM));
    }
    assertThat(clashes.wording(map, a, raven))
        .hasValueSatisfying(
            wording -> {
              assertThat(wording.name()).isEqualTo("Otter");
              assertThat(wording.revision()).isEqualTo(4);
            });
    assertThat(clashes.wording(map, b, raven))
        .hasValueSatisfying(w -> assertThat(w.revision()).isEqualTo(2));
    assertThat(clashes.wording(map, node(), raven)).isEmpty();
  }

  @Test // Y2
  void nothingIsDoneToWhatIsRemovedAndWhoRemovedItIsTold() {
    var passage = Sketch.anchor(1, 0, "words");
    edit(otter, new Remove(b, x, Scope.BRANCH));
    for (var operation :
        List.of(
            reword(b, "B", "Raven's words"),
            new Retype(b, StatementKind.EVIDENCE),
            new DetachAnchor(b, passage.id()),
            new Operation.Cite(b, Sketch.citation(1, "A source")),
            new Operation.AddArgument(node(), Polarity.ATTACK, b, List.of(c), null),
            new Operation.AddPremise(y, b, null),
            new Move(c, y, new Place.Under(b, Polarity.SUPPORT, node(), null)),
            new Operation.Retarget(y, b, Polarity.SUPPORT, null))) {
      var rejection = refused(raven, operation);
      assertThat(rejection.reason()).as(operation.toString()).isEqualTo(Reason.MISSING);
      var clash = clashes.find(map, rejection, raven).orElseThrow();
      assertThat(clash.name()).isEqualTo("Otter");
      assertThat(clash.revision()).isEqualTo(4);
      assertThat(clash.text()).isEqualTo("B");
      assertThat(clashes.sentence(map, rejection, raven)).isEqualTo("Otter removed “B” meanwhile.");
    }
    assertThat(maps.find(map).orElseThrow().revision()).isEqualTo(4);
  }

  @Test // Y2
  void whatUndercutsAStepThatIsGoneIsRefusedToo() {
    edit(otter, new Remove(b, x, Scope.ALONE));
    var undercut = reply(node(), node(), Polarity.ATTACK, x, "U");
    var rejection = ((Refused) maps.edit(map, changeId(), raven, undercut)).rejection();
    assertThat(clashes.sentence(map, rejection, raven))
        .isEqualTo("Otter removed a step meanwhile.");
  }

  @Test // Y2 M17
  void whatIsGoneCanBeBroughtBackAndThenReworded() {
    edit(otter, new Remove(b, x, Scope.BRANCH));
    var rejection = refused(raven, reword(b, "B", "Raven's words"));
    var clash = clashes.find(map, rejection, raven).orElseThrow();
    assertThat(maps.bringBack(map, changeId(), raven, clash.revision()))
        .isInstanceOf(Committed.class);
    edit(raven, reword(b, "B", "Raven's words"));
    assertThat(text(b)).isEqualTo("Raven's words");
  }

  @Test // Y3
  void whatWasMovedIntoABranchGoesWithItAndComesBackWithIt() {
    edit(otter, new Move(c, y, new Place.Under(b, Polarity.SUPPORT, node(), null)));
    edit(raven, new Remove(b, x, Scope.BRANCH));
    assertThat(maps.find(map).orElseThrow().contains(c)).isFalse();
    assertThat(maps.bringBack(map, changeId(), otter, 5)).isInstanceOf(Committed.class);
    assertThat(text(c)).isEqualTo("C");
  }

  @Test // Y3
  void whatWasMovedOutOfABranchStays() {
    edit(otter, new Move(c, y, new Place.Under(b, Polarity.SUPPORT, node(), null)));
    edit(otter, new Move(c, y, new Place.Free(null)));
    edit(raven, new Remove(b, x, Scope.BRANCH));
    assertThat(text(c)).isEqualTo("C");
  }

  @Test // Y4 M10
  void ofTwoMovesThatMakeACircleTheFirstStands() {
    edit(otter, new Move(b, x, new Place.Under(c, Polarity.SUPPORT, node(), null)));
    var rejection =
        refused(raven, new Move(c, y, new Place.Under(b, Polarity.SUPPORT, node(), null)));
    assertThat(rejection.reason()).isEqualTo(Reason.CIRCLE);
    assertThat(clashes.sentence(map, rejection, raven)).contains("circle");
    var found = maps.find(map).orElseThrow();
    assertThat(found.argument(x).orElseThrow().conclusion()).isEqualTo(c);
    assertThat(found.argument(y).orElseThrow().conclusion()).isEqualTo(a);
  }

  @Test // Y5
  void aMoveEndsTheUseThatItNamesOrNone() {
    edit(otter, new Move(b, x, new Place.With(y, null)));
    var rejection = refused(raven, new Move(b, x, new Place.Free(null)));
    assertThat(rejection.reason()).isEqualTo(Reason.MISSING);
    assertThat(maps.find(map).orElseThrow().usesOf(b)).hasSize(1);
  }

  @Test // Y5
  void ofTwoOrdersTheSecondStands() {
    edit(otter, new Operation.Reorder(y, new Position("a3")));
    edit(raven, new Operation.Reorder(y, new Position("a5")));
    var found = maps.find(map).orElseThrow();
    assertThat(found.argument(y).orElseThrow().position()).isEqualTo(new Position("a5"));
  }

  @Test // Y6
  void whatTwoRemoveGoesOnce() {
    edit(otter, new Remove(b, x, Scope.BRANCH));
    var rejection = refused(raven, new Remove(b, x, Scope.BRANCH));
    assertThat(clashes.sentence(map, rejection, raven)).isEqualTo("Otter removed “B” meanwhile.");
  }

  @Test // Y6
  void aPassageThatTwoDetachGoesOnce() {
    var anchor = passage();
    edit(otter, new AttachAnchor(a, anchor));
    edit(otter, new DetachAnchor(a, anchor.id()));
    var rejection = refused(raven, new DetachAnchor(a, anchor.id()));
    assertThat(clashes.sentence(map, rejection, raven))
        .isEqualTo("That passage is not attached any more.");
  }

  @Test // Y6
  void ofTwoKindsTheSecondStands() {
    edit(otter, new Retype(a, StatementKind.QUESTION));
    edit(raven, new Retype(a, StatementKind.EVIDENCE));
    assertThat(maps.find(map).orElseThrow().statement(a).orElseThrow().kind())
        .isEqualTo(StatementKind.EVIDENCE);
  }

  @Test // Y7 M14
  void whatStandsInTheWayOfUndoIsToldWithWhoDidItAndWhere() {
    edit(raven, reword("A", "Raven's words"));
    edit(otter, reword("Raven's words", "Otter's words"));
    var rejection = ((Refused) maps.undo(map, changeId(), raven)).rejection();
    assertThat(clashes.sentence(map, rejection, raven))
        .isEqualTo(
            "“reword” cannot be taken back: Otter reworded “Raven's words” to “Otter's words” since"
                + " (revision 5).");
    assertThat(clashes.find(map, rejection, raven))
        .hasValueSatisfying(clash -> assertThat(clash.node()).isEqualTo(a.value()));
  }

  private Anchor passage() {
    var article = maps.find(map).orElseThrow().article();
    var sketched = Sketch.anchor(1, 0, RandomEdits.ARTICLE_TEXT.substring(0, 5));
    return new Anchor(sketched.id(), article, 1, sketched.quote(), sketched.position());
  }

  private Reword reword(String before, String text) {
    return reword(a, before, text);
  }

  private static Reword reword(NodeId statement, String before, String text) {
    return new Reword(statement, text, Origin.OWN, before);
  }

  private void edit(AccountId author, Operation... operations) {
    edit(author, List.of(operations));
  }

  private void edit(AccountId author, List<Operation> operations) {
    assertThat(maps.edit(map, changeId(), author, operations)).isInstanceOf(Committed.class);
  }

  private Rejection refused(AccountId author, Operation operation) {
    var result = maps.edit(map, changeId(), author, List.of(operation));
    assertThat(result).as(operation.toString()).isInstanceOf(Refused.class);
    return ((Refused) result).rejection();
  }

  private String text(NodeId statement) {
    return maps.find(map).orElseThrow().statement(statement).orElseThrow().text();
  }
}
