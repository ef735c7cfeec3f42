package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;
import static org.disputatio.map.MapSlice.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.disputatio.DatabaseTest;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.map.EditResult.NoSuchMap;
import org.disputatio.map.EditResult.Refused;
import org.disputatio.map.EditResult.Repeated;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Really committed, since what is tested is what others see; every test has a map of its own.
@DatabaseTest
@Import(MapSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ArgumentMapsDbTest {
  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;
  @Autowired ChangeLog log;
  @Autowired JdbcClient jdbc;

  private AccountId otter;
  private MapId map;

  @BeforeEach
  void aMap() {
    otter = seminar.person("Otter");
    map = seminar.map(otter);
  }

  @Test
  void aNewMapIsEmpty() {
    var found = maps.find(map).orElseThrow();
    assertThat(found.revision()).isZero();
    assertThat(found.statements()).isEmpty();
    assertThat(maps.log(map)).isEmpty();
    assertThat(maps.undoState(found, otter)).isEqualTo(new UndoState(null, null));
  }

  @Test
  void anUnknownMapIsNotThere() {
    var unknown = new MapId(UUID.randomUUID());
    assertThat(maps.find(unknown)).isEmpty();
    assertThat(maps.edit(unknown, changeId(), otter, List.of(contention(node(), "A"))))
        .isInstanceOf(NoSuchMap.class);
    assertThat(maps.undo(unknown, changeId(), otter)).isInstanceOf(NoSuchMap.class);
    assertThat(maps.redo(unknown, changeId(), otter)).isInstanceOf(NoSuchMap.class);
  }

  @Test
  void aStrangerMayNotEdit() {
    var stranger = new AccountId(UUID.randomUUID());
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> maps.edit(map, changeId(), stranger, List.of(contention(node(), "A"))));
  }

  @Test // M1
  void cacheTablesAndLogAgreeAfterRandomEdits() {
    for (var seed = 0L; seed < 5; seed++) {
      map = seminar.map(otter);
      var random = new RandomEdits(seed);
      var refused = 0;
      for (var i = 0; i < 80; i++) {
        var edits = random.change(maps.find(map).orElseThrow());
        if (maps.edit(map, changeId(), otter, edits) instanceof Refused) {
          refused++;
        }
      }
      var cached = maps.find(map).orElseThrow();
      assertThat(cached.revision()).as("seed %d", seed).isEqualTo(80 - refused).isPositive();
      var loaded = seminar.restarted().find(map).orElseThrow();
      assertThat(loaded).as("seed %d", seed).isEqualTo(cached);
      assertThat(loaded.statements())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(cached.statements());
      assertThat(seminar.fold(map)).as("seed %d", seed).isEqualTo(cached);
      Invariants.check(loaded);
    }
  }

  @Test // M1
  void everyCharacterIsKept() {
    var text = "“é” e\u0301 \uD83D\uDE00 \t\r\n \u200b \u2028 \\ \" ' % ? :name \ufeff \u0001";
    var a = node();
    commit(otter, contention(a, text));
    commit(
        otter,
        new Operation.Cite(
            a, new Citation(new CitationId(UUID.randomUUID()), text, text, "", "", "", text)));
    var loaded = seminar.restarted().find(map).orElseThrow();
    assertThat(loaded.statement(a).map(Statement::text)).contains(text);
    assertThat(loaded).isEqualTo(maps.find(map).orElseThrow()).isEqualTo(seminar.fold(map));
  }

  @Test // M2, M5
  void twoWritersLoseNothing() throws Exception {
    var writers = List.of(maps, maps, seminar.restarted());
    var start = new CyclicBarrier(writers.size());
    var tasks = new ArrayList<Callable<List<Committed>>>();
    for (var writer : writers) {
      tasks.add(
          () -> {
            var committed = new ArrayList<Committed>();
            start.await();
            for (var i = 0; i < 40; i++) {
              var result =
                  writer.edit(map, changeId(), otter, List.of(contention(node(), "Text " + i)));
              assertThat(result).isInstanceOf(Committed.class);
              committed.add((Committed) result);
            }
            return committed;
          });
    }
    var all = new ArrayList<Committed>();
    try (var threads = Executors.newFixedThreadPool(writers.size())) {
      for (var done : threads.invokeAll(tasks)) {
        all.addAll(done.get());
      }
    }
    var changes = maps.log(map);
    assertThat(changes)
        .extracting(Change::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 120).boxed().toList());
    assertThat(changes)
        .containsExactlyInAnyOrderElementsOf(all.stream().map(Committed::change).toList());
    assertThat(maps.find(map).orElseThrow().statements()).hasSize(120);
    assertThat(seminar.fold(map)).isEqualTo(maps.find(map).orElseThrow());
    assertThat(all).allMatch(c -> c.delta().base() == c.change().seq() - 1);
  }

  @Test // M5
  void sentAgainAChangeHasNoSecondEffect() {
    var id = changeId();
    var a = node();
    var first = maps.edit(map, id, otter, List.of(contention(a, "A")));
    // Its ids are taken now: what would be refused is known to be there.
    assertThat(maps.edit(map, id, otter, List.of(contention(a, "A"))))
        .isEqualTo(new Repeated(((Committed) first).change()));
    assertThat(maps.find(map).orElseThrow().revision()).isEqualTo(1);
  }

  @Test // M5
  void sentAgainAChangeThatWouldBeAcceptedHasNoSecondEffect() {
    var a = node();
    commit(otter, contention(a, "A"));
    var id = changeId();
    maps.edit(map, id, otter, List.of(new Operation.Reword(a, "B", Origin.OWN)));
    commit(otter, new Operation.Reword(a, "C", Origin.OWN));
    for (var server : List.of(maps, seminar.restarted())) {
      assertThat(server.edit(map, id, otter, List.of(new Operation.Reword(a, "B", Origin.OWN))))
          .isInstanceOf(Repeated.class);
    }
    assertThat(maps.find(map).orElseThrow().statement(a).map(Statement::text)).contains("C");
    assertThat(maps.log(map)).hasSize(3);
  }

  @Test // M5
  void sentAgainAnUndoTakesBackNothingMore() {
    commit(otter, contention(node(), "A"));
    commit(otter, contention(node(), "B"));
    var id = changeId();
    assertThat(maps.undo(map, id, otter)).isInstanceOf(Committed.class);
    assertThat(maps.undo(map, id, otter)).isInstanceOf(Repeated.class);
    assertThat(maps.find(map).orElseThrow().statements()).hasSize(1);
    maps.undo(map, changeId(), otter);
    assertThat(maps.undo(map, id, otter)).isInstanceOf(Repeated.class);
  }

  @Test // M4
  void aRefusedChangeLeavesNoTrace() {
    var result =
        maps.edit(
            map,
            changeId(),
            otter,
            List.of(contention(node(), "A"), new Operation.SetTitle(node(), "title")));
    assertThat(result).isInstanceOf(Refused.class);
    assertThat(maps.find(map).orElseThrow().revision()).isZero();
    assertThat(maps.log(map)).isEmpty();
  }

  @Test // M6
  void theLogIsAppendOnly() {
    commit(otter, contention(node(), "A"));
    for (var sql :
        List.of(
            "update map_change set seq = seq + 1",
            "delete from map_change",
            "truncate map_change",
            "truncate account cascade")) {
      assertThatExceptionOfType(DataAccessException.class)
          .as(sql)
          .isThrownBy(() -> jdbc.sql(sql).update())
          .withMessageContaining("never updated or deleted");
    }
    assertThat(maps.log(map)).hasSize(1);
  }

  @Test
  void aLargeChangeIsKept() {
    var operations = new ArrayList<Operation>();
    var root = node();
    operations.add(contention(root, "Root"));
    for (var i = 1; i < 300; i++) {
      operations.addAll(reply(node(), node(), Polarity.SUPPORT, root, "Reason " + i));
    }
    commit(otter, operations.toArray(Operation[]::new));
    var loaded = seminar.restarted().find(map).orElseThrow();
    assertThat(loaded.statements()).hasSize(300);
    assertThat(loaded).isEqualTo(maps.find(map).orElseThrow());
    assertThat(ArgumentTree.of(loaded).inOrder().getLast().number()).isEqualTo("1.299");
    assertThat(maps.undo(map, changeId(), otter)).isInstanceOf(Committed.class);
    assertThat(seminar.restarted().find(map).orElseThrow().statements()).isEmpty();
  }

  @Test
  void whatIsCommittedIsWhatTheLogKeeps() {
    var committed = commit(otter, contention(node(), "A"));
    assertThat(maps.log(map)).containsExactly(committed.change());
    assertThat(log.find(map, committed.change().id())).contains(committed.change());
    commit(otter, contention(node(), "B"));
    assertThat(log.before(map, 2, null, 10)).containsExactly(committed.change());
    assertThat(log.before(map, Long.MAX_VALUE, null, 1))
        .extracting(Change::seq)
        .containsExactly(2L);
  }

  @Test
  void aPersonPutsBackOnlyByUndo() {
    commit(otter, contention(node(), "A"));
    var restore = new Operation.Restore("T", List.of(), List.of(), List.of());
    assertThat(maps.edit(map, changeId(), otter, List.of(restore))).isInstanceOf(Refused.class);
  }

  private Committed commit(AccountId author, Operation... operations) {
    var result = maps.edit(map, changeId(), author, List.of(operations));
    assertThat(result).isInstanceOf(Committed.class);
    return (Committed) result;
  }
}
