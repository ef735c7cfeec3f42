package org.disputatio.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.disputatio.mail.PostOffice;
import org.disputatio.signin.SignIns.Field;
import org.disputatio.signin.SignIns.Outcome;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Deed;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Takeover;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.TestVisitors;
import org.disputatio.workspace.Visitor;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(SignInsDbTest.Slice.class)
class SignInsDbTest {
  private static final String PASSWORD = "seven otters juggle quietly";

  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(
      basePackageClasses = {Access.class, SignIns.class, PostOffice.class},
      excludeFilters = @Filter(TestConfiguration.class))
  static class Slice {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Takeover takeover;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Workspaces workspaces;
  @Autowired JdbcClient jdbc;

  private TestMembers members;
  private TestVisitors visitors;
  private Visitor otter;
  private String ada;

  @BeforeEach
  void aGuest() {
    members = new TestMembers(jdbc, accounts, access);
    visitors = new TestVisitors(accounts, sessions);
    otter = visitors.guest();
    ada = "ada-" + otter.account().accountId().value();
  }

  private Visitor in(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return visitors.by(((Outcome.Done) outcome).token());
  }

  private Outcome signIn(Visitor visitor, String login, String password) {
    return signIns.signIn(visitor, login, password, "place of " + visitor.account().accountId());
  }

  @Test // I1 I3 S1
  void aGuestTurnsIntoAnAccountAndStaysWhoTheyAre() {
    var group = members.workspace();
    members.give(group, otter.account(), Role.EDITOR);
    var kept = in(signIns.keep(otter, ada, PASSWORD));
    assertThat(kept.account()).isEqualTo(otter.account());
    assertThat(kept.signedIn()).isTrue();
    assertThat(kept.tokenHash()).isNotEqualTo(otter.tokenHash());
    assertThat(sessions.isOpen(otter)).isFalse();
    assertThat(access.role(kept.account().accountId(), group)).contains(Role.EDITOR);
    assertThat(sessions.guestBefore(kept)).isEmpty();
  }

  @Test // I1
  void thePasswordIsNotInTheDatabase() {
    in(signIns.keep(otter, ada, PASSWORD));
    assertThat(
            jdbc.sql("select to_jsonb(s)::text from sign_in s")
                .query(String.class)
                .list()
                .toString())
        .contains("$2a$11$")
        .doesNotContain(PASSWORD);
  }

