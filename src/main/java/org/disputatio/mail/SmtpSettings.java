package org.disputatio.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.disputatio.workspace.BadSetting;

/// Which server takes letters, and from whom they are.
///
/// @param encrypted whether the connection begins encrypted
/// @param user empty if the server asks nobody who they are
/// @param from the sender, with or without a name
record SmtpSettings(
    String host, int port, boolean encrypted, String user, String password, String from) {
  private static final String FORMS =
      "Write it as smtp://mail.example.org:587, or smtps://mail.example.org for a connection that"
          + " begins encrypted; user and password go into DISPUTATIO_SMTP_USER and"
          + " DISPUTATIO_SMTP_PASSWORD.";

  private static final int SUBMISSION = 587;
  private static final int SUBMISSION_ENCRYPTED = 465;

  /// @param url the address of the server; user and password may stand in it
  /// @throws BadSetting if something is missing or not understood
  static SmtpSettings of(String url, String user, String password, String from) {
    var address = address(url.strip());
    var encrypted = address.getScheme().equals("smtps");
    var known = address.getUserInfo() == null ? "" : address.getUserInfo();
    var colon = known.indexOf(':');
    var name = colon < 0 ? known : known.substring(0, colon);
    return new SmtpSettings(
        address.getHost(),
        address.getPort() > 0 ? address.getPort() : encrypted ? SUBMISSION_ENCRYPTED : SUBMISSION,
        encrypted,
        user.isBlank() ? name : user.strip(),
        password.isEmpty() && colon >= 0 ? known.substring(colon + 1) : password,
        sender(from.strip()));
  }

  private static URI address(String url) {
    try {
      var address = URI.create(url);
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("smtps?")) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      // It is told below, without what was written: a password may stand in it.
    }
    throw new BadSetting(
        "The address of the mail server in DISPUTATIO_SMTP_URL is not understood.", FORMS);
  }

  private static String sender(String from) {
    try {
      new InternetAddress(from, true);
      return from;
    } catch (AddressException unfit) {
      throw new BadSetting(
          from.isEmpty()
              ? "DISPUTATIO_SMTP_FROM is missing: the address that letters come from."
              : "The address in DISPUTATIO_SMTP_FROM is not understood.",
          "Write it as maps@example.org, or Disputatio <maps@example.org>.");
    }
  }

  /// Whether nothing is sent over a connection that is not encrypted (P3).
  boolean isSecret() {
    return !user.isEmpty() && !isThisMachine();
  }

  private boolean isThisMachine() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "%s:%d".formatted(host, port);
  }
}
