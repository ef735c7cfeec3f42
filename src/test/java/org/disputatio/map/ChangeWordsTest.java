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
import static org.disputatio.map.Sketch.toFree;
import static org.disputatio.map.Sketch.toUnder;
import static org.disputatio.map.Sketch.toWith;

import java.time.Instant;
import java.util.UUID;
import org.disputatio.map.Operation.AddPremise;
import org.disputatio.map.Operation.AddStatement;
import org.disputatio.map.Operation.AttachAnchor;
import org.disputatio.map.Operation.Cite;
import org.disputatio.map.Operation.DetachAnchor;
import org.disputatio.map.Operation.RenameMap;
import org.disputatio.map.Operation.Reorder;
import org.disputatio.map.Operation.ReorderPremise;
import org.disputatio.map.Operation.Retarget;
import org.disputatio.map.Operation.Retype;
import org.disputatio.map.Operation.Reword;
import org.disputatio.map.Operation.Scope;
import org.disputatio.map.Operation.SetPolarity;
import org.disputatio.map.Operation.SetScheme;
import org.disputatio.map.Operation.SetTitle;
import org.disputatio.map.Operation.Uncite;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {
  private final Sketch sketch = new Sketch().free("A").reason("x", "A", "B").free("C");

  static Change change(Applied applied) {
    return change(applied, null, null);
  }

  private static Change change(Applied applied, @Nullable Long undoOf, @Nullable Long redoOf) {
    return new Change(
        applied.map().revision(),
        new ChangeId(new UUID(1, 1)),
        new AccountId(new UUID(2, 2)),
        Instant.EPOCH,
        applied.operations(),
        applied.inverse(),
        applied.touched(),
        undoOf,
        redoOf);
  }

  @Test
  void addingIsToldByTheRelation() {
    assertWords("add contention", "added the contention “N”", statement("N"));
    assertWords(
        "add question",
        "added the question “N?”",
        new AddStatement(id("M"), StatementKind.QUESTION, Origin.OWN, "N?", null));
    assertWords(
        "add reason",
        "added the reason “D” for “A”",
        statement("D"),
        argument("d", SUPPORT, "A", "D"));
    assertWords(
        "add objection",
        "added the objection “E” to “A”",
        statement("E"),
        argument("e", ATTACK, "A", "E"));
    assertWords(
        "add undercut",
        "added the undercut “F” of the step from “B”",
        statement("F"),
        argument("f", ATTACK, "x", "F"));
    assertWords(
        "add co-premise",
        "added the co-premise “G”",
        statement("G"),
        new AddPremise(id("x"), id("G"), null));
  }

  @Test
  void addingSeveralIsToldByTheFirst() {
    assertWords(
        "add reason",
        "added the reason “D” for “A” and 1 more",
        statement("D"),
        statement("E"),
        argument("d", SUPPORT, "A", "D", "E"));
    assertWords(
        "add contention",
        "added the contention “F” and 1 more",
        statement("F"),
        statement("G"),
        argument("f", SUPPORT, "F", "G"));
  }

  @Test
  void usingAStatementAgainIsTold() {
    assertWords(
        "use as objection", "used “C” as an objection to “A”", argument("c", ATTACK, "A", "C"));
    assertWords(
        "use as undercut",
        "used “C” as an undercut of the step from “B”",
        argument("u", ATTACK, "x", "C"));
    assertWords(
        "add co-premise", "used “C” as a co-premise", new AddPremise(id("x"), id("C"), null));
  }

  @Test
  void changingAStatementIsTold() {
    assertWords(
        "reword", "reworded “A” to “Better A”", new Reword(id("A"), "Better A", Origin.OWN));
    assertWords(
        "change origin",
        "changed who says “Better A”",
        new Reword(id("A"), "Better A", Origin.VERBATIM));
    assertWords(
        "make it evidence", "made “B” evidence", new Retype(id("B"), StatementKind.EVIDENCE));
    assertWords(
        "make it a question", "made “B” a question", new Retype(id("B"), StatementKind.QUESTION));
  }

  @Test
  void changingAnArgumentIsTold() {
    assertWords("make it an objection", "made “B” an objection", new SetPolarity(id("x"), ATTACK));
    assertWords(
        "name the argument", "named an argument “From hope”", new SetTitle(id("x"), "From hope"));
    assertWords("remove the name", "removed the name of an argument", new SetTitle(id("x"), null));
    assertWords(
        "set the scheme",
        "set the scheme of “B” to expert opinion",
        new SetScheme(id("x"), Scheme.EXPERT_OPINION));
    assertWords(
        "remove the scheme", "removed the scheme of an argument", new SetScheme(id("x"), null));
  }

  @Test
  void movingIsTold() {
    assertWords(
        "move", "moved “C”: now it is a reason for “B”", toUnder("C", null, SUPPORT, "B", "c"));
    assertWords(
        "move",
        "moved “C”: now it is an undercut of the step from “B”",
        toUnder("C", "c", ATTACK, "x", "u"));
    assertWords("move", "moved “C”: now it stands free", toFree("C", "c"));
    assertWords("move", "moved “C”: now it is a co-premise", toWith("C", null, "x"));
    sketch.free("D");
    assertWords(
        "move",
        "moved “B”: now it is an objection to “D”",
        new Retarget(id("x"), id("D"), ATTACK, null));
    assertWords(
        "reorder", "changed the order: moved “D”", new Reorder(id("D"), new Position("Zz")));
    assertWords(
        "reorder", "changed the order: moved “B”", new Reorder(id("x"), new Position("Zz")));
    assertWords(
        "reorder",
        "changed the order: moved “B”",
        new ReorderPremise(id("x"), id("B"), new Position("Zz")));
  }

  @Test
  void passagesAndSourcesAreTold() {
    assertWords(
        "add passage",
        "tied “A” to the passage “some words”",
        new AttachAnchor(id("A"), anchor(1, 0, "some words")));
    assertWords(
        "remove passage",
        "untied “A” from the passage “some words”",
        new DetachAnchor(id("A"), anchor(1, 0, "w").id()));
    assertWords(
        "cite a source",
        "cited the source “The Book” for “A”",
        new Cite(id("A"), citation(1, "The Book")));
    assertWords(
        "remove a source",
        "removed the source “The Book” of “A”",
        new Uncite(id("A"), citation(1, "t").id()));
    var noteOnly = new Citation(citation(2, "t").id(), "", "", "", "", "", "heard it");
    assertWords(
        "cite a source", "cited the source “heard it” for “A”", new Cite(id("A"), noteOnly));
  }

  @Test
  void removingIsTold() {
    sketch.reason("y", "B", "D");
    assertWords("remove", "removed “C”", remove("C", null, Scope.BRANCH));
    assertWords(
        "remove branch",
        "removed “B” with its branch (2 statements)",
        remove("B", "x", Scope.BRANCH));
    assertWords("remove", "removed “A”", remove("A", null, Scope.ALONE));
  }

  @Test
  void renamingTheMapIsTold() {
    assertWords("rename the map", "renamed the map to “Other”", new RenameMap("Other"));
  }

  @Test
  void takingBackIsTold() {
    var applied = sketch.last();
    assertThat(ChangeWords.sentence(sketch.map, change(applied, 3L, null)))
        .isEqualTo("took back change 3");
    assertThat(ChangeWords.sentence(sketch.map, change(applied, null, 4L)))
        .isEqualTo("did again what change 4 had taken back");
  }

  @Test
  void whatWasRemovedLaterIsToldAsFarAsItIsKnown() {
    sketch.edit(argument("c", ATTACK, "A", "C"));
    var used = change(sketch.last());
    sketch.edit(remove("A", null, Scope.BRANCH));
    assertThat(ChangeWords.sentence(sketch.map, used))
        .isEqualTo(
            "used a statement that was removed later as a counterargument to what was removed later");
  }

  @Test
  void anUndercutIsACounterargumentAfterItsStepIsGone() {
    sketch.attack("u", "x", "U");
    var added = change(sketch.last());
    sketch.edit(remove("B", "x", Scope.BRANCH));
    assertThat(ChangeWords.label(sketch.map, added)).isEqualTo("add counterargument");
    assertThat(ChangeWords.sentence(sketch.map, added))
        .isEqualTo("added the counterargument “U” to what was removed later");
  }

  @Test
  void aLongTextIsCutOnOneLine() {
    assertThat(ChangeWords.excerpt(" one\n\ttwo ")).isEqualTo("one two");
    assertThat(ChangeWords.excerpt("x".repeat(90))).isEqualTo("x".repeat(90));
    assertThat(ChangeWords.excerpt("x".repeat(91))).isEqualTo("x".repeat(89) + "…");
    assertThat(ChangeWords.excerpt("\uD83D\uDE00".repeat(91)))
        .isEqualTo("\uD83D\uDE00".repeat(89) + "…");
  }

  private void assertWords(String label, String sentence, Operation... operations) {
    sketch.edit(operations);
    var change = change(sketch.last());
    assertThat(ChangeWords.label(sketch.map, change)).isEqualTo(label);
    assertThat(ChangeWords.sentence(sketch.map, change)).isEqualTo(sentence);
  }
}
