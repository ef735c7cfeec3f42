package org.disputatio.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/// The programs `initdb`, `pg_ctl` and `postgres` that come in a jar, unpacked into a folder.
final class PostgresPrograms {
  /// What a program said, and whether it was content.
  record Outcome(int status, String output) {
    boolean good() {
      return status == 0;
    }
  }

  private final Path home;
  private final boolean root;

  private PostgresPrograms(Path home, boolean root) {
    this.home = home;
    this.root = root;
  }

  /// Unpacks once for each release of the archive; an interrupted unpacking leaves nothing that a
  /// later start would take for whole.
  static PostgresPrograms unpackInto(Path folder) throws IOException {
    var archive = archive();
    if (archive == null) {
      throw new CannotStart(
          "This build of Disputatio brings no PostgreSQL for %s on %s."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
          "Set DISPUTATIO_DB_URL, DISPUTATIO_DB_USER and DISPUTATIO_DB_PASSWORD to a PostgreSQL server.");
    }
    var home = folder.resolve("postgresql-" + fingerprint(archive));
    if (!Files.isDirectory(home)) {
      var fresh = folder.resolve("unpacking");
      FileSystemUtils.deleteRecursively(fresh);
      unpack(archive, fresh);
      Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(
        home, Integer.valueOf(0).equals(Files.getAttribute(home, "unix:uid")));
  }

  private static @Nullable URL archive() {
    var system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
    var arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
    return PostgresPrograms.class.getResource(
        "/postgres-%s-%s.txz".formatted(system, arm ? "arm_64" : "x86_64"));
  }

  private static String fingerprint(URL archive) throws IOException {
    var connection = archive.openConnection();
    var mark =
        connection instanceof JarURLConnection jar
            ? jar.getJarEntry().getCrc()
            : connection.getContentLengthLong();
    return Long.toHexString(mark);
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive.openStream()))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        var path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, path);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }

  /// Like `17`.
  String majorVersion() {
    var words = run("", "postgres", "--version").output().split("\\s+");
    return words[words.length - 1].replaceFirst("[^0-9].*", "");
  }

  Outcome run(String input, String program, String... arguments) {
    var command = new ArrayList<String>();
    if (root) {
      // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it
      // does.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(Arrays.asList(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      var process = builder.start();
      try (var stdin = process.outputWriter()) {
        stdin.write(input);
      }
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output.strip());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome(1, "interrupted");
    }
  }
}
