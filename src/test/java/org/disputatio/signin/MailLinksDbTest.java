package org.disputatio.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.regex.Pattern;
import org.disputatio.Application;
import org.disputatio.signin.MailLinks.Found;
import org.disputatio.signin.MailLinks.Outcome;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// With a mail server that takes everything.
@SpringBootTest(classes = Application.class)
class MailLinksDbTest {
  private static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.port(freePort()));
  private static final String PASSWORD = "seven otters juggle quietly";
  private static final Pattern LINK =
      Pattern.compile("https://maps\\.example\\.org/sign-in/mail/([\\w-]{43})\\s");

  @Autowired MailLinks links;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Workspaces workspaces;
  @Autowired JdbcClient jdbc;

  private TestVisitors visitors;
  private Visitor ada;
  private String address;

  /// One that stays the same when the server is stopped and started again.
  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  @DynamicPropertySource
  static void post(DynamicPropertyRegistry settings) {
    POST.start();
    settings.add("disputatio.smtp.url", () -> "smtp://localhost:" + POST.getSmtp().getPort());
    settings.add("disputatio.smtp.from", () -> "maps@example.org");
    settings.add("disputatio.public-url", () -> "https://maps.example.org/");
  }

  @AfterAll
  static void noMore() {
    POST.stop();
  }

  @BeforeEach
  void anAccount() throws Exception {
    POST.purgeEmailFromAllMailboxes();
    visitors = new TestVisitors(accounts, sessions);
    var guest = visitors.guest();
    ada = account(guest);
    address = "Ada-%s@example.org".formatted(guest.account().accountId().value());
  }

  private Visitor account(Visitor guest) {
    var login = "login " + guest.account().accountId().value();
    return visitors.by(((SignIns.Outcome.Done) signIns.keep(guest, login, PASSWORD)).token());
  }

  /// The link in the one letter that came to an address; from now on none has come.
  private String letter(String to) throws Exception {
    assertThat(POST.waitForIncomingEmail(10_000, 1)).isTrue();
    var all = POST.getReceivedMessages();
    assertThat(all).hasSize(1);
    POST.purgeEmailFromAllMailboxes();
    assertThat(all[0].getAllRecipients()).containsExactly(new InternetAddress(to));
    return token(all[0]);
  }

  private static String token(MimeMessage letter) {
    var found = LINK.matcher(GreenMailUtil.getWholeMessage(letter));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private String ask(Visitor visitor, String typed) throws Exception {
    assertThat(links.ask(visitor, typed, "place of " + visitor)).isEmpty();
    return letter(typed);
  }

  private void confirmed() throws Exception {
    assertThat(links.use(ada, ask(ada, address))).isEqualTo(new Outcome.Confirmed());
  }

  private String send() throws Exception {
    assertThat(links.send(address.toUpperCase(Locale.ROOT), "place of " + address)).isEmpty();
    return letter(address);
  }

  @Test // I8 S1 S2 S5
  void aLinkLeadsInOnce() throws Exception {
    confirmed();
    assertThat(links.address(ada.account().accountId())).contains(address);
    var token = send();
    var guest = visitors.guest();
    var entered = (Outcome.Entered) links.use(guest, token);
    var phone = visitors.by(entered.token());
    assertThat(phone.account()).isEqualTo(ada.account());
    assertThat(phone.signedIn()).isTrue();
    assertThat(sessions.isOpen(guest)).isFalse();
    assertThat(sessions.guestBefore(phone)).contains(guest.account());
    assertThat(links.use(visitors.guest(), token)).isInstanceOf(Outcome.Refused.class);
    assertThat(links.look(token)).isEqualTo(new Found.Nothing());

    var owner =
        new TestMembers(jdbc, accounts, access).member(WorkspaceId.FIRST, Role.OWNER).accountId();
    assertThat(workspaces.deeds(owner, WorkspaceId.FIRST))
        .extracting(Deed::words)
        .contains("can sign in with links by mail from now on", "signed in with a link by mail");
  }

  @Test // I8
  void openingALinkUsesNothingUp() throws Exception {
    var asked = ask(ada, address);
    var name = ada.account().name();
    for (var time = 0; time < 3; time++) {
      assertThat(links.look(asked)).isEqualTo(new Found.Confirm(name, address));
    }
    // On the device on which the letter is read, nobody need be signed in.
    assertThat(links.use(visitors.guest(), asked)).isEqualTo(new Outcome.Confirmed());
    var token = send();
    for (var time = 0; time < 3; time++) {
      assertThat(links.look(token)).isEqualTo(new Found.SignIn(name));
    }
    assertThat(links.use(visitors.guest(), token)).isInstanceOf(Outcome.Entered.class);
  }

  @Test // I8
  void theDatabaseDoesNotKnowTheLink() throws Exception {
    var token = ask(ada, address);
    assertThat(
            jdbc.sql("select to_jsonb(l)::text from mail_link l")
                .query(String.class)
                .list()
                .toString())
        .contains(address)
        .doesNotContain(token);
  }

  @Test // I8
  void anOldLinkLeadsNowhere() throws Exception {
    confirmed();
    var token = send();
    assertThat(
            jdbc.sql(
                    "select expires_at - now() between '14 minutes' and '15 minutes' from mail_link"
                        + " where address = ?")
                .param(address)
                .query(Boolean.class)
                .single())
        .isTrue();
    jdbc.sql("update mail_link set expires_at = now()").update();
    assertThat(links.look(token)).isEqualTo(new Found.Nothing());
    assertThat(links.use(visitors.guest(), token)).isInstanceOf(Outcome.Refused.class);
  }

  @Test // I8
  void theAnswerIsTheSameWhetherSomebodyHasTheAddressOrNot() throws Exception {
    confirmed();
    assertThat(links.send("nobody-" + address, "here and there")).isEmpty();
    for (var letter = 1; letter < MailLinks.TO_ONE; letter++) {
      links.send("nobody-" + address, "here and there");
      links.send(address, "here and there");
    }
    // One letter asked whether the address is theirs.
    assertThat(links.send(address, "elsewhere"))
        .isPresent()
        .isEqualTo(links.send("nobody-" + address, "elsewhere"));
    assertThat(POST.waitForIncomingEmail(10_000, MailLinks.TO_ONE - 1)).isTrue();
    assertThat(POST.getReceivedMessages()).hasSize(MailLinks.TO_ONE - 1);
  }

  @Test // I2
  void whoAsksForManyLettersIsSoonNotListenedTo() {
    for (var letter = 0; letter < MailLinks.FROM_ONE; letter++) {
      assertThat(links.send("nobody-%d@example.org".formatted(letter), "lair")).isEmpty();
    }
    assertThat(links.send("nobody-else@example.org", "lair").orElseThrow()).contains("Too many");
  }

  @Test // I8
  void whereTheAddressIsAnotherNowTheLinkToTheOldOneLeadsNowhere() throws Exception {
    confirmed();
    var token = send();
    assertThat(links.use(ada, ask(ada, "new-" + address))).isEqualTo(new Outcome.Confirmed());
    assertThat(links.use(visitors.guest(), token)).isInstanceOf(Outcome.Refused.class);
    assertThat(links.address(ada.account().accountId())).contains("new-" + address);
  }

  @Test // I8
  void anAddressLeadsIntoOneAccount() throws Exception {
    confirmed();
    var bo = account(visitors.guest());
    var token = ask(bo, address);
    assertThat(links.use(bo, token))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.why()).contains("Another account"));
    assertThat(links.address(ada.account().accountId())).contains(address);
    assertThat(links.address(bo.account().accountId())).isEmpty();
  }

  @Test // I3 I5
  void itIsChangedByWhoeverHasJustShownThatTheAccountIsTheirs() throws Exception {
    confirmed();
    jdbc.sql("update account_session set opened_at = now() - interval '16 minutes'").update();
    assertThat(links.ask(ada, "new-" + address, "here")).contains(WaysIn.SHOW_AGAIN);
    assertThat(links.remove(ada)).contains(WaysIn.SHOW_AGAIN);
    var token = send();
    var again = visitors.by(((Outcome.Entered) links.use(ada, token)).token());
    assertThat(links.remove(again)).isEmpty();
    assertThat(links.address(ada.account().accountId())).isEmpty();

    assertThat(links.use(again, ask(again, address))).isEqualTo(new Outcome.Confirmed());
    jdbc.sql("delete from sign_in where account_id = ?")
        .param(ada.account().accountId().value())
        .update();
    assertThat(links.remove(again).orElseThrow()).contains("only way");
    assertThat(links.ask(visitors.guest(), address, "here")).contains(WaysIn.SHOW_AGAIN);
  }

  @Test // I3
  void whoForgotThePasswordComesByALinkAndChoosesAnother() throws Exception {
    confirmed();
    assertThat(signIns.asksForPassword(ada)).isTrue();
    var here = visitors.by(((Outcome.Entered) links.use(visitors.guest(), send())).token());
    assertThat(signIns.asksForPassword(here)).isFalse();
    assertThat(signIns.changePassword(here, "", "ten badgers read aloud", "here")).isEmpty();
    assertThat(sessions.isOpen(ada)).isFalse();
    jdbc.sql("update account_session set opened_at = now() - interval '16 minutes'").update();
    assertThat(signIns.asksForPassword(here)).isTrue();
    assertThat(signIns.changePassword(here, "", PASSWORD, "here")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@",
        "@example.org",
        "ada@localhost",
        "ada@example.org, bo@example.org",
        "Ada <ada@example.org>",
        "ada@example.org\r\nBcc: bo@example.org",
        "ada@exa mple.org"
      })
  void whatIsNoAddressIsToldSo(String typed) {
    assertThat(links.send(typed, "there").orElseThrow()).startsWith("Enter an e-mail address");
    assertThat(links.ask(ada, typed, "there").orElseThrow()).startsWith("Enter an e-mail address");
  }

  @Test
  void itIsSaidThatALetterCouldNotBeSent() {
    POST.stop();
    try {
      assertThat(links.ask(ada, address, "nowhere").orElseThrow()).contains("could not be sent");
    } finally {
      POST.start();
    }
  }
}
