package org.disputatio.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.disputatio.live.LiveSlice.contention;
import static org.disputatio.live.LiveSlice.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.disputatio.live.LiveSlice.Process;
import org.disputatio.map.EditResult.Committed;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.Polarity;
import org.disputatio.postgres.TestDatabase;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two processes on one database.
class RoomsDbTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static Process one;
  private static Process two;

  private Account otter;
  private MapId map;

  @BeforeAll
  static void start() {
    var database = TestDatabase.fresh();
    one = Process.on(database);
    two = Process.on(database);
  }

  @AfterAll
  static void stop() {
    two.close();
    one.close();
  }

  @BeforeEach
  void aMap() {
    otter = one.person("Otter");
    map = one.map(otter);
  }

  @Test // R1 R7
  void whatHappensInOneProcessIsSeenInBoth() {
    var here = Watcher.of(one, map, otter);
    var there = Watcher.of(two, map, otter);
    var a = node();
    one.edit(map, otter, contention(a, "A"));
    two.edit(map, otter, new Operation.Reword(a, "B", Origin.OWN));
    for (var watcher : List.of(here, there)) {
      await().atMost(PATIENCE).until(() -> watcher.revision() == 2);
      assertThat(watcher.nodes().get(a.value().toString()).get("text").asString()).isEqualTo("B");
      assertThat(watcher.told("hello").getFirst()).contains("\"name\":\"Otter\"");
      assertThat(watcher.told("delta").getLast())
          .startsWith("event: delta\nid: 2\ndata: {")
          .contains("reworded “A” to “B”", "\"name\":\"Otter\"");
    }
  }

  @Test // R10
  void thatSomethingWasSaidIsToldInBoth() {
    var a = node();
    one.edit(map, otter, contention(a, "A"));
    var here = Watcher.of(one, map, otter);
    var there = Watcher.of(two, map, otter);
    one.say(map, otter, a, "Hm.");
    two.say(map, otter, a, "Yes.");
    for (var watcher : List.of(here, there)) {
      await()
          .atMost(PATIENCE)
          .until(() -> watcher.told("comments").stream().anyMatch(told -> told.contains("2")));
    }
    var late = Watcher.of(two, map, otter);
    one.say(map, otter, a, "More.");
    await()
        .atMost(PATIENCE)
        .until(() -> late.told("comments").stream().anyMatch(told -> told.contains("3")));
  }

  @Test // R1 R2 R7
  void everybodyHasTheSameMapInTheEndWhateverBreaksOnTheWay() throws Exception {
    for (var seed = 1L; seed <= 3; seed++) {
      map = one.map(otter);
      var random = new Random(seed);
      var watchers =
          IntStream.range(0, 6)
              .mapToObj(i -> Watcher.of(i % 2 == 0 ? one : two, map, otter))
              .toList();
      var writers = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < 4; i++) {
        var process = i % 2 == 0 ? one : two;
        var edits = new Random(random.nextLong());
        writers.add(() -> write(process, edits));
      }
      var committed = 0;
      try (var threads = Executors.newFixedThreadPool(6)) {
        var broken = new Random(random.nextLong());
        var breaking = threads.submit(() -> breakThings(watchers, broken));
        for (var done : threads.invokeAll(writers)) {
          committed += done.get();
        }
        breaking.get();
      }
      var last = committed;
      for (var watcher : watchers) {
        watcher.goAway();
        await().atMost(PATIENCE).until(() -> watcher.ended);
        watcher.follow(two, map, otter);
        await().atMost(PATIENCE).until(() -> watcher.revision() == last);
        assertThat(watcher.faults).as("seed %d", seed).isEmpty();
        assertThat(watcher.nodes()).as("seed %d", seed).isEqualTo(Watcher.nodes(one, map));
      }
      assertThat(Watcher.nodes(two, map)).as("seed %d", seed).isEqualTo(Watcher.nodes(one, map));
    }
  }

  private int write(Process process, Random random) {
    var committed = 0;
    for (var i = 0; i < 40; i++) {
      var there = process.maps().find(map).orElseThrow();
      var statements = there.statements().stream().toList();
      var some = statements.isEmpty() ? null : statements.get(random.nextInt(statements.size()));
      var id = node();
      var operations =
          some == null || random.nextInt(4) == 0
              ? List.of(contention(id, "Contention " + i))
              : switch (random.nextInt(4)) {
                case 0 ->
                    List.<Operation>of(new Operation.Reword(some.id(), "Words " + i, Origin.OWN));
                case 1 ->
                    List.<Operation>of(
                        new Operation.Remove(some.id(), null, Operation.Scope.BRANCH));
                default ->
                    List.of(
                        contention(id, "Reason " + i),
                        new Operation.AddArgument(
                            node(), Polarity.SUPPORT, some.id(), List.of(id), null));
              };
      if (process.edit(map, otter, operations.toArray(Operation[]::new)) instanceof Committed) {
        committed++;
      }
    }
    return committed;
  }

  private Void breakThings(List<Watcher> watchers, Random random) {
    for (var i = 0; i < 8; i++) {
      var watcher = watchers.get(random.nextInt(watchers.size()));
      watcher.goAway();
      await().atMost(PATIENCE).until(() -> watcher.ended);
      if (i % 3 == 0) {
        terminate("disputatio listens");
      }
      if (i % 3 == 1) {
        terminate("disputatio tells");
      }
      watcher.follow(random.nextBoolean() ? one : two, map, otter);
    }
    return null;
  }

  private static int terminate(String connections) {
    return one.context()
        .getBean(JdbcClient.class)
        .sql(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = ? and datname = current_database()
            """)
        .param(connections)
        .query(Boolean.class)
        .list()
        .size();
  }

  @Test // R7
  void aListenerWhoseConnectionIsKilledListensAgain() {
    await().atMost(PATIENCE).until(() -> terminate("disputatio listens") == 2);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                one.context()
                        .getBean(JdbcClient.class)
                        .sql(
                            """
                            select count(*) from pg_stat_activity
                            where application_name = 'disputatio listens'
                              and datname = current_database()
                            """)
                        .query(Long.class)
                        .single()
                    == 2);
    var there = Watcher.of(two, map, otter);
    one.edit(map, otter, contention(node(), "A"));
    await().atMost(PATIENCE).until(() -> there.revision() == 1);
  }

  @Test // R2
  void whoComesBackGetsWhatHappenedAsOneStep() {
    var a = node();
    var watcher = Watcher.of(two, map, otter);
    watcher.goAway();
    await().atMost(PATIENCE).until(() -> watcher.ended);
    one.edit(map, otter, contention(a, "A"));
    one.edit(map, otter, new Operation.Reword(a, "B", Origin.OWN));
    one.edit(map, otter, contention(node(), "C"));
    watcher.follow(two, map, otter);
    await().atMost(PATIENCE).until(() -> watcher.revision() == 3);
    assertThat(watcher.nodes()).isEqualTo(Watcher.nodes(one, map));
    assertThat(watcher.told("delta")).hasSize(1);
    assertThat(watcher.told("delta").getFirst())
        .contains("\"base\":0,\"revision\":3", "added the contention “A”", "“C”");
  }

  @Test // R2
  void whoWasAwayForTooLongLoadsTheMapAgain() {
    for (var i = 0; i <= Rooms.CATCH_UP; i++) {
      one.edit(map, otter, contention(node(), "A" + i));
    }
    var watcher = Watcher.of(two, map, otter);
    await().atMost(PATIENCE).until(() -> watcher.told("reload").size() == 1);
    assertThat(watcher.told("delta")).isEmpty();
  }

  @Test // R2
  void whoHasARevisionThatIsUnknownHereLoadsTheMapAgain() {
    var viewer = one.rooms().enter(map, otter, OptionalLong.of(7));
    assertThat(viewer.seen()).isZero();
    one.rooms().leave(viewer);
  }

  @Test // R4
  void whoDoesNotKeepUpIsLetGoAndComesBack() throws Exception {
    var viewer = one.rooms().enter(map, otter, OptionalLong.of(0));
    NodeId a = node();
    one.edit(map, otter, contention(a, "A"));
    for (var i = 0; i < Viewer.LIMIT; i++) {
      one.edit(map, otter, new Operation.Reword(a, "B" + i, Origin.OWN));
    }
    assertThat(viewer.hasEnded()).isTrue();
    var heard = new Watcher();
    viewer.writeTo(heard, Duration.ofSeconds(1));
    assertThat(heard.events).last().asString().startsWith("event: resume");
    one.rooms().leave(viewer);
    var again = Watcher.of(one, map, otter);
    await().atMost(PATIENCE).until(() -> again.revision() == Viewer.LIMIT + 1);
  }

  @Test // R5
  void aStrangerIsRefused() {
    var stranger = new Account(new AccountId(UUID.randomUUID()), "Stranger");
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> one.rooms().enter(map, stranger, OptionalLong.empty()));
  }

  @Test
  void aMapThatIsNotThereHasNoRoom() {
    assertThat(one.rooms().enter(new MapId(UUID.randomUUID()), otter, OptionalLong.empty()))
        .isNull();
  }

  private Participant at(Account account, UUID page, NodeId statement, boolean gone) {
    return at(account, page, 0, statement, gone);
  }

  private Participant at(Account account, UUID page, long turn, NodeId statement, boolean gone) {
    var id = account.accountId().value();
    return new Participant(
        map, page, turn, id, account.name(), statement, null, false, null, null, null, null, gone);
  }

  @Test // R7 R8
  void whoIsHereIsSeenInAllProcessesUntilTheyGo() {
    var here = Watcher.of(one, map, otter);
    var there = Watcher.of(two, map, otter);
    var page = UUID.randomUUID();
    var statement = node();
    assertThat(one.rooms().meet(at(otter, page, statement, false))).isEmpty();
    for (var watcher : List.of(here, there)) {
      await().atMost(PATIENCE).until(() -> watcher.told("presence").size() == 1);
      assertThat(watcher.told("presence").getFirst())
          .contains("\"name\":\"Otter\"", statement.value().toString());
    }
    assertThat(two.rooms().meet(at(otter, UUID.randomUUID(), node(), false)))
        .containsExactly(at(otter, page, statement, false));
    one.rooms().meet(at(otter, page, statement, true));
    for (var watcher : List.of(here, there)) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  watcher.told("presence").stream()
                      .anyMatch(e -> e.contains(page.toString()) && e.contains("\"gone\":true")));
    }
  }

  @Test // R8
  void whatIsOvertakenByAGoodbyeIsNotHeard() {
    var presence = new Presence();
    var page = UUID.randomUUID();
    var here = at(otter, page, 1, node(), false);
    assertThat(presence.hear(here, 0)).isTrue();
    assertThat(presence.hear(at(otter, page, 3, node(), true), 1)).isTrue();
    assertThat(presence.hear(at(otter, page, 2, node(), false), 2)).isFalse();
    assertThat(presence.others(map, UUID.randomUUID())).isEmpty();
    assertThat(presence.sweep(Presence.KEPT.toNanos() + 3)).isEmpty();
    assertThat(presence.hear(at(otter, page, 4, node(), false), 4)).isTrue();
    assertThat(presence.others(map, UUID.randomUUID())).hasSize(1);
  }

  @Test // R8
  void whoSaysTheSameAgainIsNoNews() {
    var presence = new Presence();
    var page = UUID.randomUUID();
    var statement = node();
    assertThat(presence.hear(at(otter, page, 1, statement, false), 0)).isTrue();
    assertThat(presence.hear(at(otter, page, 2, statement, false), 1)).isFalse();
    assertThat(presence.hear(at(otter, page, 3, node(), false), 2)).isTrue();
  }

  @Test // R8
  void whoIsNotHeardOfIsGone() {
    var presence = new Presence();
    var participant = at(otter, UUID.randomUUID(), node(), false);
    assertThat(presence.hear(participant, 0)).isTrue();
    assertThat(presence.hear(participant, 1)).isFalse();
    assertThat(presence.sweep(Presence.KEPT.toNanos())).isEmpty();
    assertThat(presence.sweep(Presence.KEPT.toNanos() + 2)).containsExactly(participant.leaving());
    assertThat(presence.others(map, UUID.randomUUID())).isEmpty();
  }

  @Test // R5
  void aStrangerIsNotShown() {
    var stranger = new Account(new AccountId(UUID.randomUUID()), "Stranger");
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> one.rooms().meet(at(stranger, UUID.randomUUID(), node(), false)));
  }

  @Test // R6
  void silenceIsBrokenByABeat() {
    var watcher = Watcher.of(one, map, otter);
    await().atMost(PATIENCE).until(() -> watcher.told("beat").size() >= 2);
    watcher.goAway();
    await().atMost(PATIENCE).until(() -> watcher.ended);
  }
}
