package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.disputatio.DatabaseTest;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.map.EditResult.Refused;
import org.disputatio.map.EditResult.Repeated;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Edits that come at the same time, on one process and on two.
@DatabaseTest
@Import(MapSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class GroupCommitDbTest {
  private static final int SUBMITTERS = 8;
  private static final int EDITS = 40;

  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;
  @Autowired GroupCommit group;
  @Autowired JdbcClient jdbc;

  private AccountId otter;
  private MapId map;

  @BeforeEach
  void aMap() {
    otter = seminar.person("Otter");
    map = seminar.map(otter);
  }

  /// What a submitter sent, under which id, and what it was told each time.
  private record Sent(ChangeId id, List<Operation> operations, List<EditResult> results) {}

  @Test // M2 M4 M5
  void theLogIsWhatOneAfterTheOtherMakes() throws Exception {
    for (var seed = 0L; seed < 4; seed++) {
      map = seminar.map(otter);
      // Two processes; each submitter sends to either, and some of its edits to both.
      var processes = List.of(seminar.restarted(), seminar.restarted());
      var sent = new ArrayList<Sent>();
      var start = new CyclicBarrier(SUBMITTERS);
      var tasks = new ArrayList<Callable<List<Sent>>>();
      for (var i = 0; i < SUBMITTERS; i++) {
        var random = new Random(seed * 100 + i);
        tasks.add(
            () -> {
              start.await();
              return submit(processes, random);
            });
      }
      try (var threads = Executors.newFixedThreadPool(SUBMITTERS)) {
        for (var done : threads.invokeAll(tasks)) {
          sent.addAll(done.get());
        }
      }
      check(sent, seed);
    }
  }

  /// Sends edits, some of them refused, some several times: again later, or at once and to both.
  private List<Sent> submit(List<ArgumentMaps> processes, Random random) throws Exception {
    var edits = new RandomEdits(random.nextLong());
    var all = new ArrayList<Sent>();
    for (var i = 0; i < EDITS; i++) {
      var process = processes.get(random.nextInt(2));
      var operations = edits.change(process.find(map).orElseThrow());
      var edit = new Sent(changeId(), operations, new ArrayList<>());
      all.add(edit);
      if (random.nextInt(4) == 0) {
        try (var threads = Executors.newFixedThreadPool(3)) {
          var times = new ArrayList<Callable<EditResult>>();
          for (var each : List.of(process, process, processes.get(random.nextInt(2)))) {
            times.add(() -> each.edit(map, edit.id(), otter, operations));
          }
          for (var done : threads.invokeAll(times)) {
            edit.results().add(done.get());
          }
        }
      } else {
        edit.results().add(process.edit(map, edit.id(), otter, operations));
      }
      if (random.nextInt(4) == 0) {
        var earlier = all.get(random.nextInt(all.size()));
        earlier.results().add(process.edit(map, earlier.id(), otter, earlier.operations()));
      }
    }
    return all;
  }

  private void check(List<Sent> sent, long seed) {
    var log = maps.log(map);
    assertThat(log)
        .as("seed %d", seed)
        .extracting(Change::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, log.size()).boxed().toList());
    var byId = new LinkedHashMap<ChangeId, Change>();
    log.forEach(change -> byId.put(change.id(), change));
    assertThat(byId).as("seed %d", seed).hasSameSizeAs(log);
    var acknowledged = new HashSet<ChangeId>();
    for (var edit : sent) {
      var committed = 0;
      for (var result : edit.results()) {
        switch (result) {
          case Committed done -> {
            committed++;
            acknowledged.add(edit.id());
            assertThat(done.change()).as("seed %d", seed).isEqualTo(byId.get(edit.id()));
            assertThat(done.delta().base()).isEqualTo(done.change().seq() - 1);
            assertThat(done.map().revision()).isEqualTo(done.change().seq());
          }
          case Repeated again -> {
            acknowledged.add(edit.id());
            assertThat(again.change()).as("seed %d", seed).isEqualTo(byId.get(edit.id()));
          }
          case Refused(Rejection(var reason, _, _)) ->
              assertThat(reason).as("seed %d", seed).isNotNull();
          default -> throw new AssertionError(result);
        }
      }
      assertThat(committed).as("seed %d", seed).isLessThanOrEqualTo(1);
    }
    assertThat(acknowledged).as("seed %d", seed).isEqualTo(byId.keySet());
    assertThat(log.size()).isGreaterThan(SUBMITTERS * EDITS / 4);
    // The tables are what the log makes, one change after the other (M1).
    var loaded = seminar.restarted().find(map).orElseThrow();
    assertThat(seminar.fold(map)).as("seed %d", seed).isEqualTo(loaded);
    assertThat(maps.find(map).orElseThrow()).as("seed %d", seed).isEqualTo(loaded);
    Invariants.check(loaded);
  }

  @Test // M4
  void whatWaitsTogetherIsAnsweredOneByOne() throws Exception {
    var entered = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var statement = node();
    var twice = changeId();
    try (var threads = Executors.newCachedThreadPool()) {
      // The first holds the line until the others stand in it.
      var first =
          waiting(
              threads,
              edit(
                  otter,
                  () -> {
                    entered.countDown();
                    await(goOn);
                    return attempt(contention(statement, "First"));
                  }));
      entered.await();
      var before = waiting(threads, edit(otter, () -> attempt(contention(node(), "Second"))));
      var refused = waiting(threads, edit(otter, () -> attempt(contention(statement, "Taken"))));
      var failing =
          waiting(
              threads,
              edit(
                  otter,
                  () -> {
                    throw new IllegalStateException("broken");
                  }));
      var stranger = new AccountId(UUID.randomUUID()); // the database refuses an unknown author
      var impossible =
          waiting(threads, edit(stranger, () -> attempt(contention(node(), "Nobody's"))));
      var once = waiting(threads, edit(twice, otter, () -> attempt(contention(node(), "Twice"))));
      var again = waiting(threads, edit(twice, otter, () -> attempt(contention(node(), "Twice"))));
      var undo = threads.submit(() -> maps.undo(map, changeId(), otter));
      goOn.countDown();
      assertThat(first.get()).isInstanceOf(Committed.class);
      assertThat(before.get()).isInstanceOf(Committed.class);
      assertThat(refused.get()).isInstanceOf(Refused.class);
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(failing::get)
          .withCauseInstanceOf(IllegalStateException.class);
      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(impossible::get)
          .withCauseInstanceOf(DataAccessException.class);
      assertThat(List.of(once.get(), again.get()))
          .hasAtLeastOneElementOfType(Committed.class)
          .hasAtLeastOneElementOfType(Repeated.class);
      assertThat(undo.get()).isInstanceOf(Committed.class);
    }
    assertThat(maps.log(map)).hasSize(4);
    assertThat(seminar.fold(map)).isEqualTo(seminar.restarted().find(map).orElseThrow());
  }

  private Future<EditResult> waiting(ExecutorService threads, Edit edit) {
    return threads.submit(() -> group.commit(map, edit));
  }

  private static Edit edit(AccountId author, Supplier<Edit.Attempt> attempt) {
    return edit(changeId(), author, attempt);
  }

  private static Edit edit(ChangeId id, AccountId author, Supplier<Edit.Attempt> attempt) {
    return new Edit(id, author, false, _ -> attempt.get());
  }

  private static Edit.Attempt attempt(Operation... operations) {
    return new Edit.Attempt(List.of(operations), null, null);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void mapsDoNotWaitForEachOther() throws Exception {
    var other = seminar.map(otter);
    var entered = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var threads = Executors.newCachedThreadPool()) {
      var held =
          waiting(
              threads,
              edit(
                  otter,
                  () -> {
                    entered.countDown();
                    await(goOn);
                    return attempt(contention(node(), "Slow"));
                  }));
      entered.await();
      assertThat(maps.edit(other, changeId(), otter, List.of(contention(node(), "Quick"))))
          .isInstanceOf(Committed.class);
      goOn.countDown();
      assertThat(held.get()).isInstanceOf(Committed.class);
    }
  }

  @Test // M14
  void undoKnowsWhatWasDoneElsewhere() {
    Map<String, ArgumentMaps> processes = new HashMap<>();
    processes.put("one", seminar.restarted());
    processes.put("two", seminar.restarted());
    for (var i = 0; i < 6; i++) {
      var process = processes.get(i % 2 == 0 ? "one" : "two");
      var rename = new Operation.RenameMap("Title " + i);
      assertThat(process.edit(map, changeId(), otter, List.of(rename)))
          .isInstanceOf(Committed.class);
      for (var each : processes.values()) {
        assertThat(each.undoState(each.find(map).orElseThrow(), otter))
            .isEqualTo(seminar.restarted().undoState(maps.find(map).orElseThrow(), otter));
      }
    }
    for (var i = 5; i > 0; i--) {
      var process = processes.get(i % 2 == 0 ? "one" : "two");
      assertThat(process.undo(map, changeId(), otter)).isInstanceOf(Committed.class);
      assertThat(maps.find(map).orElseThrow().title()).isEqualTo("Title " + (i - 1));
    }
  }
}
