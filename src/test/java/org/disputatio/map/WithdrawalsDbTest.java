package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;
import static org.disputatio.map.MapSlice.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(MapSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class WithdrawalsDbTest {
  private static final String SECRET = "Secret words";

  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;
  @Autowired PastMaps past;
  @Autowired Withdrawals withdrawals;
  @Autowired Copies copies;
  @Autowired ChangeLog log;
  @Autowired JdbcClient jdbc;

  private final NodeId a = node();
  private final NodeId b = node();
  private AccountId otter;
  private AccountId raven;
  private MapId map;

  @BeforeEach
  void aMapForTwo() {
    otter = seminar.person("Otter");
    raven = seminar.person("Raven");
    map = seminar.map(raven);
  }

  private EditResult edit(MapId where, AccountId who, List<Operation> operations) {
    var result = maps.edit(where, changeId(), who, operations);
    assertThat(result).isInstanceOf(Committed.class);
    return result;
  }

  private void withdraw(MapId... among) {
    var ids = new ArrayList<UUID>();
    for (var each : among) {
      ids.add(each.value());
    }
    withdrawals.withdraw(ids, otter, Set.of(otter), Set.of());
  }

  /// All that the database holds of a map and its log.
  private String everything(MapId where) {
    var all = new StringBuilder();
    for (var table : List.of("map_change", "statement", "argument", "citation")) {
      all.append(
          jdbc.sql(
                  "select coalesce(string_agg(t::text, ' '), '') from %s t where map_id = ?"
                      .formatted(table))
              .param(where.value())
              .query(String.class)
              .single());
    }
    return all.toString();
  }

  /// The map as its log tells it.
  private ArgumentMap fold(MapId where) {
    var latest = seminar.restarted().find(where).orElseThrow();
    var title = log.firstTitle(where).orElse(latest.title());
    var fold =
        new LogFold(ArgumentMap.empty(where, title, latest.article(), latest.articleRevision()));
    for (var change : maps.log(where)) {
      assertThat(
              fold.add(change.id(), change.author(), change.at(), change.operations(), null, null))
          .isInstanceOf(Applied.class);
    }
    return fold.map();
  }

  @Test // M20 M21
  void wordsGoFromTheMapItsLogItsPastAndFromCopies() {
    edit(map, raven, List.of(contention(a, "Theirs")));
    edit(map, otter, List.of(contention(b, SECRET)));
    edit(map, raven, reply(node(), node(), Polarity.SUPPORT, b, "Built on it"));
    edit(map, otter, List.of(new Operation.Reword(a, SECRET + " here", Origin.OWN)));
    edit(map, raven, List.of(new Operation.Remove(a, null, Operation.Scope.ALONE)));
    assertThat(maps.undo(map, changeId(), raven)).isInstanceOf(Committed.class);
    var copy = copies.copy(map, "A copy", raven).orElseThrow();
    var elsewhere = copies.copy(map, "Elsewhere", raven).orElseThrow();
    for (var revision = 0; revision <= 6; revision++) {
      past.at(map, revision); // so that it is kept
    }

    withdraw(map, copy);

    for (var each : List.of(map, copy)) {
      assertThat(everything(each)).doesNotContain(SECRET).contains("Built on it");
      assertThat(fold(each)).isEqualTo(seminar.restarted().find(each).orElseThrow());
      assertThat(maps.find(each)).contains(fold(each));
    }
    assertThat(everything(elsewhere)).contains(SECRET);
    assertThat(maps.find(map).flatMap(found -> found.statement(a)).orElseThrow().text())
        .isEqualTo("Theirs");
    assertThat(maps.find(map).flatMap(found -> found.statement(b)).orElseThrow().text())
        .isEqualTo(WrittenWords.REMOVED);
    var latest = maps.find(map).orElseThrow().revision();
    for (var revision = 0L; revision <= latest; revision++) {
      assertThat(past.at(map, revision).orElseThrow().toString()).doesNotContain(SECRET);
    }
    assertThat(past.steps(map, 0, latest).orElseThrow().toString())
        .doesNotContain(SECRET)
        .contains("was erased, with all that they had written here");
    assertThat(past.node(map, a).orElseThrow().toString()).doesNotContain(SECRET);
    assertThat(maps.withdrawn(map)).isEqualTo(latest);
  }

  @Test // M20
  void neitherUndoNorRestoringBringsThemBackAlsoInAnotherProcess() {
    edit(map, otter, List.of(contention(b, SECRET)));
    edit(map, raven, reply(node(), node(), Polarity.SUPPORT, b, "Built on it"));
    edit(map, raven, List.of(new Operation.Remove(b, null, Operation.Scope.BRANCH)));
    var elsewhere = seminar.restarted();
    assertThat(elsewhere.undoState(elsewhere.find(map).orElseThrow(), raven).undo()).isNotNull();
    // What is remembered there now has the words.
    assertThat(elsewhere.undo(map, changeId(), raven)).isInstanceOf(Committed.class);
    assertThat(elsewhere.redo(map, changeId(), raven)).isInstanceOf(Committed.class);

    withdraw(map);

    assertThat(elsewhere.bringBack(map, changeId(), raven, 3)).isInstanceOf(Committed.class);
    assertThat(elsewhere.find(map).flatMap(found -> found.statement(b)).orElseThrow().text())
        .isEqualTo(WrittenWords.REMOVED);
    assertThat(past.restore(map, changeId(), raven, 1, b, true)).isNotNull();
    assertThat(everything(map)).doesNotContain(SECRET);
    assertThat(elsewhere.undoState(elsewhere.find(map).orElseThrow(), raven).toString())
        .doesNotContain(SECRET);
  }

  @Test // M20
  void doneAgainItHasNoEffectAndWhatComesLateGoesToo() {
    edit(map, otter, List.of(contention(b, SECRET)));
    withdraw(map);
    var revision = maps.revision(map).orElseThrow();
    withdraw(map);
    assertThat(maps.revision(map)).hasValue(revision);
    edit(map, otter, List.of(contention(a, SECRET + " late")));
    withdraw(map);
    assertThat(everything(map)).doesNotContain(SECRET);
  }

  @Test // M6 M20
  void nothingElseOfTheLogCanBeChanged() {
    edit(map, otter, List.of(contention(b, SECRET)));
    withdraw(map);
    for (var change :
        List.of("operations = '[]'", "author = '%s'".formatted(raven.value()), "made_at = now()")) {
      assertThatThrownBy(
              () ->
                  jdbc.sql("update map_change set %s where map_id = ?".formatted(change))
                      .param(map.value())
                      .update())
          .hasMessageContaining("never updated");
    }
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        with named as (
                          select set_config('disputatio.withdrawn_map', '%1$s', true))
                        update map_change set author = '%2$s'
                        from named where map_id = '%1$s'
                        """
                            .formatted(map.value(), raven.value()))
                    .update())
        .hasMessageContaining("never updated");
  }

  @Test // M20 M21
  void whateverTwoDidTheLogStillLeadsToTheMap() {
    for (var seed = 1; seed <= 12; seed++) {
      map = seminar.map(raven);
      var edits = new RandomEdits(seed);
      for (var i = 0; i < 150; i++) {
        var who = i % 3 == 0 ? otter : raven;
        maps.edit(map, changeId(), who, edits.change(maps.find(map).orElseThrow()));
        if (i % 10 == 9) {
          maps.undo(map, changeId(), i % 20 == 9 ? otter : raven);
        }
      }
      var words = new WrittenWords(Set.of(otter));
      maps.log(map).forEach(words::read);
      withdraw(map);
      var now = maps.find(map).orElseThrow();
      Invariants.check(now);
      assertThat(seminar.restarted().find(map)).as("seed %d", seed).contains(now);
      assertThat(fold(map)).as("seed %d", seed).isEqualTo(now);
      assertThat(maps.log(map)).as("seed %d", seed).noneMatch(words::isIn);
      for (var revision = now.revision(); revision >= 0; revision -= 7) {
        var then = past.at(map, revision).orElseThrow();
        assertThat(then.statements()).as("seed %d", seed).noneMatch(words::has);
      }
    }
  }
}
