package org.disputatio.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostOfficeTest {
  private static final Letter LETTER =
      new Letter(
          "ada@example.org",
          "A letter – with a dash",
          "Before <it>.",
          URI.create("https://maps.example.org/a?b=1&c=2"),
          "After it.");

  private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  @BeforeEach
  void aServer() {
    server.start();
  }

  @AfterEach
  void noServer() {
    server.stop();
  }

  private PostOffice office(String user, String password) {
    return new PostOffice(
        "smtp://localhost:" + server.getSmtp().getPort(),
        user,
        password,
        "Disputatio <maps@example.org>");
  }

  @Test // P1
  void aLetterSaysTheSameInPlainWordsAndWithALinkAndLoadsNothing() throws Exception {
    office("", "").send(LETTER);
    var message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("A letter – with a dash");
    assertThat(message.getFrom()[0].toString()).isEqualTo("Disputatio <maps@example.org>");
    assertThat(message.getRecipients(RecipientType.TO))
        .containsExactly(new InternetAddress("ada@example.org"));
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    var source = GreenMailUtil.getWholeMessage(message);
    assertThat(source)
        .contains("text/plain", "text/html", "Before <it>.", "Before &lt;it&gt;.", "After it.")
        .contains(
            "https://maps.example.org/a?b=1&c=2", "href=\"https://maps.example.org/a?b=1&amp;c=2\"")
        .doesNotContain("<img", "<link", "<style", "src=");
  }

  @Test
  void theServerIsToldWhoSendsIfItAsks() throws Exception {
    server.setUser("maps@example.org", "maps", "secret");
    office("maps", "secret").send(LETTER);
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThatThrownBy(() -> office("maps", "wrong").send(LETTER))
        .isInstanceOf(PostOffice.Undelivered.class);
  }

  @Test
  void itIsSaidThatTheServerDidNotTakeIt() {
    var office = office("", "");
    server.stop();
    assertThatThrownBy(() -> office.send(LETTER)).isInstanceOf(PostOffice.Undelivered.class);
  }

  @Test // P2
  void nobodyWaitsForWhatIsDoneLater() throws Exception {
    var office = office("", "");
    var asked = new CountDownLatch(1);
    var done = new CountDownLatch(1);
    office.later(
        () -> {
          try {
            asked.await();
            done.countDown();
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
        });
    asked.countDown();
    office.later(
        () -> {
          throw new IllegalStateException("this keeps nobody from the next");
        });
    office.close();
    assertThat(done.getCount()).isZero();
  }

  @Test
  void withoutAServerItIsClosed() {
    var office = new PostOffice("", "", "", "");
    assertThat(office.isOpen()).isFalse();
    assertThatThrownBy(() -> office.send(LETTER)).isInstanceOf(IllegalStateException.class);
  }
}
