package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.disputatio.article.ApproximateSearch.Match;
import org.junit.jupiter.api.Test;

class ApproximateSearchTest {
  @Test
  void aPatternIsFoundWithoutErrors() {
    assertThat(ApproximateSearch.find("an annual accord", "annual", 3, 0))
        .startsWith(new Match(3, 9, 0));
  }

  @Test
  void aPatternIsFoundWithErrors() {
    assertThat(ApproximateSearch.find("xxxx the akcordd xxxx", "the accord", 4, 0))
        .contains(new Match(5, 15, 1));
  }

  @Test
  void equallyGoodPlacesComeNearestFirst() {
    assertThat(ApproximateSearch.find("abXdef ---- abYdef ---- abZdef", "abcdef", 2, 12))
        .first()
        .isEqualTo(new Match(12, 18, 1));
  }

  @Test
  void nothingIsFoundWithMoreErrorsThanAllowed() {
    assertThat(ApproximateSearch.find("nothing of the kind", "sovereignty", 3, 0)).isEmpty();
  }

  @Test
  void errorsAreCountedAsInSellersMatrix() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 2_000; round++) {
      var pattern = letters(random, 1 + random.nextInt(200));
      var text = letters(random, random.nextInt(300));
      var expected = fewestErrors(text, pattern);
      var limit = random.nextInt(pattern.length() + 1);
      var found = ApproximateSearch.find(text, pattern, limit, 0);

      assertThat(ApproximateSearch.fewestErrors(text, pattern))
          .as("seed %d", seed)
          .isEqualTo(expected);
      if (expected <= limit && !text.isEmpty() && expected < pattern.length()) {
        assertThat(found).as("seed %d", seed).isNotEmpty();
        assertThat(found.getFirst().errors()).as("seed %d", seed).isEqualTo(expected);
      }
      for (var match : found) {
        var part = text.substring(match.start(), match.end());
        assertThat(distance(part, pattern)).as("seed %d", seed).isEqualTo(match.errors());
      }
    }
  }

  private static String letters(Random random, int count) {
    var letters = new StringBuilder();
    var alphabet = 2 + random.nextInt(3);
    for (var i = 0; i < count; i++) {
      letters.append((char) ('a' + random.nextInt(alphabet)));
    }
    return letters.toString();
  }

  private static int fewestErrors(String text, String pattern) {
    var column = matrix(text, pattern, 0);
    var best = pattern.length();
    for (var errors : column) {
      best = Math.min(best, errors);
    }
    return best;
  }

  private static int distance(String text, String pattern) {
    return matrix(text, pattern, 1)[text.length()];
  }

  /// The last row of the matrix of edit distances; the first grows by `step` a character.
  private static int[] matrix(String text, String pattern, int step) {
    var row = new int[text.length() + 1];
    for (var i = 0; i <= text.length(); i++) {
      row[i] = i * step;
    }
    for (var p = 1; p <= pattern.length(); p++) {
      var next = new int[text.length() + 1];
      next[0] = p;
      for (var t = 1; t <= text.length(); t++) {
        var replaced = row[t - 1] + (pattern.charAt(p - 1) == text.charAt(t - 1) ? 0 : 1);
        next[t] = Math.min(replaced, 1 + Math.min(row[t], next[t - 1]));
      }
      row = next;
    }
    return row;
  }
}
