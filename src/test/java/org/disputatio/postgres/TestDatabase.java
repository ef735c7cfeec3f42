package org.disputatio.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// One PostgreSQL server for all tests of this JVM, and a fresh empty database on it for each
/// Spring context. The variable `DISPUTATIO_TEST_DB` chooses it: `embedded`, `testcontainers`, or
/// `auto` (a container where an engine answers at once, else embedded).
public final class TestDatabase {
  private static final String IMAGE = "postgres:17-alpine";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabase() {}

  /// The address of a database that no other caller gets.
  public static JdbcConnectionDetails fresh() {
    var server = Server.INSTANCE;
    var name = "test_" + COUNT.incrementAndGet();
    try (var connection =
            DriverManager.getConnection(
                server.getJdbcUrl(), server.getUsername(), server.getPassword());
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists " + name + " with (force)");
      statement.execute("create database " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    var url = server.getJdbcUrl().replaceFirst("(:\\d+/)[^?]*", "$1" + name);
    return new ExternalDatabase(
        new DatabaseAddress(url, server.getUsername(), server.getPassword()));
  }

  private static final class Server {
    static final JdbcConnectionDetails INSTANCE = start();

    private static JdbcConnectionDetails start() {
      var choice = System.getenv().getOrDefault("DISPUTATIO_TEST_DB", "auto");
      return switch (choice) {
        case "embedded" -> embedded();
        case "testcontainers" -> container();
        case "auto" -> ContainerEngine.has(IMAGE) ? containerOrEmbedded() : embedded();
        default ->
            throw new IllegalArgumentException(
                "DISPUTATIO_TEST_DB=" + choice + ": embedded, testcontainers or auto");
      };
    }

    private static JdbcConnectionDetails containerOrEmbedded() {
      try {
        return container();
      } catch (RuntimeException noContainer) {
        System.out.println("No container could be started: " + noContainer.getMessage());
        return embedded();
      }
    }

    @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
    private static JdbcConnectionDetails container() {
      var container = new PostgreSQLContainer(IMAGE);
      container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200").start();
      Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
      announce("a container of " + container.getDockerImageName());
      return new ExternalDatabase(
          new DatabaseAddress(
              container.getJdbcUrl(), container.getUsername(), container.getPassword()));
    }

    private static JdbcConnectionDetails embedded() {
      var database = embeddedIn(Path.of("target", "test-database"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
      announce("the embedded PostgreSQL");
      return database;
    }

    /// The folder is kept from run to run; a second run at the same time gets one of its own.
    private static EmbeddedDatabase embeddedIn(Path folder) {
      var settings =
          List.of(
              "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200");
      try {
        return EmbeddedDatabase.start(folder, settings);
      } catch (CannotStart inUse) {
        try {
          return EmbeddedDatabase.start(
              Files.createTempDirectory("disputatio-test-database-"), settings);
        } catch (IOException failed) {
          throw new IllegalStateException(failed);
        }
      }
    }

    private static void close(EmbeddedDatabase database) {
      try {
        database.close();
      } catch (IOException failed) {
        throw new IllegalStateException(failed);
      }
    }

    private static void announce(String server) {
      System.out.println("Database tests run on " + server);
    }
  }
}
