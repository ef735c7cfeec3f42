package org.disputatio.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.disputatio.DatabaseTest;
import org.disputatio.workspace.JoinLinks.Found;
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
@Import(JoiningDbTest.Slice.class)
class JoiningDbTest {
  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan(
      basePackageClasses = Access.class,
      excludeFilters = @Filter(TestConfiguration.class))
  static class Slice {
    @Bean
    TestClock clock() {
      return new TestClock();
    }
  }

  /// Stands still until it is moved.
  static final class TestClock extends Clock {
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Workspaces workspaces;
  @Autowired JoinLinks links;
  @Autowired FirstOwner first;
  @Autowired TestClock clock;
  @Autowired JdbcClient jdbc;

  private AccountId teacher;
  private AccountId otter;
  private AccountId raven;
  private WorkspaceId seminar;

  @BeforeEach
  void aSeminar() {
    teacher = accounts.welcome().account().accountId();
    otter = accounts.welcome(true).account().accountId();
    raven = accounts.welcome(true).account().accountId();
    seminar = workspaces.create(teacher, "Ethics").workspaceId();
  }

  private JoinLinks.Made link(Role role) {
    return links.make(teacher, seminar, role, null, null);
  }

  private Role role(AccountId account) {
    return access.role(account, seminar).orElse(null);
  }

  @Test // J1
  void whatLeadsInIsNotInTheDatabase() {
    var made = link(Role.CONTRIBUTOR);
    var rows =
        jdbc.sql("select to_jsonb(l)::text from join_link l").query(String.class).list().toString();
    assertThat(rows).doesNotContain(made.token(), made.code());
    assertThat(rows).contains(hex(Secrets.hash(made.code())));
  }

  private static String hex(byte[] bytes) {
    var hex = new StringBuilder();
    for (var b : bytes) {
      hex.append("%02x".formatted(b));
    }
    return hex.toString();
  }

  @Test // J2 J3
  void linkAndCodeLeadInUnderAName() {
    var made = link(Role.CONTRIBUTOR);
    assertThat(links.find(otter, made.token(), "here"))
        .isEqualTo(
            new Found.Invitation(
                workspaces.current(teacher).orElseThrow(), Role.CONTRIBUTOR, null, false));
    assertThat(links.join(otter, made.token(), "here", "Ada")).isEmpty();
    assertThat(links.join(raven, made.code().toLowerCase(Locale.ROOT), "here", "Bo")).isEmpty();

    assertThat(role(otter)).isEqualTo(Role.CONTRIBUTOR);
    assertThat(workspaces.members(otter, seminar))
        .extracting(Member::name)
        .contains("Ada", "Bo")
        .hasSize(3);
    assertThat(access.workspace(otter)).contains(seminar);
    assertThat(links.list(teacher, seminar)).extracting(JoinLink::uses).containsExactly(2);
  }

  @Test // J2
  void aLinkThatIsOffOrOverOrFullLeadsNowhere() {
    var off = link(Role.VIEWER);
    links.turnOff(teacher, seminar, off.link().linkId());
    assertThat(links.join(otter, off.token(), "here", "Ada")).get().asString().contains("not open");

    var brief = links.make(teacher, seminar, Role.VIEWER, Duration.ofHours(1), null);
    clock.pass(Duration.ofHours(1));
    assertThat(links.join(otter, brief.token(), "here", "Ada")).isPresent();

    var single = links.make(teacher, seminar, Role.VIEWER, null, 1);
    assertThat(links.join(otter, single.token(), "here", "Ada")).isEmpty();
    assertThat(links.join(raven, single.token(), "here", "Bo")).isPresent();
    assertThat(role(raven)).isNull();
  }

  @Test // J3
  void whoIsThereDoesNotBecomeLess() {
    var made = link(Role.VIEWER);
    assertThat(links.join(teacher, made.token(), "here", "Teacher")).isEmpty();
    assertThat(role(teacher)).isEqualTo(Role.OWNER);
    assertThat(links.list(teacher, seminar)).extracting(JoinLink::uses).containsExactly(0);
  }

