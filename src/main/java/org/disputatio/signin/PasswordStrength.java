package org.disputatio.signin;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How long a password withstands whoever guesses, in words (I1). Pure.
///
/// @param score from 0, which is soon guessed, to 4
/// @param words a sentence for people
public record PasswordStrength(int score, String words) {
  /// The least characters.
  public static final int LEAST = 8;

  /// What BCrypt takes into account.
  public static final int LIMIT_BYTES = 72;

  private static final Zxcvbn ESTIMATE = new Zxcvbn();
  private static final List<String> RATINGS =
      List.of("Very weak", "Weak", "Fair", "Good", "Strong");

  /// The least score that is taken.
  private static final int ENOUGH = 2;

  /// @param about what whoever guesses would try first: the person's names
  public static PasswordStrength of(String password, List<String> about) {
    if (password.getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES) {
      return new PasswordStrength(0, "Too long: at most 72 characters.");
    }
    var missing = LEAST - password.codePointCount(0, password.length());
    if (missing > 0) {
      return new PasswordStrength(
          0, "Too short: %d more character%s.".formatted(missing, missing == 1 ? "" : "s"));
    }
    var estimate = ESTIMATE.measure(password, about);
    var score = estimate.getScore();
    return new PasswordStrength(score, RATINGS.get(score) + advice(estimate, score));
  }

  private static String advice(Strength estimate, int score) {
    var feedback = estimate.getFeedback();
    if (score > ENOUGH) {
      return ".";
    }
    if (!feedback.getWarning().isBlank()) {
      return ": " + sentence(feedback.getWarning());
    }
    return feedback.getSuggestions().stream()
        .findFirst()
        .map(suggestion -> ": " + sentence(suggestion))
        .orElse(".");
  }

  private static String sentence(String words) {
    var begun = Character.toLowerCase(words.charAt(0)) + words.substring(1);
    return begun.endsWith(".") ? begun : begun + ".";
  }

  /// Whether it is taken.
  public boolean isEnough() {
    return score >= ENOUGH;
  }
}
