package org.disputatio.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.disputatio.postgres.PostgresPrograms.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/// The PostgreSQL server that the program brings along, running on the files of one data folder.
/// Closing it stops the server; Spring closes it after the connection pool, because the pool was
/// made from it.
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String NAME = "disputatio";

  private final DataFolder folder;
  private final PostgresPrograms programs;
  private final Path cluster;
  private String password = "";
  private int port;

  private EmbeddedDatabase(DataFolder folder, PostgresPrograms programs) {
    this.folder = folder;
    this.programs = programs;
    this.cluster = folder.resolve("database");
  }

  /// Starts the server on a folder, which is made when it is not there. `settings` are further
  /// settings of PostgreSQL, each like `fsync=off`.
  static EmbeddedDatabase start(Path path, List<String> settings) {
    var folder = DataFolder.open(path);
    try {
      var database = new EmbeddedDatabase(folder, PostgresPrograms.unpackInto(folder.path()));
      database.password = database.readOrMakePassword();
      if (Files.exists(database.cluster)) {
        database.checkMajorVersion();
        database.stopLeftOver();
      } else {
        LOG.info("Making a new database in {}", folder.path());
        database.makeCluster();
      }
      database.startServer(settings);
      return database;
    } catch (IOException failed) {
      closeQuietly(folder);
      throw new CannotStart(
          "The database in %s cannot be started: %s.".formatted(folder.path(), failed),
          "Check that the disk is not full and that the folder belongs to you.",
          failed);
    } catch (RuntimeException failed) {
      closeQuietly(folder);
      throw failed;
    }
  }

  // P2
  private String readOrMakePassword() throws IOException {
    var file = folder.resolve("password");
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException firstStart) {
      if (Files.exists(cluster)) {
        throw new CannotStart(
            "The file %s, which holds the database's password, is missing.".formatted(file),
            "Put it back from a backup of the data folder.",
            firstStart);
      }
      var random = new byte[24];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.readString(Files.writeString(file, HexFormat.of().formatHex(random)));
    }
  }

  private void checkMajorVersion() throws IOException {
    var theirs = Files.readString(cluster.resolve("PG_VERSION")).strip();
    var ours = programs.majorVersion();
    if (!theirs.equals(ours)) {
      throw new CannotStart(
          "The data folder %s was made by PostgreSQL %s, but this version of Disputatio brings PostgreSQL %s."
              .formatted(folder.path(), theirs, ours),
          "Start the version of Disputatio that last used the folder and export your maps, or move the"
              + " database to a PostgreSQL server with pg_dump and set DISPUTATIO_DB_URL.");
    }
  }

  /// A server outlives a program that was killed. It is asked to stop in order; a file that only
  /// looks like a running server, because its process is gone or the number belongs to another one
  /// by now, is removed.
  // P4
  private void stopLeftOver() throws IOException {
    var file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    var lines = Files.readAllLines(file);
    var process =
        lines.isEmpty()
            ? null
            : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
    var command = process == null ? "" : process.info().commandLine().orElse("");
    if (command.contains(cluster.toString())) {
      LOG.info("Stopping the database server that an earlier start left behind");
      require(
          control("stop", "-m", "fast", "-t", "60"),
          "The database server left behind cannot be stopped");
    } else if (process == null || !command.isEmpty()) {
      Files.delete(file);
    }
  }

  /// The folder gets its name when it is complete: an interrupted first start is simply a first
  /// start again.
  private void makeCluster() throws IOException {
    var fresh = folder.resolve("database.new");
    FileSystemUtils.deleteRecursively(fresh);
    var words =
        "-D|%s|-U|%s|--pwfile=%s|--auth=scram-sha-256|--encoding=UTF8|--locale=C|--locale-provider=builtin|--builtin-locale=C.UTF-8"
            .formatted(fresh, NAME, folder.resolve("password"));
    require(
        programs.run("", "initdb", words.split("\\|")),
        "No database can be made in " + folder.path());
    var create = "create database " + NAME + ";\n";
    require(
        programs.run(create, "postgres", "--single", "-D", fresh.toString(), "postgres"),
        "No database can be made in " + folder.path());
    Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private void startServer(List<String> settings) throws IOException {
    var log = folder.resolve("database.log");
    if (Files.exists(log)) {
      Files.move(log, folder.resolve("database.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
    Outcome outcome;
    var attempts = 3; // another program may take the free port between our look and the server's
    do {
      port = freePort();
      // No Unix socket: it would be a second door, in a folder that others may enter.
      var options =
          new StringBuilder(
              "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
      options.append(
          " -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c timezone=UTC");
      settings.forEach(setting -> options.append(" -c ").append(setting));
      outcome = control("start", "-t", "120", "-l", log.toString(), "-o", options.toString());
    } while (!outcome.good() && --attempts > 0 && Files.readString(log).contains("could not bind"));
    if (!outcome.good()) {
      var said = Files.exists(log) ? lastLine(Files.readString(log)) : lastLine(outcome.output());
      throw new CannotStart(
          "The database server of the folder %s does not start: %s".formatted(folder.path(), said),
          "What it said is in %s.".formatted(log));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private Outcome control(String action, String... arguments) {
    var words = new ArrayList<>(List.of(action, "-w", "-D", cluster.toString()));
    words.addAll(List.of(arguments));
    return programs.run("", "pg_ctl", words.toArray(String[]::new));
  }

  private static void require(Outcome outcome, String problem) {
    if (!outcome.good()) {
      var root = outcome.output().contains("unshare");
      throw new CannotStart(
          problem + ": " + lastLine(outcome.output()),
          root
              ? "PostgreSQL does not run as root here: start Disputatio as an ordinary user, or set DISPUTATIO_DB_URL."
              : "Check that the disk is not full and that the folder belongs to you.");
    }
  }

  /// PostgreSQL's last complaint; hints and the lines about shutting down come after it.
  private static String lastLine(String text) {
    var lines = text.lines().filter(line -> !line.isBlank()).toList();
    return lines.reversed().stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).matches(".*(error|fatal|panic).*"))
        .findFirst()
        .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast())
        .replaceFirst("^.*?(FATAL|PANIC|ERROR|error): *", "");
  }

  private static void closeQuietly(DataFolder folder) {
    try {
      folder.close();
    } catch (IOException ignored) {
      LOG.debug("The lock file could not be closed", ignored);
    }
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
  }

  @Override
  public String getUsername() {
    return NAME;
  }

  @Override
  public String getPassword() {
    return password;
  }

  @Override
  public void close() throws IOException {
    var outcome = control("stop", "-m", "fast", "-t", "60");
    if (!outcome.good()) {
      LOG.error("The database server did not stop: {}", lastLine(outcome.output()));
    }
    folder.close();
  }
}
