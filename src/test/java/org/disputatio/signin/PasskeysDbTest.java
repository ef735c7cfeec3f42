package org.disputatio.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Consumer;
import org.disputatio.DatabaseTest;
import org.disputatio.signin.Passkeys.Outcome;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Deed;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.TestVisitors;
import org.disputatio.workspace.Visitor;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(SignInsDbTest.Slice.class)
class PasskeysDbTest {
  private static final String HERE = "https://maps.example.org";
  private static final String PASSWORD = "seven otters juggle quietly";

  @Autowired Passkeys passkeys;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Workspaces workspaces;
  @Autowired JdbcClient jdbc;

  private TestVisitors visitors;
  private TestMembers members;
  private Visitor ada;
  private SoftKey phone;

  @BeforeEach
  void anAccountAndAPhone() throws Exception {
    visitors = new TestVisitors(accounts, sessions);
    members = new TestMembers(jdbc, accounts, access);
    ada = account();
    phone = new SoftKey(HERE, ada.account().accountId());
  }

  private Visitor account() {
    var guest = visitors.guest();
    var login = "login " + guest.account().accountId().value();
    return visitors.by(((SignIns.Outcome.Done) signIns.keep(guest, login, PASSWORD)).token());
  }

  private Outcome add(Visitor visitor, SoftKey device) throws Exception {
    var question = passkeys.askForNew(visitor, "", HERE);
    return passkeys.add(visitor, question, "Phone", device.make(question));
  }

  private Outcome enter(Visitor visitor, SoftKey device) throws Exception {
    var question = passkeys.ask(HERE);
    return passkeys.enter(visitor, question, device.use(question), "place of " + visitor);
  }

