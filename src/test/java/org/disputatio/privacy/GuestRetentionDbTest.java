package org.disputatio.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.disputatio.Application;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ChangeId;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.StatementKind;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Departures;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.TestVisitors;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = Application.class)
class GuestRetentionDbTest {
  @Autowired GuestStore guests;
  @Autowired Erasures erasures;
  @Autowired Departures departures;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Articles articles;
  @Autowired ArgumentMaps maps;
  @Autowired Workspaces workspaces;
  @Autowired Sessions sessions;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;

  private TestMembers members;
  private WorkspaceId group;
  private Account owner;

  @BeforeEach
  void aGroup() {
    members = new TestMembers(jdbc, accounts, access);
    group = members.workspace();
    owner = members.member(group, Role.OWNER);
    jdbc.sql("delete from chore").update();
    // What other tests left behind has just been here.
    jdbc.sql("update account set seen_at = now() where seen_at is not null").update();
  }

  private GuestRetention retention(String days) {
    return new GuestRetention(
        days, guests, erasures, departures, database, Clock.system(ZoneOffset.UTC));
  }

  private Account absent(Account guest, int days) {
    jdbc.sql("update account set seen_at = ? where account_id = ?")
        .params(
            Timestamp.from(Instant.now().minus(Duration.ofDays(days))), guest.accountId().value())
        .update();
    return guest;
  }

  private String name(Account account) {
    return accounts.name(account.accountId());
  }

  @Test // T7 Z5
  void whoHasNotBeenHereForLongIsErasedAndTheWordsStay() {
    departures.letWordsGo(owner.accountId(), group, true);
    var guest = absent(members.member(group, Role.EDITOR), 31);
    var other = absent(members.member(group, Role.VIEWER), 40);
    var recent = absent(members.member(group, Role.EDITOR), 29);
    var map = new MapId(UUID.randomUUID());
    var article = new ArticleId(map.value());
    articles.create(article, new ArticleDraft("Article", "", "", "Text."), owner.accountId());
    maps.create(map, "A map", article, 1, owner.accountId());
    var statement = new NodeId(UUID.randomUUID());
    maps.edit(
        map,
        new ChangeId(UUID.randomUUID()),
        guest.accountId(),
        List.of(
            new Operation.AddStatement(
                statement, StatementKind.CLAIM, Origin.OWN, "A guest's words", null)));

    assertThat(retention("30").eraseAbsent()).isEqualTo(2);

    assertThat(name(guest)).isEqualTo(Account.FORMER);
    assertThat(name(other)).isEqualTo(Account.FORMER);
    assertThat(access.role(guest.accountId(), group)).isEmpty();
    assertThat(sessions.find(members.cookie(guest).getValue())).isEmpty();
    assertThat(name(recent)).isEqualTo(recent.name());
    assertThat(access.role(recent.accountId(), group)).contains(Role.EDITOR);
    erasures.goOn();
    assertThat(maps.find(map).flatMap(found -> found.statement(statement)).orElseThrow().text())
        .isEqualTo("A guest's words");
    assertThat(workspaces.deeds(owner.accountId(), group).getFirst())
        .satisfies(
            deed -> {
              assertThat(deed.who()).isEqualTo(Account.FORMER);
              assertThat(deed.words())
                  .isEqualTo("and another were erased, guests who had not been here for 30 days");
            });
  }

  @Test // T7
  void withoutTheSettingNobodyIsErased() {
    var guest = absent(members.member(group, Role.EDITOR), 5_000);
    assertThat(retention("").eraseAbsent()).isZero();
    assertThat(name(guest)).isEqualTo(guest.name());
  }

  @Test // T7 Z5
  void whoeverHasSignedInNeverComesOrOwnsAWorkspaceAloneIsKept() {
    var visitors = new TestVisitors(accounts, sessions);
    var account = absent(members.member(group, Role.EDITOR), 100);
    sessions.open(
        account.accountId(), visitors.by(members.cookie(account).getValue()), "in a test");
    var author = Accounts.unknown("An author read from a file");
    accounts.takeIn(author);
    var hermit = absent(members.member(members.workspace(), Role.OWNER), 100);
    absent(owner, 100);
    assertThat(retention("30").eraseAbsent()).isZero();
    for (var kept : List.of(account, author, hermit, owner)) {
      assertThat(name(kept)).isEqualTo(kept.name());
    }
  }

  @Test // Z5
  void aGuestWhoComesBackWasHere() {
    var guest = absent(members.member(group, Role.EDITOR), 100);
    assertThat(sessions.find(members.cookie(guest).getValue())).isPresent();
    assertThat(retention("30").eraseAbsent()).isZero();
    assertThat(name(guest)).isEqualTo(guest.name());
  }

  @Test // T7
  void itIsDoneOnceADayHoweverManyProcessesThereAre() throws Exception {
    for (var i = 0; i < 20; i++) {
      absent(members.member(group, Role.VIEWER), 31);
    }
    try (var processes = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> one = () -> retention("30").eraseAbsent();
      var erased = 0;
      for (var done : processes.invokeAll(Collections.nCopies(4, one))) {
        erased += done.get();
      }
      assertThat(erased).isEqualTo(20);
    }
    var late = absent(members.member(group, Role.VIEWER), 31);
    assertThat(retention("30").eraseAbsent()).isZero();
    jdbc.sql("update chore set done_at = done_at - interval '25 hours'").update();
    assertThat(retention("30").eraseAbsent()).isOne();
    assertThat(name(late)).isEqualTo(Account.FORMER);
    assertThat(workspaces.deeds(owner.accountId(), group).stream().map(deed -> deed.words()))
        .contains(
            "and 19 others were erased, guests who had not been here for 30 days",
            "was erased, a guest who had not been here for 30 days");
  }

  @Test
  void aSettingThatIsNoNumberOfDaysIsRefused() {
    for (var setting : new String[] {"soon", "0", "-3", "4000"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> retention(setting))
          .withMessageContaining("DISPUTATIO_GUEST_RETENTION");
    }
    assertThat(retention(" 30 ").days()).hasValue(30);
  }
}
