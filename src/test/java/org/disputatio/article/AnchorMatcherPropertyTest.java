package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.article.ArticleFixtures.anchor;
import static org.disputatio.article.ArticleFixtures.offset;
import static org.disputatio.article.ArticleFixtures.randomText;
import static org.disputatio.article.ArticleFixtures.revised;

import java.time.Duration;
import java.util.Random;
import org.disputatio.article.Resolution.Exact;
import org.disputatio.article.Resolution.Fuzzy;
import org.junit.jupiter.api.Test;

/// A5 on many texts that nobody has thought of; a failure names the seed.
class AnchorMatcherPropertyTest {
  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void editsAroundAPassageDoNotMoveItsWords() {
    for (var round = 0; round < 300; round++) {
      var text = randomText(random, 300);
      var start = offset(random, text, 100, text.length() - 200);
      var end = offset(random, text, start + 40, start + 150);
      var before = edited(text.substring(0, start), 5);
      var after = edited(text.substring(end), 5);

      var found =
          AnchorMatcher.resolve(
              anchor(text, start, end), revised(before + text.substring(start, end) + after));

      assertThat(found)
          .as("seed %d round %d", seed, round)
          .isEqualTo(
              new Exact(new TextPositionSelector(before.length(), before.length() + end - start)));
    }
  }

  @Test
  void editsInsideAPassageLeaveItFindable() {
    for (var round = 0; round < 300; round++) {
      var text = randomText(random, 300);
      var start = offset(random, text, 100, text.length() - 200);
      var end = offset(random, text, start + 60, start + 150);
      var words = edited(text.substring(start, end), 3);
      var before = text.substring(0, start);

      var found =
          AnchorMatcher.resolve(
              anchor(text, start, end), revised(before + words + text.substring(end)));

      var position =
          switch (found) {
            case Exact(var exact) -> exact;
            case Fuzzy(var fuzzy, var score) -> {
              assertThat(score).isBetween(0.6, 1.0);
              yield fuzzy;
            }
            case Resolution.Lost() ->
                throw new AssertionError("seed %d round %d: lost".formatted(seed, round));
          };
      assertThat(position.start())
          .as("seed %d round %d", seed, round)
          .isBetween(start - 4, start + 4);
      assertThat(position.end())
          .as("seed %d round %d", seed, round)
          .isBetween(start + words.length() - 4, start + words.length() + 4);
      var whole = before + words + text.substring(end);
      assertThat(Anchor.cutsPair(whole, position.start())).isFalse();
      assertThat(Anchor.cutsPair(whole, position.end())).isFalse();
    }
  }

  @Test
  void aPassageOfALongTextIsFoundInPassableTime() {
    var text = randomText(random, 100_000);
    var start = offset(random, text, text.length() / 2, text.length() - 1000);
    var end = offset(random, text, start + 400, start + 500);
    var changed =
        randomText(random, 50)
            + text.substring(0, start)
            + edited(text.substring(start, end), 20)
            + text.substring(end);
    var begun = System.nanoTime();

    var found = AnchorMatcher.resolve(anchor(text, start, end), revised(changed));

    assertThat(found).as("seed %d", seed).isInstanceOf(Fuzzy.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void aShortWordThatStandsEverywhereIsFoundInPassableTime() {
    var text = "and ".repeat(100_000);
    var anchor = anchor(text, 200_000, 200_003);
    var begun = System.nanoTime();

    assertThat(AnchorMatcher.resolve(anchor, revised("x" + text))).isInstanceOf(Exact.class);
    assertThat(AnchorMatcher.resolve(anchor, revised("xnd ".repeat(100_000)))).isNotNull();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  /// Puts in, leaves out or replaces a few characters, whole ones.
  private String edited(String text, int edits) {
    var edited = text;
    for (var i = 0; i < edits; i++) {
      var from = offset(random, edited, 0, edited.length());
      var to = Math.min(edited.length(), from + random.nextInt(3));
      to = Anchor.cutsPair(edited, to) ? to + 1 : to;
      var put = new String[] {"", "x", "😀", "e\u0301"}[random.nextInt(4)];
      edited = edited.substring(0, from) + put + edited.substring(to);
    }
    return edited;
  }
}
