package org.disputatio.postgres;

import org.jspecify.annotations.Nullable;

/// Why the program cannot start with this database, and what the person who started it can do. Both
/// texts are sentences for that person and never contain a password.
final class CannotStart extends RuntimeException {
  private final String remedy;

  CannotStart(String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  CannotStart(String problem, String remedy) {
    this(problem, remedy, null);
  }

  String problem() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
