package org.disputatio.ui.account;

import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Optional;
import org.disputatio.signin.OpenIds;
import org.disputatio.signin.OpenIds.Problem;

/// Why somebody was not signed in by another server, in their words.
final class ProblemWords {
  private ProblemWords() {}

  /// @param provider what people call the other server
  static String of(Problem problem, String provider) {
    return switch (problem) {
      case DECLINED ->
          "You did not sign in at %s. Nothing has changed: try again, or choose another way."
              .formatted(provider);
      case AWAY ->
          "%s does not answer at the moment. Nothing has changed: try again in a while, or choose another way."
              .formatted(provider);
      case STALE ->
          "That took too long, or was begun in another browser. Nothing has changed: begin again here.";
      case UNTRUSTED ->
          ("What %s answered could not be checked, so nothing has changed. Try again; if it stays so,"
                  + " tell whoever runs this server.")
              .formatted(provider);
      case TAKEN ->
          ("Who you are at %s already leads into another account here. Nothing has changed: to go"
                  + " there, sign out and sign in with %s.")
              .formatted(provider, provider);
      case UNKNOWN ->
          "Who you are at %s does not lead into an account here. Nothing has changed."
              .formatted(provider);
      case TOO_MANY ->
          "Many people from where you are have just begun to sign in. Wait ten minutes and try again.";
      case SHOW_AGAIN ->
          "It is a while ago that you signed in. Sign in once more, then you can change this.";
    };
  }

  /// What an address tells that somebody was sent back to.
  static Optional<String> of(QueryParameters told, OpenIds openIds) {
    return told.getSingleParameter("problem")
        .flatMap(ProblemWords::problem)
        .flatMap(problem -> openIds.provider().map(provider -> of(problem, provider)));
  }

  private static Optional<Problem> problem(String word) {
    try {
      return Optional.of(Problem.valueOf(word.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
