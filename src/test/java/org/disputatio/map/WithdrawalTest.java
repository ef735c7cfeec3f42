package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.map.Sketch.argument;
import static org.disputatio.map.Sketch.citation;
import static org.disputatio.map.Sketch.id;
import static org.disputatio.map.Sketch.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.Test;

/// What becomes of a map when the words of one of two people go. Statements are called by their
/// texts.
class WithdrawalTest {
  private static final AccountId ME = new AccountId(new UUID(1, 1));
  private static final AccountId OTHER = new AccountId(new UUID(1, 2));

  private final Sketch sketch = new Sketch();
  private final List<Change> log = new ArrayList<>();
  private Set<NodeId> discussed = Set.of();

  private WithdrawalTest by(AccountId author, Operation... operations) {
    sketch.edit(operations);
    var applied = sketch.last();
    log.add(
        new Change(
            applied.map().revision(),
            new ChangeId(UUID.randomUUID()),
            author,
            Instant.EPOCH,
            applied.operations(),
            applied.inverse(),
            applied.touched(),
            null,
            null));
    return this;
  }

  private WithdrawalTest reason(AccountId author, String name, String conclusion, String premise) {
    return by(author, statement(premise), argument(name, Polarity.SUPPORT, conclusion, premise));
  }

  private static Operation reword(String statement, String text) {
    return new Operation.Reword(id(statement), text, Origin.OWN);
  }

  private WrittenWords words() {
    var words = new WrittenWords(Set.of(ME));
    log.forEach(words::read);
    return words;
  }

  private List<String> withdrawn() {
    var words = words();
    var operation = Withdrawal.of(sketch.map, log, Set.of(ME), words, discussed);
    var after = ((Applied) MapEditor.apply(sketch.map, List.of(operation))).map();
    Invariants.check(after);
    assertThat(after.statements()).noneMatch(words::has);
    assertThat(after.arguments()).noneMatch(words::has);
    sketch.map = after;
    return sketch.tree();
  }

  @Test // M21
  void whatNobodyElseHadAHandInGoesWithAllThatHangsOnIt() {
    by(OTHER, statement("A"));
    reason(ME, "b", "A", "B").reason(ME, "c", "B", "C");
    by(ME, statement("D"), argument("d", Polarity.ATTACK, "b", "D"));
    assertThat(withdrawn()).containsExactly("1 A");
  }

  @Test // M21
  void whatOthersBuiltOnStaysAsStructureAndWhatIsBesideItGoes() {
    by(ME, statement("A"));
    reason(ME, "b", "A", "B").reason(OTHER, "c", "B", "C").reason(ME, "d", "A", "D");
    assertThat(withdrawn())
        .containsExactly(
            "1 [removed with its author]", "1.1 [removed with its author] +b", "1.1.1 C +c");
  }

  @Test // M21
  void aStepThatSomebodyUndercutsOrJoinsStays() {
    by(OTHER, statement("A"));
    reason(ME, "b", "A", "B").reason(ME, "c", "A", "C");
    by(OTHER, statement("X"), argument("x", Polarity.ATTACK, "b", "X"));
    by(OTHER, statement("Y"), new Operation.AddPremise(id("c"), id("Y"), null));
    assertThat(withdrawn())
        .containsExactly(
            "1 A",
            "1.1 [removed with its author] +b",
            "1.1.1 X xx",
            "1.2 [removed with its author] +c",
            "1.3 Y +c");
  }

  @Test // M21
  void whatOthersUseElsewhereSaidSomethingAboutOrChangedStays() {
    by(OTHER, statement("A"));
    by(ME, statement("B")).by(ME, statement("C")).by(ME, statement("D")).by(ME, statement("E"));
    by(OTHER, argument("b", Polarity.SUPPORT, "A", "B"));
    by(OTHER, new Operation.Retype(id("C"), StatementKind.EVIDENCE));
    discussed = Set.of(id("D"));
    assertThat(withdrawn())
        .containsExactly(
            "1 A",
            "1.1 [removed with its author] +b",
            "2 [removed with its author]",
            "3 [removed with its author]");
  }

