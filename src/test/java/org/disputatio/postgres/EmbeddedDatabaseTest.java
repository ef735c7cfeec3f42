package org.disputatio.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  // With a space, as on a Mac.
  @TempDir Path parent;

  Path folder() {
    return parent.resolve("Application Support");
  }

  @Test // P4
  void whatWasCommittedIsThereAfterARestart() throws Exception {
    try (var database = EmbeddedDatabase.start(folder(), List.of())) {
      execute(database, "create table kept (word text)");
      execute(database, "insert into kept values ('Disputatio')");
    }
    try (var database = EmbeddedDatabase.start(folder(), List.of())) {
      assertThat(query(database, "select word from kept")).isEqualTo("Disputatio");
      assertThat(query(database, "show fsync")).isEqualTo("on");
      assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
      assertThat(query(database, "show full_page_writes")).isEqualTo("on");
      assertThat(query(database, "select lower('ÄÖ')")).isEqualTo("äö");
    }
  }

  @Test // P4
  void aKilledProgramLosesNothingAndTheNextStartSucceeds() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var program =
        new ProcessBuilder(java, "-cp", classPath, Program.class.getName(), folder().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(program.inputReader().lines().anyMatch("committed"::equals)).isTrue();
    assertThatThrownBy(() -> EmbeddedDatabase.start(folder(), List.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessage(
            "The data folder %s is in use by another Disputatio (process %d).",
            folder(), program.pid());
    program.destroyForcibly().waitFor();
    assertThat(folder().resolve("database/postmaster.pid")).exists();

    try (var database = EmbeddedDatabase.start(folder(), List.of())) {
      assertThat(query(database, "select word from kept")).isEqualTo("committed");
    }
  }

  /// Starts on a folder, commits, and waits to be killed.
  static final class Program {
    public static void main(String[] arguments) throws Exception {
      var database = EmbeddedDatabase.start(Path.of(arguments[0]), List.of());
      execute(database, "create table kept as select 'committed' as word");
      System.out.println("committed");
      Thread.sleep(60_000);
    }
  }

  @Test // P4
  void aStaleProcessNumberOfAnotherProgramDoesNotMatter() throws Exception {
    EmbeddedDatabase.start(folder(), List.of()).close();
    var own = ProcessHandle.current().pid();
    Files.writeString(
        folder().resolve("database/postmaster.pid"),
        own
            + "\n"
            + folder().resolve("database")
            + "\n1700000000\n5432\n\n127.0.0.1\n0 0\nready\n");

    EmbeddedDatabase.start(folder(), List.of()).close();
  }

  @Test // P2
  void onlyTheOwnerGetsIn() throws Exception {
    try (var database = EmbeddedDatabase.start(folder(), List.of())) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.getJdbcUrl(), "disputatio", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      assertThat(query(database, "show unix_socket_directories")).isEmpty();
      assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
    }
    assertThat(permissions(folder())).isEqualTo("rwx------");
    assertThat(permissions(folder().resolve("password"))).isEqualTo("rw-------");
  }

  @Test
  void aFolderOfAnotherPostgresVersionIsRefused() throws Exception {
    EmbeddedDatabase.start(folder(), List.of()).close();
    Files.writeString(folder().resolve("database/PG_VERSION"), "16\n");

    assertThatThrownBy(() -> EmbeddedDatabase.start(folder(), List.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(
            "was made by PostgreSQL 16, but this version of Disputatio brings PostgreSQL 17");
    Files.writeString(folder().resolve("database/PG_VERSION"), "17\n");
    EmbeddedDatabase.start(folder(), List.of()).close();
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
        var result = connection.createStatement().executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
