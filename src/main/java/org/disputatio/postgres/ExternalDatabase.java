package org.disputatio.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A PostgreSQL server that somebody else runs. It is tried once before the pool is made, so that a
/// wrong address or password gives one clear sentence at once.
record ExternalDatabase(DatabaseAddress address) implements JdbcConnectionDetails {
  private static final int OLDEST_MAJOR_VERSION = 15;
  private static final String VARIABLES =
      "DISPUTATIO_DB_URL, DISPUTATIO_DB_USER and DISPUTATIO_DB_PASSWORD";

  // P5
  static ExternalDatabase checked(DatabaseAddress address) {
    var properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "10");
    try (var connection = DriverManager.getConnection(address.url(), properties)) {
      checkVersion(versionOf(connection), address.place());
      return new ExternalDatabase(address);
    } catch (SQLException failed) {
      throw explain(failed, address);
    }
  }

  private static int versionOf(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("show server_version_num")) {
      result.next();
      return result.getInt(1);
    }
  }

  /// `number` is PostgreSQL's `server_version_num`: 150004 for 15.4.
  static void checkVersion(int number, String place) {
    var major = number / 10_000;
    if (major < OLDEST_MAJOR_VERSION) {
      throw new CannotStart(
          "The database server at %s is PostgreSQL %d; Disputatio needs PostgreSQL %d or newer."
              .formatted(place, major, OLDEST_MAJOR_VERSION),
          "Upgrade the server, set DISPUTATIO_DB_URL to a newer one, or leave it out: then Disputatio runs"
              + " its own.");
    }
  }

  static CannotStart explain(SQLException failed, DatabaseAddress address) {
    var state = failed.getSQLState() == null ? "" : failed.getSQLState();
    var place = address.place();
    if (state.startsWith("28")) {
      return new CannotStart(
          "The database server at %s does not let the user \"%s\" in: wrong user name or password."
              .formatted(place, address.user()),
          "Set DISPUTATIO_DB_USER and DISPUTATIO_DB_PASSWORD.",
          failed);
    }
    if (state.equals("3D000")) {
      return new CannotStart(
          "The database server at %s has no database \"%s\".".formatted(place, address.database()),
          "Create it with: create database %s; or set DISPUTATIO_DB_URL to one that exists."
              .formatted(address.database()),
          failed);
    }
    if (state.startsWith("08")) {
      return new CannotStart(
          "No database server answers at %s.".formatted(place),
          "Start it, or set %s; without them Disputatio runs its own database."
              .formatted(VARIABLES),
          failed);
    }
    return new CannotStart(
        "The database server at %s refuses the connection: %s"
            .formatted(place, failed.getMessage()),
        "Check %s and the server's log.".formatted(VARIABLES),
        failed);
  }

  @Override
  public String getJdbcUrl() {
    return address.url();
  }

  @Override
  public String getUsername() {
    return address.user();
  }

  @Override
  public String getPassword() {
    return address.password();
  }

  @Override
  public String toString() {
    return "ExternalDatabase[" + address + "]";
  }
}
