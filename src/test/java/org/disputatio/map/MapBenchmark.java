package org.disputatio.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.disputatio.DatabaseTest;
import org.disputatio.article.ArticleId;
import org.disputatio.postgres.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// Measures the map's core on a map of 10,000 statements and prints one line of medians:
/// - `apply_us`: [MapEditor#apply] of one operation on it, all kinds mixed
/// - `load_ms`: a server that has nothing in memory reads the map from the tables
/// - `fold_ms`: its whole log is read from the database, parsed and applied from the empty map on
/// - `provenance_ms`: who added and who changed each statement, and `one_ms` for one of them
/// - `news_ms`: what is new to somebody who was away while the last 1,000 changes were made
///
/// Targets: 50 µs, 300 ms, 1,000 ms, 300 ms, 5 ms, 200 ms. Run by `./disputatio bench map`.
final class MapBenchmark {
  private static final int STATEMENTS = 10_000;
  private static final int OPERATIONS = 2_000;

  private MapBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    var database = TestDatabase.fresh();
    var properties =
        Map.<String, Object>of(
            "disputatio.guests", "owner",
            "disputatio.db.url", database.getJdbcUrl(),
            "disputatio.db.user", database.getUsername(),
            "disputatio.db.password", database.getPassword());
    try (var context =
        new SpringApplicationBuilder(DatabaseTest.Slice.class, MapSlice.class)
            .web(WebApplicationType.NONE)
            .properties(properties)
            .run()) {
      measure(
          context.getBean(MapSlice.Seminar.class),
          context.getBean(ChangeLog.class),
          context.getBean(Provenances.class),
          context.getBean(MapVisits.class));
    }
  }

  private static void measure(
      MapSlice.Seminar seminar, ChangeLog log, Provenances provenances, MapVisits visits)
      throws Exception {
    var author = seminar.person("Otter");
    var article = seminar.maps().find(seminar.map(author)).orElseThrow().article();
    var id = new MapId(UUID.randomUUID());
    var large = LargeMap.grown(empty(id, article), author, STATEMENTS);
    seminar.maps().add(large.map(), large.changes(), author);
    System.out.printf(
        "%,d statements, %,d arguments, %,d changes%n",
        large.map().statements().size(), large.map().arguments().size(), large.changes().size());

    var apply = apply(large.map());
    var load = median(20, () -> same(large, seminar.restarted().find(id).orElseThrow()));
    var fold = median(10, () -> same(large, fold(log, empty(id, article))));
    var provenance = median(10, () -> provenances.all(id).size() == STATEMENTS);
    var some = large.map().statements().iterator().next().id();
    var one = median(20, () -> provenances.of(id, some).isPresent());
    var reader = seminar.person("Raven");
    visits.show(id, reader, large.map().revision() - 1_000);
    var news = median(10, () -> !visits.news(id, reader).orElseThrow().nodes().isEmpty());
    System.out.printf(
        Locale.ROOT,
        "bench map statements=%d apply_us=%.1f load_ms=%.0f fold_ms=%.0f provenance_ms=%.0f"
            + " one_ms=%.1f news_ms=%.0f%n",
        STATEMENTS,
        apply / 1e3,
        load / 1e6,
        fold / 1e6,
        provenance / 1e6,
        one / 1e6,
        news / 1e6);
  }

  private static ArgumentMap empty(MapId id, ArticleId article) {
    return ArgumentMap.empty(id, "Large map", article, 1);
  }

  private static ArgumentMap fold(ChangeLog log, ArgumentMap empty) {
    var fold = new LogFold(empty);
    try (var changes = log.all(empty.id())) {
      changes.forEach(
          change ->
              fold.add(
                  change.id(),
                  change.author(),
                  change.at(),
                  change.operations(),
                  change.undoOf(),
                  change.redoOf()));
    }
    return fold.map();
  }

  private static boolean same(LogFold large, ArgumentMap map) {
    if (map.revision() != large.map().revision()) {
      throw new IllegalStateException("another map: " + map);
    }
    return true;
  }

  /// Nanoseconds for one accepted operation.
  private static double apply(ArgumentMap map) {
    var random = new RandomEdits(1);
    var changes = new ArrayList<List<Operation>>();
    while (changes.size() < OPERATIONS) {
      var operations = random.change(map);
      if (operations.size() == 1 && MapEditor.apply(map, operations) instanceof Applied) {
        changes.add(operations);
      }
    }
    var times = new long[OPERATIONS];
    for (var round = 0; round < 20; round++) {
      for (var i = 0; i < OPERATIONS; i++) {
        var start = System.nanoTime();
        var outcome = MapEditor.apply(map, changes.get(i));
        times[i] = System.nanoTime() - start;
        if (!(outcome instanceof Applied)) {
          throw new IllegalStateException(outcome.toString());
        }
      }
    }
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "apply: median %.1f µs, 99th percentile %.1f µs, slowest %.1f µs%n",
        times[OPERATIONS / 2] / 1e3,
        times[OPERATIONS * 99 / 100] / 1e3,
        times[OPERATIONS - 1] / 1e3);
    return times[OPERATIONS / 2];
  }

  /// Nanoseconds, after as many runs to warm up.
  private static double median(int runs, Callable<Boolean> task) throws Exception {
    var times = new long[runs];
    for (var i = -runs; i < runs; i++) {
      var start = System.nanoTime();
      task.call();
      if (i >= 0) {
        times[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(times);
    return times[runs / 2];
  }
}
