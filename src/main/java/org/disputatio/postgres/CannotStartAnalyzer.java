package org.disputatio.postgres;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;

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
        case FlywayException failed -> {
          return new FailureAnalysis(
              "The tables in the database could not be brought up to date: "
                  + NestedExceptionUtils.getMostSpecificCause(failed).getMessage(),
              "The step that failed was undone. Start the version of Disputatio that last used this database"
                  + " and report this message.",
              failed);
        }
        default -> {}
      }
    }
    return null;
  }
}
