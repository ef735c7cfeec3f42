package org.disputatio.live;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.comment.CommentId;
import org.disputatio.comment.Comments;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ChangeId;
import org.disputatio.map.EditResult;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.StatementKind;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/// What is live, with all that is below it and without the web.
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
    basePackageClasses = {
      Rooms.class,
      Comments.class,
      ArgumentMaps.class,
      Articles.class,
      Access.class
    },
    excludeFilters = @Filter(TestConfiguration.class))
class LiveSlice {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  /// A process of the server, apart from the web.
  record Process(ConfigurableApplicationContext context) implements AutoCloseable {
    static Process on(JdbcConnectionDetails database) {
      return new Process(
          new SpringApplicationBuilder(DatabaseTest.Slice.class, LiveSlice.class)
              .web(WebApplicationType.NONE)
              .properties(
                  Map.of(
                      "disputatio.guests", "owner",
                      "disputatio.db.url", database.getJdbcUrl(),
                      "disputatio.db.user", database.getUsername(),
                      "disputatio.db.password", database.getPassword()))
              .run());
    }

    ArgumentMaps maps() {
      return context.getBean(ArgumentMaps.class);
    }

    Rooms rooms() {
      return context.getBean(Rooms.class);
    }

    Account person(String name) {
      var account = new Account(new AccountId(UUID.randomUUID()), name);
      context.getBean(Accounts.class).takeIn(account);
      return account;
    }

    MapId map(Account author) {
      var article = new ArticleId(UUID.randomUUID());
      context
          .getBean(Articles.class)
          .create(article, new ArticleDraft("Article", "", "", "A text."), author.accountId());
      var map = new MapId(UUID.randomUUID());
      maps().create(map, "A map", article, 1, author.accountId());
      return map;
    }

    void say(MapId map, Account author, NodeId statement, String text) {
      context
          .getBean(Comments.class)
          .write(author.accountId(), map, new CommentId(UUID.randomUUID()), statement, text);
    }

    EditResult edit(MapId map, Account author, Operation... operations) {
      return maps()
          .edit(map, new ChangeId(UUID.randomUUID()), author.accountId(), List.of(operations));
    }

    @Override
    public void close() {
      context.close();
    }
  }

  static NodeId node() {
    return new NodeId(UUID.randomUUID());
  }

  static Operation contention(NodeId id, String text) {
    return new Operation.AddStatement(id, StatementKind.CLAIM, Origin.OWN, text, null);
  }
}