  private Visitor in(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Entered.class);
    return visitors.by(((Outcome.Entered) outcome).token());
  }

  @Test // I9 S1 S2 S5
  void aPasskeyLeadsInAndSaysWhenItDid() throws Exception {
    var group = members.workspace();
    members.give(group, ada.account(), Role.OWNER);
    assertThat(add(ada, phone)).isEqualTo(new Outcome.Added());
    assertThat(passkeys.of(ada.account().accountId()))
        .singleElement()
        .satisfies(
            passkey -> {
              assertThat(passkey.name()).isEqualTo("Phone");
              assertThat(passkey.host()).isEqualTo("maps.example.org");
              assertThat(passkey.usedAt()).isNull();
            });
    var guest = visitors.guest();
    var here = in(enter(guest, phone));
    assertThat(here.account()).isEqualTo(ada.account());
    assertThat(here.tokenHash()).isNotEqualTo(guest.tokenHash());
    assertThat(sessions.isOpen(guest)).isFalse();
    assertThat(sessions.guestBefore(here)).contains(guest.account());
    assertThat(passkeys.of(ada.account().accountId()).getFirst().usedAt()).isNotNull();
    in(enter(visitors.guest(), phone));
    assertThat(workspaces.deeds(ada.account().accountId(), group))
        .extracting(Deed::words)
        .contains("added a passkey to sign in with", "signed in with a passkey");
  }

  @Test // I3
  void aGuestTurnsIntoAnAccountByAPasskey() throws Exception {
    var guest = visitors.guest();
    var device = new SoftKey(HERE, guest.account().accountId());
    var kept = in(add(guest, device));
    assertThat(kept.account()).isEqualTo(guest.account());
    assertThat(kept.signedIn()).isTrue();
    assertThat(in(enter(visitors.guest(), device)).account()).isEqualTo(guest.account());
  }

  /// What a device, or whoever stands between, may lie about.
  enum Lie {
    ANOTHER_SITE(key -> key.origin = "https://maps.example.com"),
    ANOTHER_PORT(key -> key.origin = HERE + ":8443"),
    NOT_SECRET(key -> key.origin = "http://maps.example.org"),
    FOR_ANOTHER_HOST(key -> key.host = "example.org"),
    ANOTHER_QUESTION(key -> key.challenge = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
    NOBODY_THERE(key -> key.present = false),
    NOBODY_KNOWN(key -> key.verified = false);

    private final Consumer<SoftKey> tell;

    Lie(Consumer<SoftKey> tell) {
      this.tell = tell;
    }
  }

  @ParameterizedTest // I9
  @EnumSource
  void whoLiesWhenItIsMadeIsNotBelieved(Lie lie) throws Exception {
    lie.tell.accept(phone);
    assertThat(add(ada, phone)).isInstanceOf(Outcome.Refused.class);
    assertThat(passkeys.of(ada.account().accountId())).isEmpty();
  }

  @ParameterizedTest // I9
  @EnumSource
  void whoLiesWhenItIsUsedIsNotLetIn(Lie lie) throws Exception {
    add(ada, phone);
    lie.tell.accept(phone);
    var guest = visitors.guest();
    assertThat(enter(guest, phone)).isInstanceOf(Outcome.Refused.class);
    assertThat(sessions.isOpen(guest)).isTrue();
  }

  @Test // I9 S5
  void whoHasNotTheKeyIsNotLetIn() throws Exception {
    var group = members.workspace();
    members.give(group, ada.account(), Role.OWNER);
    add(ada, phone);
    phone.foreignSignature = true;
    assertThat(enter(visitors.guest(), phone)).isInstanceOf(Outcome.Refused.class);
    assertThat(workspaces.deeds(ada.account().accountId(), group))
        .extracting(Deed::words)
        .contains("was not signed in: what the passkey answered was wrong");
  }

  @Test // I9
  void aPasskeyNamesItsOwner() throws Exception {
    add(ada, phone);
    phone.userHandle = PasskeyChecks.userHandle(account().account().accountId()).array();
    assertThat(enter(visitors.guest(), phone)).isInstanceOf(Outcome.Refused.class);
  }

  @Test // I9
  void anAnswerToOneQuestionAnswersNoOther() throws Exception {
    add(ada, phone);
    var question = passkeys.ask(HERE);
    var answer = phone.use(question);
    assertThat(passkeys.enter(visitors.guest(), passkeys.ask(HERE), answer, "here"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test // I9
  void aCopyOfADeviceThatCountsIsNoticed() throws Exception {
    phone.count = 7;
    add(ada, phone);
    phone.count = 9;
    in(enter(visitors.guest(), phone));
    phone.count = 8;
    assertThat(enter(visitors.guest(), phone)).isInstanceOf(Outcome.Refused.class);
  }

  @Test // I9
  void aPasskeyLeadsIntoOneAccount() throws Exception {
    add(ada, phone);
    var bo = account();
    assertThat(add(bo, phone))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains("already"));
  }

  @Test // I3 I5
  void itIsRemovedByItsOwnerAlone() throws Exception {
    add(ada, phone);
    var passkey = passkeys.of(ada.account().accountId()).getFirst().passkeyId();
    var bo = account();
    add(bo, new SoftKey(HERE, bo.account().accountId()));
    assertThat(passkeys.remove(bo, passkey)).isEmpty();
    assertThat(passkeys.of(ada.account().accountId())).hasSize(1);

    var elsewhere = in(enter(visitors.guest(), phone));
    assertThat(passkeys.remove(ada, passkey)).isEmpty();
    assertThat(sessions.isOpen(elsewhere)).isFalse();
    assertThat(enter(visitors.guest(), phone))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains("any more"));
  }

  @Test // I5
  void theLastWayInStays() throws Exception {
    var guest = visitors.guest();
    var kept = in(add(guest, new SoftKey(HERE, guest.account().accountId())));
    var first = passkeys.of(guest.account().accountId()).getFirst().passkeyId();
    assertThat(passkeys.remove(kept, first).orElseThrow()).contains("only way");
    add(kept, new SoftKey(HERE, guest.account().accountId()));
    assertThat(passkeys.remove(kept, first)).isEmpty();
  }

  @Test // I3
  void whoSignedInLongAgoShowsFirstThatTheAccountIsTheirs() throws Exception {
    add(ada, phone);
    jdbc.sql("update account_session set opened_at = now() - interval '16 minutes'").update();
    assertThat(add(ada, new SoftKey(HERE, ada.account().accountId())))
        .isEqualTo(new Outcome.Refused(WaysIn.SHOW_AGAIN));
    assertThat(passkeys.remove(ada, UUID.randomUUID())).contains(WaysIn.SHOW_AGAIN);
    var again = in(enter(ada, phone));
    assertThat(again.account()).isEqualTo(ada.account());
    assertThat(sessions.isOpen(ada)).isFalse();
    assertThat(add(again, new SoftKey(HERE, ada.account().accountId())))
        .isEqualTo(new Outcome.Added());
  }

  @Test // I2
  void whoGuessesIsSoonNotListenedTo() throws Exception {
    add(ada, phone);
    var question = passkeys.ask(HERE);
    for (var guess = 0; guess < Passkeys.FROM_ONE; guess++) {
      passkeys.enter(visitors.guest(), question, "{}", "lair");
    }
    assertThat(passkeys.enter(visitors.guest(), question, phone.use(question), "lair"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains("Too many"));
    in(enter(visitors.guest(), phone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "null", "no JSON", "{\"rawId\":1}", "{\"rawId\":\"AA\"}"})
  void nonsenseIsRefused(String answer) {
    assertThat(passkeys.add(ada, passkeys.askForNew(ada, "", HERE), "Phone", answer))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(passkeys.enter(ada, passkeys.ask(HERE), answer, "there"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aPasskeyHasAName() throws Exception {
    var question = passkeys.askForNew(ada, "", HERE);
    assertThat(passkeys.add(ada, question, " ", phone.make(question)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(passkeys.add(ada, question, "x".repeat(81), phone.make(question)))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void aBrowserIsToldWhichItHasAlready() throws Exception {
    assertThat(passkeys.askForNew(ada, "", HERE).options()).contains("\"excludeCredentials\":[]");
    add(ada, phone);
    assertThat(passkeys.askForNew(ada, "", HERE).options())
        .doesNotContain("\"excludeCredentials\":[]");
    assertThat(passkeys.askForNew(ada, "ada", HERE).options())
        .contains("\"name\":\"ada\"", "\"id\":\"maps.example.org\"", "\"required\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://maps.example.org", "http://localhost:8080", "https://a:444"})
  void devicesKeepPasskeysForNames(String origin) {
    assertThat(Passkeys.arePossibleAt(origin)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://maps.example.org",
        "http://127.0.0.1:8080",
        "https://192.0.2.1",
        "https://[2001:db8::1]"
      })
  void butNotForNumbersOrInTheOpen(String origin) {
    assertThat(Passkeys.arePossibleAt(origin)).isFalse();
  }
}
