package org.disputatio.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Properties;
import org.postgresql.Driver;

/// Where an external database is and who we are there. Accepts what people have at hand: a JDBC
/// address, or the `postgresql://user:password@host/database` that PostgreSQL's own programs and
/// hosting services use.
record DatabaseAddress(String url, String user, String password) {
  private static final String FORMS =
      "Give it as postgresql://HOST:PORT/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE.";

  static DatabaseAddress parse(String address, String user, String password) {
    var text = address.strip();
    if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
      return parseUri(text, user, password);
    }
    if (!text.startsWith("jdbc:postgresql:") || Driver.parseURL(text, new Properties()) == null) {
      throw malformed();
    }
    return new DatabaseAddress(text, user, password);
  }

  private static DatabaseAddress parseUri(String text, String user, String password) {
    try {
      var uri = new URI(text);
      if (uri.getHost() == null) {
        throw malformed();
      }
      var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      var url = "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
      var info = uri.getUserInfo() == null ? "" : uri.getUserInfo();
      var colon = info.indexOf(':');
      var named = colon < 0 ? info : info.substring(0, colon);
      var secret = colon < 0 ? "" : info.substring(colon + 1);
      return new DatabaseAddress(
          url, user.isEmpty() ? named : user, password.isEmpty() ? secret : password);
    } catch (URISyntaxException _) {
      throw malformed();
    }
  }

  // Without the address and without the cause: both may contain a password.
  private static CannotStart malformed() {
    return new CannotStart(
        "The address of the database in DISPUTATIO_DB_URL is not understood.", FORMS);
  }

  /// Host, port and database for messages; the address itself may contain a password.
  String place() {
    var parts = Driver.parseURL(url, new Properties());
    return parts == null
        ? "the configured address"
        : parts.getProperty("PGHOST") + ":" + parts.getProperty("PGPORT");
  }

  String database() {
    var parts = Driver.parseURL(url, new Properties());
    return parts == null ? "" : parts.getProperty("PGDBNAME", "");
  }

  @Override
  public String toString() {
    return "DatabaseAddress[" + place() + "/" + database() + "]";
  }
}
