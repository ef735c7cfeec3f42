package org.disputatio.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

// P5
class CannotStartTest {
  @TempDir Path temporary;

  @Test
  void anUnreachableServerIsNamedWithTheVariablesToSet() throws Exception {
    try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var port = free.getLocalPort();
      free.close();
      var analysis =
          analysisOf(
              () ->
                  check(
                      "postgresql://jill:s3cret@127.0.0.1:" + port + "/maps?password=s3cret",
                      "",
                      ""));
      assertThat(analysis.getDescription())
          .isEqualTo("No database server answers at 127.0.0.1:%d.", port);
      assertThat(analysis.getAction())
          .contains("DISPUTATIO_DB_URL", "DISPUTATIO_DB_USER", "DISPUTATIO_DB_PASSWORD");
      assertThat(analysis.getDescription() + analysis.getAction()).doesNotContain("s3cret");
    }
  }

  @Test
  void aWrongPasswordIsCalledThat() {
    var server = TestDatabase.fresh();
    var analysis = analysisOf(() -> check(String.valueOf(server.getJdbcUrl()), "jill", "s3cret"));
    assertThat(analysis.getDescription())
        .contains("does not let the user \"jill\" in: wrong user name or password")
        .doesNotContain("s3cret");
  }

  @Test
  void aMissingDatabaseIsNamed() {
    var server = TestDatabase.fresh();
    var elsewhere = String.valueOf(server.getJdbcUrl()).replaceFirst("test_\\d+", "nowhere");
    var analysis =
        analysisOf(
            () ->
                check(
                    elsewhere,
                    String.valueOf(server.getUsername()),
                    String.valueOf(server.getPassword())));
    assertThat(analysis.getDescription()).contains("has no database \"nowhere\"");
  }

  @Test
  void serversFromFifteenOnAreNewEnough() {
    ExternalDatabase.checkVersion(150_000, "db:5432");
    ExternalDatabase.checkVersion(180_006, "db:5432");
    var analysis = analysisOf(() -> ExternalDatabase.checkVersion(140_022, "db:5432"));
    assertThat(analysis.getDescription())
        .isEqualTo(
            "The database server at db:5432 is PostgreSQL 14; Disputatio needs PostgreSQL 15 or newer.");
  }

  @Test
  void anAddressThatIsNoneIsNotRepeated() {
    for (var address :
        new String[] {"mysql://a:s3cret@h/d", "postgresql://a:s3c ret@h/d", "localhost"}) {
      var analysis = analysisOf(() -> check(address, "", ""));
      assertThat(analysis.getDescription()).contains("DISPUTATIO_DB_URL is not understood");
      assertThat(analysis.getDescription() + analysis.getAction() + analysis.getCause())
          .doesNotContain("s3c");
    }
  }

  @Test
  void aFolderThatIsAFileIsCalledThat() throws Exception {
    var file = Files.createFile(temporary.resolve("notes.txt"));
    var analysis = analysisOf(() -> DataFolder.open(file));
    assertThat(analysis.getDescription())
        .isEqualTo("The data folder %s cannot be used: %s is not a folder.", file, file);
    assertThat(analysis.getAction()).contains("DISPUTATIO_DATA");
  }

  @Test
  void theDataFolderFollowsTheHabitsOfTheSystem() {
    var home = Path.of("/home/jill");
    assertThat(DataFolder.standard(Map.of(), "Linux", home))
        .isEqualTo(Path.of("/home/jill/.local/share/disputatio"));
    assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "/data"), "Linux", home))
        .isEqualTo(Path.of("/data/disputatio"));
    assertThat(DataFolder.standard(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X", home))
        .isEqualTo(Path.of("/home/jill/Library/Application Support/Disputatio"));
  }

  @Test
  void aSchemaOfANewerProgramIsLeftAlone() throws Exception {
    var server = TestDatabase.fresh();
    migrate(server, "classpath:schema/newer");
    assertThatThrownBy(() -> migrate(server, "classpath:schema/older"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("its tables are of version 002, this program knows them up to 001");
    try (var connection =
            DriverManager.getConnection(
                server.getJdbcUrl(), server.getUsername(), server.getPassword());
        var rows =
            connection
                .createStatement()
                .executeQuery("select count(*) from flyway_schema_history")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(2);
    }
    migrate(server, "classpath:schema/newer");
  }

  @Test
  void anEditedMigrationIsRefusedInWords() {
    var server = TestDatabase.fresh();
    migrate(server, "classpath:schema/older");
    var analysis = analysisOf(() -> migrate(server, "classpath:schema/edited"));
    assertThat(analysis.getDescription())
        .startsWith(
            "The tables in the database are not those that this version of Disputatio made");
  }

  @Test
  void aMigrationThatFailsIsReportedWithItsReason() {
    var server = TestDatabase.fresh();
    var analysis = analysisOf(() -> migrate(server, "classpath:schema/broken"));
    assertThat(analysis.getDescription())
        .startsWith("The tables in the database could not be brought up to date: ")
        .contains("relation \"nothing\" does not exist");
  }

  private static void migrate(JdbcConnectionDetails server, String location) {
    var flyway =
        Flyway.configure()
            .dataSource(server.getJdbcUrl(), server.getUsername(), server.getPassword())
            .locations(location)
            .load();
    new DatabaseConfiguration().migration().migrate(flyway);
  }

  private static void check(String url, String user, String password) {
    ExternalDatabase.checked(DatabaseAddress.parse(url, user, password));
  }

  private static FailureAnalysis analysisOf(Runnable start) {
    try {
      start.run();
    } catch (RuntimeException failure) {
      var analysis =
          new CannotStartAnalyzer().analyze(new IllegalStateException("wrapped", failure));
      assertThat(analysis).isNotNull();
      return analysis;
    }
    throw new AssertionError("no failure");
  }
}