  @Test // M21
  void aStatementSaysAgainWhatSomebodyElseWordedLast() {
    by(OTHER, statement("A")).by(ME, reword("A", "Mine"));
    by(OTHER, reword("A", "Theirs")).by(ME, reword("A", "Mine again"));
    by(ME, statement("B")).by(OTHER, reword("B", "Better"));
    assertThat(withdrawn()).containsExactly("1 Theirs", "2 Better");
  }

  @Test // M21
  void whatTwoWroteAlikeStays() {
    by(OTHER, statement("A")).by(ME, reword("A", "Same")).by(OTHER, reword("A", "Other"));
    by(OTHER, reword("A", "Same"));
    assertThat(withdrawn()).containsExactly("1 Same");
  }

  @Test // M21
  void namesOfArgumentsAndNotesGo() {
    by(OTHER, statement("A"));
    reason(OTHER, "b", "A", "B").reason(OTHER, "c", "A", "C");
    by(OTHER, new Operation.SetTitle(id("b"), "Theirs"));
    by(ME, new Operation.SetTitle(id("b"), "Mine")).by(ME, new Operation.SetTitle(id("c"), "Mine"));
    var book = citation(1, "A book");
    by(ME, new Operation.Cite(id("A"), noting(book, "My note")));
    by(ME, new Operation.Cite(id("A"), onlyNoting("Only a note")));
    withdrawn();
    assertThat(sketch.argumentNamed("b").title()).isEqualTo("Theirs");
    assertThat(sketch.argumentNamed("c").title()).isNull();
    assertThat(sketch.statementNamed("A").citations())
        .containsExactly(book, onlyNoting(WrittenWords.REMOVED));
  }

  private static Citation noting(Citation source, String note) {
    return new Citation(source.id(), source.title(), "", "", "", "", note);
  }

  private static Citation onlyNoting(String note) {
    return new Citation(new CitationId(new UUID(4, 2)), "", "", "", "", "", note);
  }

  @Test // M20
  void theLogHasNoneOfTheWordsAndLeadsOnToTheMap() {
    by(OTHER, statement("A")).by(ME, reword("A", "Secret wording"));
    by(ME, statement("B"), reword("B", "Secret statement"));
    by(OTHER, Sketch.remove("B", null, Operation.Scope.ALONE));
    by(OTHER, log.getLast().inverse());
    by(ME, new Operation.RenameMap("A title stays"));
    var words = words();
    var without = log.stream().map(words::without).toList();
    assertThat(MapJson.MAPPER.writeValueAsString(without))
        .doesNotContain("Secret")
        .contains("A title stays", "removed with its author");
    var fold = new LogFold(ArgumentMap.empty(sketch.map.id(), "A map", Sketch.ARTICLE, 1));
    for (var change : without) {
      fold.add(change.id(), change.author(), change.at(), change.operations(), null, null);
    }
    assertThat(fold.map().statements())
        .containsExactlyInAnyOrderElementsOf(
            sketch.map.statements().stream().map(words::without).toList());
    assertThat(without).zipSatisfy(log, WithdrawalTest::sameButForTheWords);
  }

  private static void sameButForTheWords(Change now, Change before) {
    assertThat(now.touched()).isEqualTo(before.touched());
    assertThat(now.author()).isEqualTo(before.author());
    assertThat(now.at()).isEqualTo(before.at());
  }

  @Test // M20
  void toPutBackWhatAnotherWroteIsNotToWriteIt() {
    by(OTHER, statement("A")).by(OTHER, reword("A", "Theirs"));
    by(ME, Sketch.remove("A", null, Operation.Scope.ALONE)).by(ME, log.getLast().inverse());
    assertThat(words().isEmpty()).isTrue();
  }
}
