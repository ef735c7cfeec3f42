package org.disputatio.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.disputatio.Application;
import org.disputatio.signin.OpenIds.Begun;
import org.disputatio.signin.OpenIds.Problem;
import org.disputatio.signin.OpenIds.Purpose;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Deed;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.TestVisitors;
import org.disputatio.workspace.Visitor;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in by a real authorization server, over real connections.
@SpringBootTest(
    classes = Application.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class OpenIdsDbTest {
  private static final ForeignServer UNIVERSITY = new ForeignServer();
  private static final String COOKIE = "disputatio_guest";
  private static final String PASSWORD = "seven otters juggle quietly";

  @Autowired OpenIds openIds;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Workspaces workspaces;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private TestMembers members;
  private TestVisitors visitors;

  @DynamicPropertySource
  static void university(DynamicPropertyRegistry settings) {
    settings.add("disputatio.oidc.issuer", UNIVERSITY::issuer);
    settings.add("disputatio.oidc.client-id", () -> ForeignServer.CLIENT);
    settings.add("disputatio.oidc.client-secret", () -> ForeignServer.SECRET);
    settings.add("disputatio.oidc.name", () -> "the university");
  }

  @AfterAll
  static void theUniversityCloses() {
    UNIVERSITY.close();
  }

  @BeforeEach
  void nobodyIsKnown() {
    members = new TestMembers(jdbc, accounts, access);
    visitors = new TestVisitors(accounts, sessions);
    jdbc.sql("delete from openid_identity").update();
  }

  @AfterEach
  void theUniversityWorksAgain() {
    ForeignServer.breaks(false);
  }

  /// A person with a browser of their own.
  private final class Person {
    private final Browsing browser = new Browsing();

    /// @param token by which the browser is known here; the university does not know it
    Person(String token) {
      browser.cookie(here("/"), COOKIE, token);
    }

    Visitor visitor() {
      return visitors.by(browser.cookie(COOKIE).orElseThrow());
    }

    Person leavesTheUniversity() {
      return new Person(browser.cookie(COOKIE).orElseThrow());
    }

    Begun begin(Purpose purpose) {
      return openIds.begin(visitor(), purpose, here("").toString(), "place of " + visitor());
    }

    /// Goes to the university and signs in there; answers where it is sent back.
    URI signIn(Purpose purpose, String name) throws Exception {
      var login = browser.open(((Begun.Go) begin(purpose)).address());
      var consent = browser.submit(login, Map.of("username", name, "password", name));
      return browser
          .submit(consent, Map.of("scope#1", "profile", "scope#2", "email"))
          .sentTo()
          .orElseThrow();
    }

    /// The same all the way; answers where it ends.
    String enter(Purpose purpose, String name) throws Exception {
      return back(signIn(purpose, name));
    }

    URI declined(Purpose purpose) throws Exception {
      var login = browser.open(((Begun.Go) begin(purpose)).address());
      var consent = browser.submit(login, Map.of("username", "ada", "password", "ada"));
      return browser.submit(consent, Map.of()).sentTo().orElseThrow();
    }

    String back(URI address) throws Exception {
      var answer = browser.look(address);
      assertThat(answer.status()).isEqualTo(303);
      return answer.sentTo().orElseThrow().toString().replace(here("").toString(), "");
    }
  }

  private URI here(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }

  private Person guest() {
    return new Person(accounts.welcome(true).token());
  }

  @Test // S1 S2 I6
  void whoComesForTheFirstTimeGetsAnAccountAndFindsItAgainEverywhere() throws Exception {
    var desk = guest();
    var guest = desk.visitor();
    assertThat(desk.enter(Purpose.ENTER, "ada")).isEqualTo("/sign-in/guest");
    var ada = desk.visitor();
    assertThat(ada.signedIn()).isTrue();
    assertThat(ada.account().name()).isEqualTo("Ada Lovelace");
    assertThat(ada.account().accountId()).isNotEqualTo(guest.account().accountId());
    assertThat(sessions.isOpen(guest)).isFalse();
    // What the guest did can still become theirs.
    assertThat(sessions.guestBefore(ada)).contains(guest.account());

    var phone = guest();
    assertThat(phone.enter(Purpose.ENTER, "ada")).isEqualTo("/sign-in/guest");
    assertThat(phone.visitor().account()).isEqualTo(ada.account());
    assertThat(openIds.find(ada.account().accountId()))
        .hasValueSatisfying(kept -> assertThat(kept.label()).isEqualTo("ada@university.example"));
    assertThat(sessions.list(ada))
        .allSatisfy(session -> assertThat(session.way()).isEqualTo("with the university"));
  }

  @Test // S1
  void theServersSessionIsAnotherAfterwards() throws Exception {
    var ada = guest();
    ada.browser.open(here("/"));
    var before = ada.browser.cookie("JSESSIONID");
    assertThat(before).isPresent();
    ada.enter(Purpose.ENTER, "ada");
    ada.browser.open(here("/"));
    assertThat(ada.browser.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
  }

  @Test // I3 S1
  void aGuestWhoKeepsTheirAccountStaysWhoTheyAre() throws Exception {
    var group = members.workspace();
    var otter = guest();
    var before = otter.visitor();
    members.give(group, before.account(), Role.EDITOR);
    assertThat(otter.enter(Purpose.KEEP, "bo")).isEqualTo("/account");
    var kept = otter.visitor();
    assertThat(kept.account()).isEqualTo(before.account());
    assertThat(kept.signedIn()).isTrue();
    assertThat(kept.tokenHash()).isNotEqualTo(before.tokenHash());
    assertThat(access.role(kept.account().accountId(), group)).contains(Role.EDITOR);
    assertThat(sessions.guestBefore(kept)).isEmpty();

    // Whoever has an account there already comes into it, and is asked about the guest.
    var heron = guest();
    assertThat(heron.enter(Purpose.KEEP, "bo")).isEqualTo("/sign-in/guest");
    assertThat(heron.visitor().account()).isEqualTo(before.account());
  }

  @Test // I6
  void nobodyComesIntoAnAccountByAnEMailAddressAlone() throws Exception {
    var keeper = visitors.guest();
    signIns.keep(keeper, "ada@university.example", PASSWORD);
    var other = guest();
    other.enter(Purpose.ENTER, "ada");
    assertThat(other.visitor().account().accountId()).isNotEqualTo(keeper.account().accountId());
    jdbc.sql("delete from sign_in").update();
  }

  @Test // I3 I5 S5
  void anAccountGetsThisWayInAndLosesItAgainButNotTheLast() throws Exception {
    var ada = new Person(keep(visitors.guest(), "ada-the-first"));
    var account = ada.visitor().account().accountId();
    assertThat(ada.enter(Purpose.ADD, "ada")).isEqualTo("/account");
    assertThat(openIds.find(account)).isPresent();
    var phone = guest();
    phone.enter(Purpose.ENTER, "ada");
    assertThat(phone.visitor().account().accountId()).isEqualTo(account);

    assertThat(openIds.remove(ada.visitor())).isEmpty();
    assertThat(openIds.find(account)).isEmpty();
    assertThat(sessions.list(ada.visitor())).hasSize(1);

    var bo = guest();
    bo.enter(Purpose.ENTER, "bo");
    assertThat(openIds.remove(bo.visitor()))
        .hasValueSatisfying(why -> assertThat(why).contains("only way"));
    assertThat(signIns.addPassword(bo.visitor(), "bo-the-first", PASSWORD)).isEmpty();
    assertThat(openIds.remove(bo.visitor())).isEmpty();

    var owner = members.member(WorkspaceId.FIRST, Role.OWNER).accountId();
    assertThat(workspaces.deeds(owner, WorkspaceId.FIRST))
        .extracting(Deed::words)
        .contains(
            "signed in with the university",
            "can sign in with the university from now on",
            "does not sign in with the university any more",
            "can sign in with a password from now on");
    jdbc.sql("delete from sign_in").update();
  }

  private String keep(Visitor guest, String login) {
    return ((SignIns.Outcome.Done) signIns.keep(guest, login, PASSWORD)).token();
  }

  @Test // I3
  void whoSignedInLongAgoShowsFirstThatTheAccountIsTheirs() throws Exception {
    var bo = guest();
    bo.enter(Purpose.ENTER, "bo");
    jdbc.sql("update account_session set opened_at = now() - interval '16 minutes'").update();
    assertThat(bo.begin(Purpose.ADD)).isEqualTo(new Begun.Refused(Problem.SHOW_AGAIN));
    assertThat(openIds.remove(bo.visitor())).contains(WaysIn.SHOW_AGAIN);
    assertThat(signIns.addPassword(bo.visitor(), "bo-again", PASSWORD)).isPresent();

    assertThat(bo.begin(Purpose.ENTER))
        .isInstanceOfSatisfying(
            Begun.Go.class, go -> assertThat(go.address().getQuery()).contains("prompt=login"));
    var before = bo.visitor();
    var anew = bo.leavesTheUniversity();
    assertThat(anew.enter(Purpose.ENTER, "bo")).isEqualTo("/account");
    assertThat(anew.visitor().account()).isEqualTo(before.account());
    assertThat(anew.visitor().tokenHash()).isNotEqualTo(before.tokenHash());
    assertThat(openIds.remove(anew.visitor()).orElseThrow()).contains("only way");
  }

  @Test // I6
  void whatLeadsIntoOneAccountLeadsIntoNoOther() throws Exception {
    guest().enter(Purpose.ENTER, "ada");
    var other = new Person(keep(visitors.guest(), "another"));
    var before = other.visitor();
    assertThat(other.enter(Purpose.ADD, "ada")).isEqualTo("/account?problem=taken");
    assertThat(other.visitor()).isEqualTo(before);
    other = other.leavesTheUniversity();
    assertThat(other.enter(Purpose.ENTER, "bo")).isEqualTo("/sign-in?problem=unknown");
    assertThat(other.visitor()).isEqualTo(before);
    jdbc.sql("delete from sign_in").update();
  }

  @Test // I6
  void whoDoesNotConsentStaysWhoTheyAre() throws Exception {
    var ada = guest();
    var before = ada.visitor();
    assertThat(ada.back(ada.declined(Purpose.ENTER))).isEqualTo("/sign-in?problem=declined");
    assertThat(ada.visitor()).isEqualTo(before);
    var bo = guest();
    assertThat(bo.back(bo.declined(Purpose.KEEP))).isEqualTo("/account?problem=declined");
  }

  @Test // I6
  void whatIsNoAnswerToWhatThisBrowserAskedDoesNothing() throws Exception {
    var ada = guest();
    var back = ada.signIn(Purpose.ENTER, "ada");
    var mallory = guest();
    var before = mallory.visitor();
    // Somebody else's answer, to sign a victim into an account of theirs.
    assertThat(mallory.back(back)).isEqualTo("/sign-in?problem=stale");
    assertThat(mallory.visitor()).isEqualTo(before);
    // It is good for nothing now.
    assertThat(ada.back(back)).isEqualTo("/sign-in?problem=stale");

    for (var path : List.of("", "?code=1", "?state=1&code=1", "?state=1&error=access_denied")) {
      assertThat(ada.back(here(OpenIds.CALLBACK + path))).isEqualTo("/sign-in?problem=stale");
    }
    // One who is signed in is told so on the page of their account.
    var bo = guest();
    bo.enter(Purpose.ENTER, "bo");
    assertThat(bo.back(here(OpenIds.CALLBACK + "?state=1&code=1")))
        .isEqualTo("/account?problem=stale");
    assertThat(jdbc.sql("select count(*) from openid_identity").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test // I6
  void aCodeIsGoodOnce() throws Exception {
    var ada = guest();
    var back = ada.signIn(Purpose.ENTER, "ada");
    assertThat(ada.back(back)).isEqualTo("/sign-in/guest");
    assertThat(ada.back(back)).isEqualTo("/account?problem=stale");
  }

  @Test // I6
  void whatIsSignedForSomethingElseIsNotBelieved() throws Exception {
    for (var name : List.of("replayed", "stray")) {
      var person = guest();
      var before = person.visitor();
      assertThat(person.enter(Purpose.ENTER, name))
          .as(name)
          .isEqualTo("/sign-in?problem=untrusted");
      assertThat(person.visitor()).isEqualTo(before);
    }
  }

  @Test // I6
  void anotherCodeIsNotBelieved() throws Exception {
    var ada = guest();
    var other = guest().signIn(Purpose.ENTER, "bo").getQuery().replaceAll(".*code=([^&]+).*", "$1");
    var state = ada.signIn(Purpose.ENTER, "ada").getQuery().replaceAll(".*state=([^&]+).*", "$1");
    assertThat(ada.back(here("%s?state=%s&code=%s".formatted(OpenIds.CALLBACK, state, other))))
        .isEqualTo("/sign-in?problem=untrusted");
  }

  @Test
  void whenTheOtherServerIsAwayNothingIsLost() throws Exception {
    var ada = guest();
    var before = ada.visitor();
    var back = ada.signIn(Purpose.ENTER, "ada");
    ForeignServer.breaks(true);
    assertThat(ada.back(back)).isEqualTo("/sign-in?problem=away");
    assertThat(ada.visitor()).isEqualTo(before);
    ForeignServer.breaks(false);
    assertThat(guest().enter(Purpose.ENTER, "ada")).isEqualTo("/sign-in/guest");
  }

  @Test // I2
  void notEverybodyBeginsAtOnceFromOnePlace() {
    var visitor = visitors.guest();
    for (var one = 0; one < OpenIds.FROM_ONE; one++) {
      assertThat(openIds.begin(visitor, Purpose.ENTER, "http://127.0.0.1", "lair"))
          .isInstanceOf(Begun.Go.class);
    }
    assertThat(openIds.begin(visitor, Purpose.ENTER, "http://127.0.0.1", "lair"))
        .isEqualTo(new Begun.Refused(Problem.TOO_MANY));
  }
}
