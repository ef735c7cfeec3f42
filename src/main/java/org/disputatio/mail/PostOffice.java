package org.disputatio.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;

/// Sends letters, if the settings name a server that takes them.
@Service
public class PostOffice {
  private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// What waits to be done. What comes beyond is not done: somebody asks for more than people do.
  private static final int WAITING = 1_000;

  private final Optional<SmtpSettings> settings;
  private final @Nullable JavaMailSenderImpl server;
  private final ThreadPoolExecutor clerks =
      new ThreadPoolExecutor(
          2,
          2,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          Thread.ofVirtual().name("post office ", 1).factory());

  PostOffice(
      @Value("${disputatio.smtp.url:}") String url,
      @Value("${disputatio.smtp.user:}") String user,
      @Value("${disputatio.smtp.password:}") String password,
      @Value("${disputatio.smtp.from:}") String from) {
    settings =
        url.isBlank() ? Optional.empty() : Optional.of(SmtpSettings.of(url, user, password, from));
    server = settings.map(PostOffice::server).orElse(null);
  }

  /// A letter could not be sent.
  public static final class Undelivered extends Exception {
    Undelivered(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /// Whether letters can be sent at all.
  public boolean isOpen() {
    return settings.isPresent();
  }

  /// Sends a letter, and waits until the server has taken it.
  ///
  /// @throws Undelivered if it did not take it
  public void send(Letter letter) throws Undelivered {
    var sender = server;
    if (sender == null) {
      throw new IllegalStateException("no server takes letters");
    }
    try {
      sender.send(
          message -> {
            var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            write(helper, letter);
          });
    } catch (MailException refused) {
      var why = refused.getMostSpecificCause().getMessage();
      LOG.warn("{} did not take a letter: {}", settings.orElseThrow(), why);
      throw new Undelivered(refused);
    }
  }

  /// Does something that may end in a letter, and lets nobody wait for it (P2).
  public void later(Runnable work) {
    try {
      clerks.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException failed) {
              LOG.error("a letter was not written", failed);
            }
          });
    } catch (RejectedExecutionException tooMany) {
      LOG.warn("{} letters wait already, so one more was not written", WAITING);
    }
  }

  @PreDestroy
  void close() throws InterruptedException {
    clerks.shutdown();
    if (!clerks.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      clerks.shutdownNow();
    }
  }

  private void write(MimeMessageHelper helper, Letter letter) throws MessagingException {
    helper.setFrom(settings.orElseThrow().from());
    helper.setTo(letter.to());
    helper.setSubject(letter.subject());
    // So that nobody's out-of-office answers it.
    helper.getMimeMessage().setHeader("Auto-Submitted", "auto-generated");
    helper.setText(plain(letter), html(letter));
  }

  private static String plain(Letter letter) {
    return "%s\n\n%s\n\n%s\n".formatted(letter.before(), letter.link(), letter.after());
  }

  private static String html(Letter letter) {
    var link = HtmlUtils.htmlEscape(letter.link().toString());
    return """
    <!doctype html><html lang="en"><body style="font: 16px/1.5 sans-serif">
    <p>%s</p>
    <p><a href="%s">%s</a></p>
    <p>%s</p>
    </body></html>
    """
        .formatted(
            HtmlUtils.htmlEscape(letter.before()),
            link,
            link,
            HtmlUtils.htmlEscape(letter.after()));
  }

  private static JavaMailSenderImpl server(SmtpSettings settings) {
    var server = new JavaMailSenderImpl();
    var protocol = settings.encrypted() ? "smtps" : "smtp";
    server.setProtocol(protocol);
    server.setHost(settings.host());
    server.setPort(settings.port());
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    var options = server.getJavaMailProperties();
    var prefix = "mail.%s.".formatted(protocol);
    if (!settings.user().isEmpty()) {
      server.setUsername(settings.user());
      server.setPassword(settings.password());
      options.setProperty(prefix + "auth", "true");
    }
    options.setProperty(prefix + "starttls.enable", "true");
    options.setProperty(
        prefix + "starttls.required", String.valueOf(!settings.encrypted() && settings.isSecret()));
    options.setProperty(prefix + "ssl.checkserveridentity", "true");
    for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      options.setProperty(prefix + wait, String.valueOf(PATIENCE.toMillis()));
    }
    return server;
  }
}