  @Test // J5 W5
  void whoWasRemovedStaysOut() {
    var made = link(Role.CONTRIBUTOR);
    links.join(otter, made.token(), "here", "Ada");
    assertThat(workspaces.remove(teacher, seminar, otter, true)).isEmpty();
    assertThat(role(otter)).isNull();
    assertThat(links.join(otter, made.token(), "here", "Ada")).get().asString().contains("removed");
    assertThat(role(otter)).isNull();
  }

  @Test // J4
  void guessedCodesAreThrottled() {
    var made = link(Role.CONTRIBUTOR);
    for (var guess = 0; guess < 1_000; guess++) {
      assertThat(links.find(otter, Secrets.code(6), "lair")).isInstanceOf(Found.Nothing.class);
    }
    assertThat(links.find(otter, made.code(), "lair"))
        .isInstanceOfSatisfying(
            Found.Nothing.class, nothing -> assertThat(nothing.why()).contains("Too many"));
    assertThat(links.find(raven, made.code(), "elsewhere")).isInstanceOf(Found.Invitation.class);
    assertThat(links.find(otter, made.token(), "lair")).isInstanceOf(Found.Invitation.class);
  }

  @Test // W3
  void onlyOwnersDecideWhoBelongs() {
    links.join(otter, link(Role.EDITOR).token(), "here", "Ada");
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> workspaces.change(otter, seminar, otter, Role.OWNER))
        .withMessageContaining("editor");
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> links.make(otter, seminar, Role.OWNER, null, null));
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> workspaces.deeds(otter, seminar));
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> workspaces.members(raven, seminar))
        .withMessageContaining("no such workspace");
  }

  @Test // W9
  void aWorkspaceKeepsAnOwner() {
    assertThat(workspaces.change(teacher, seminar, teacher, Role.EDITOR)).isPresent();
    assertThat(workspaces.remove(teacher, seminar, teacher, true)).isPresent();
    links.join(otter, link(Role.CONTRIBUTOR).token(), "here", "Ada");
    assertThat(workspaces.change(teacher, seminar, otter, Role.OWNER)).isEmpty();
    assertThat(workspaces.change(otter, seminar, teacher, Role.EDITOR)).isEmpty();
    assertThat(role(teacher)).isEqualTo(Role.EDITOR);
  }

  @Test
  void whatWasDoneIsListedForOwners() {
    links.join(otter, link(Role.CONTRIBUTOR).token(), "here", "Ada");
    workspaces.change(teacher, seminar, otter, Role.EDITOR);
    workspaces.remove(teacher, seminar, otter, true);
    assertThat(workspaces.deeds(teacher, seminar))
        .extracting(Deed::words)
        .containsExactly(
            "removed Ada",
            "made Ada an editor",
            "joined by a link for contributors",
            "made a join link for contributors",
            "began the workspace");
  }

  @Test // W9
  void theFirstOwnerComesWithTheCodeOfTheLog() {
    assertThat(first.isAwaited()).isFalse();
    var code = first.newCode();
    for (var guess = 0; guess < 10; guess++) {
      assertThat(first.setUp(raven, Secrets.code(12), "lair", "Bo")).isPresent();
    }
    assertThat(first.setUp(otter, code.toLowerCase(Locale.ROOT), "here", "Ada")).isEmpty();
    assertThat(access.role(otter, WorkspaceId.FIRST)).contains(Role.OWNER);
    assertThat(first.isAwaited()).isFalse();
    assertThat(first.setUp(raven, code, "here", "Bo")).isPresent();
  }

  @Test // W9
  void ofTheCodesOfTwoProcessesEachServesAndOneOfThemOnce() {
    var one = first.newCode();
    var other = first.newCode();
    assertThat(first.isAwaited()).isTrue();
    assertThat(first.setUp(otter, one, "here", "Ada")).isEmpty();
    assertThat(first.isAwaited()).isFalse();
    assertThat(first.setUp(raven, other, "here", "Bo"))
        .contains("This server has an owner already.");
  }
}
