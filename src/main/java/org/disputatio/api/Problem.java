package org.disputatio.api;

import org.disputatio.map.Clash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.DatabindException;

/// Something that the sender of a request has to know (H1).
final class Problem extends RuntimeException {
  private final HttpStatus status;
  private final String title;
  private final @Nullable String field;
  private final @Nullable Clash clash;

  Problem(HttpStatus status, String title, String sentence) {
    this(status, title, sentence, null, null);
  }

  Problem(HttpStatus status, String title, String sentence, Throwable cause) {
    this(status, title, sentence, null, cause);
  }

  Problem(
      HttpStatus status,
      String title,
      String sentence,
      @Nullable String field,
      @Nullable Throwable cause) {
    this(status, title, sentence, field, null, cause);
  }

  private Problem(
      HttpStatus status,
      String title,
      String sentence,
      @Nullable String field,
      @Nullable Clash clash,
      @Nullable Throwable cause) {
    super(sentence, cause, false, false);
    this.status = status;
    this.title = title;
    this.field = field;
    this.clash = clash;
  }

  /// A change that is not made.
  ///
  /// @param clash what of others it would run into
  static Problem refused(String sentence, @Nullable Clash clash) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Refused", sentence, null, clash, null);
  }

  static Problem noSuchMap() {
    return new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no such map here.");
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  @Nullable String field() {
    return field;
  }

  @Nullable Clash clash() {
    return clash;
  }

  /// What a value says why it cannot exist, if that is behind this, else where the JSON was wrong.
  static String sentence(DatabindException mismatch) {
    for (Throwable cause = mismatch; cause != null; cause = cause.getCause()) {
      var message = cause.getMessage();
      if (cause instanceof IllegalArgumentException && message != null) {
        return message;
      }
    }
    var path = mismatch.getPathReference();
    return "The request is not understood"
        + (path == null || path.isBlank() ? "." : " at %s.".formatted(path));
  }
}
