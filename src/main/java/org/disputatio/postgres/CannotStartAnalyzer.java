package org.disputatio.postgres;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Turns the failures of this module into the two paragraphs that Spring Boot prints in place of a
/// stack trace.
final class CannotStartAnalyzer implements FailureAnalyzer {
  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case CannotStart known -> {
          return new FailureAnalysis(known.problem(), known.remedy(), known);
        }
        case FlywayValidateException mismatch -> {
          return new FailureAnalysis(
              "The tables in the database are not those that this version of Disputatio made: "
                  + mismatch.getMessage(),
              "Start the version of Disputatio that last used this database, or restore a backup.",
              mismatch);
        }
        default -> {}
      }
    }
    return null;
  }
}
