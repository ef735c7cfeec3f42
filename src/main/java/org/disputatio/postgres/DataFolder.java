package org.disputatio.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything the embedded server writes, held by this program until it is
/// closed. The operating system releases the lock when the program dies, however it dies.
final class DataFolder implements AutoCloseable {
  private static final String REMEDY_FOLDER =
      "Choose another folder with --data or the variable DISPUTATIO_DATA, or make this one writable.";

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /// Where a person's data go when nothing is configured, by the habits of the operating system.
  static Path standard(Map<String, String> environment, String operatingSystem, Path home) {
    if (operatingSystem.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Disputatio");
    }
    var xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    return (xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg)).resolve("disputatio");
  }

  // P3
  static DataFolder open(Path folder) {
    var path = folder.toAbsolutePath().normalize();
    try {
      if (!Files.isDirectory(path)) {
        var owner =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(path, owner);
      }
      var lockFile =
          FileChannel.open(
              path.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (lock(lockFile) == null) {
        lockFile.close();
        throw inUse(path);
      }
      var pid = String.valueOf(ProcessHandle.current().pid());
      lockFile.truncate(0).write(StandardCharsets.US_ASCII.encode(pid), 0);
      return new DataFolder(path, lockFile);
    } catch (FileSystemException unusable) {
      throw new CannotStart(
          "The data folder %s cannot be used: %s.".formatted(path, reason(unusable)),
          REMEDY_FOLDER,
          unusable);
    } catch (IOException unusable) {
      throw new CannotStart(
          "The data folder %s cannot be used: %s.".formatted(path, unusable.getMessage()),
          REMEDY_FOLDER,
          unusable);
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException heldByThisVeryProgram) {
      return null;
    }
  }

  private static CannotStart inUse(Path path) throws IOException {
    var pid = Files.readString(path.resolve("lock"), StandardCharsets.US_ASCII).strip();
    var who = pid.isEmpty() ? "another Disputatio" : "another Disputatio (process " + pid + ")";
    return new CannotStart(
        "The data folder %s is in use by %s.".formatted(path, who),
        "Use the one that is running, stop it, or start this one on another folder with --data or the"
            + " variable DISPUTATIO_DATA.");
  }

  private static String reason(FileSystemException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "no permission to write to " + denied.getFile();
      case FileAlreadyExistsException taken -> taken.getFile() + " is not a folder";
      default -> String.valueOf(failure.getMessage());
    };
  }

  Path path() {
    return path;
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
