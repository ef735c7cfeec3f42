package org.disputatio.map;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Names;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The map module on a database, with what it needs of the modules above, and the means to put
/// people and maps there. For [org.disputatio.DatabaseTest] and the benchmark.
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
    basePackageClasses = {ArgumentMaps.class, Articles.class, Access.class},
    excludeFilters = @Filter(TestConfiguration.class))
class MapSlice {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Seminar seminar(
      JdbcClient jdbc,
      Articles articles,
      ArgumentMaps maps,
      MapStore mapStore,
      NodeStore nodes,
      CommitStore commits,
      PassageCheck passages,
      Names names,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    return new Seminar(
        jdbc,
        articles,
        maps,
        () -> {
          var log = new ChangeLog(jdbc);
          var undo = new UndoStacks(log);
          var loader = new MapLoader(mapStore, nodes, log, new MapCache(), transaction);
          var group = new GroupCommit(loader, commits, log, undo, clock, _ -> {});
          return new ArgumentMaps(
              mapStore,
              loader,
              log,
              undo,
              commits,
              group,
              passages,
              names,
              access,
              transaction,
              clock);
        });
  }

  /// People, and maps for them to work on.
  record Seminar(
      JdbcClient jdbc,
      Articles articles,
      ArgumentMaps maps,
      java.util.function.Supplier<ArgumentMaps> otherServer) {
    AccountId person(String name) {
      var id = new AccountId(UUID.randomUUID());
      jdbc.sql("insert into account (account_id, name, created_at) values (?, ?, now())")
          .params(id.value(), name)
          .update();
      return id;
    }

    /// An empty map about an article with the text of [RandomEdits].
    MapId map(AccountId author) {
      var article = new ArticleId(UUID.randomUUID());
      articles.create(
          article, new ArticleDraft("Article", "", "", RandomEdits.ARTICLE_TEXT), author);
      var map = new MapId(UUID.randomUUID());
      maps.create(map, "A map", article, 1, author);
      return map;
    }

    /// The same maps as a server sees them that has read none yet.
    ArgumentMaps restarted() {
      return otherServer.get();
    }

    /// The map as its log tells it (M1).
    ArgumentMap fold(MapId id) {
      var latest = restarted().find(id).orElseThrow();
      var fold =
          new LogFold(ArgumentMap.empty(id, "A map", latest.article(), latest.articleRevision()));
      for (var change : maps.log(id)) {
        fold.add(
            change.id(),
            change.author(),
            change.at(),
            change.operations(),
            change.undoOf(),
            change.redoOf());
      }
      if (!fold.changes().equals(maps.log(id))) {
        throw new AssertionError("the log is not what its operations make");
      }
      return fold.map();
    }
  }

  static ChangeId changeId() {
    return new ChangeId(UUID.randomUUID());
  }

  static Operation.AddStatement contention(NodeId id, String text) {
    return new Operation.AddStatement(id, StatementKind.CLAIM, Origin.OWN, text, null);
  }

  static List<Operation> reply(
      NodeId statement, NodeId argument, Polarity polarity, NodeId conclusion, String text) {
    return List.of(
        contention(statement, text),
        new Operation.AddArgument(argument, polarity, conclusion, List.of(statement), null));
  }

  static NodeId node() {
    return new NodeId(UUID.randomUUID());
  }
}