  @Test // I1
  void aWeakPasswordAndATakenNameAreNotTaken() {
    assertThat(signIns.keep(otter, ada, "password1"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.field()).isEqualTo(Field.NEW_PASSWORD);
              assertThat(refused.why()).contains("weak");
            });
    in(signIns.keep(otter, ada, PASSWORD));
    assertThat(signIns.keep(visitors.guest(), ada.toUpperCase(Locale.ROOT), PASSWORD))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.field()).isEqualTo(Field.LOGIN));
  }

  @Test // S2
  void anotherBrowserSignsInAsTheSamePerson() {
    var first = in(signIns.keep(otter, ada, PASSWORD));
    var second = in(signIn(visitors.guest(), " " + ada + " ", PASSWORD));
    assertThat(second.account()).isEqualTo(first.account());
    assertThat(second.tokenHash()).isNotEqualTo(first.tokenHash());
    assertThat(sessions.list(second))
        .hasSize(2)
        .filteredOn(session -> session.current())
        .hasSize(1);
  }

  @Test // I2
  void itIsNotSaidWhetherANameIsKnown() {
    in(signIns.keep(otter, ada, PASSWORD));
    var guest = visitors.guest();
    assertThat(signIn(guest, ada, "wrong password")).isEqualTo(signIn(guest, "nobody", PASSWORD));
    assertThat(sessions.isOpen(guest)).isTrue();
  }

  @Test // I2
  void whoGuessesIsSoonNotListenedTo() {
    in(signIns.keep(otter, ada, PASSWORD));
    var guest = visitors.guest();
    for (var guess = 0; guess < SignIns.FROM_ONE; guess++) {
      signIns.signIn(guest, ada, "guess", "lair " + guess);
    }
    assertThat(signIns.signIn(guest, ada, PASSWORD, "lair"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains("Too many"));
    var other = visitors.guest();
    in(signIns.keep(other, "bo-" + ada, PASSWORD));
    in(signIns.signIn(visitors.guest(), "bo-" + ada, PASSWORD, "lair"));
  }

  @Test // S3
  void whoSignsOutIsNotKnownAnyMore() {
    var kept = in(signIns.keep(otter, ada, PASSWORD));
    assertThat(sessions.isOpen(kept)).isTrue();
    sessions.close(kept);
    assertThat(sessions.isOpen(kept)).isFalse();
    assertThat(sessions.isOpen(otter)).isFalse();
  }

  @Test // I3 S3
  void anotherPasswordEndsTheOtherSessions() {
    var first = in(signIns.keep(otter, ada, PASSWORD));
    var second = in(signIn(visitors.guest(), ada, PASSWORD));
    assertThat(signIns.changePassword(second, "wrong", "ten badgers read aloud", "here"))
        .get()
        .extracting(Outcome.Refused::field)
        .isEqualTo(Field.PASSWORD);
    assertThat(sessions.isOpen(first)).isTrue();
    assertThat(signIns.changePassword(second, PASSWORD, "ten badgers read aloud", "here"))
        .isEmpty();
    assertThat(sessions.isOpen(first)).isFalse();
    assertThat(sessions.isOpen(second)).isTrue();
    assertThat(signIn(visitors.guest(), ada, PASSWORD)).isInstanceOf(Outcome.Refused.class);
    in(signIn(visitors.guest(), ada, "ten badgers read aloud"));
  }

  @Test // S4
  void whatAGuestDidGoesOverIfTheySaySo() {
    var account = in(signIns.keep(otter, ada, PASSWORD)).account().accountId();
    var stronger = members.workspace();
    var weaker = members.workspace();
    var removed = members.workspace();
    var map = aMap(weaker);
    var guest = visitors.guest();
    members.give(stronger, guest.account(), Role.EDITOR);
    members.give(weaker, otter.account(), Role.OWNER);
    members.give(weaker, guest.account(), Role.VIEWER);
    members.give(removed, otter.account(), null);
    members.give(removed, guest.account(), Role.OWNER);
    members.give(map, guest.account(), Role.CONTRIBUTOR);
    accounts.rename(account, "Ada");

    var here = in(signIn(guest, ada, PASSWORD));
    assertThat(sessions.guestBefore(here)).contains(guest.account());
    assertThat(sessions.isOpen(guest)).isFalse();
    takeover.take(here);

    assertThat(access.role(account, stronger)).contains(Role.EDITOR);
    assertThat(access.role(account, weaker)).contains(Role.OWNER);
    assertThat(access.role(account, removed)).isEmpty();
    assertThat(accounts.name(guest.account().accountId())).isEqualTo("Ada");
    accounts.rename(account, "Ada L.");
    assertThat(accounts.name(guest.account().accountId())).isEqualTo("Ada L.");
    assertThat(access.role(guest.account().accountId(), stronger)).isEmpty();
    assertThat(sessions.guestBefore(here)).isEmpty();
  }

  @Test // S4
  void whatAGuestDidStaysWithThemOtherwise() {
    var account = in(signIns.keep(otter, ada, PASSWORD)).account().accountId();
    var group = members.workspace();
    var guest = visitors.guest();
    members.give(group, guest.account(), Role.EDITOR);
    var here = in(signIn(guest, ada, PASSWORD));
    sessions.forgetGuest(here);
    takeover.take(here);
    assertThat(access.role(account, group)).isEmpty();
    assertThat(workspaces.isMember(guest.account().accountId(), group)).isTrue();
  }

  @Test // S5
  void ownersReadWhoSignedInAndWhoDidNot() {
    var group = members.workspace();
    var owner = members.member(group, Role.OWNER).accountId();
    members.give(group, otter.account(), Role.VIEWER);
    sessions.close(in(signIns.keep(otter, ada, PASSWORD)));
    signIn(visitors.guest(), ada, "wrong password");
    in(signIn(visitors.guest(), ada, PASSWORD));
    assertThat(workspaces.deeds(owner, group))
        .extracting(Deed::words)
        .containsExactly(
            "signed in with a password",
            "was not signed in: the password was wrong",
            "signed out",
            "signed in with a new account");
  }

  private UUID aMap(WorkspaceId workspace) {
    var map = UUID.randomUUID();
    jdbc.sql("insert into workspace_map (map_id, workspace_id) values (?, ?)")
        .params(map, workspace.value())
        .update();
    return map;
  }
}
