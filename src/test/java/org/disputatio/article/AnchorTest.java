package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.disputatio.article.ArticleFixtures.anchor;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnchorTest {
  private static final String FAMILY = "👩‍👩‍👧";

  @Test // A4
  void anAnchorHoldsTheWordsTheirSurroundingsAndTheirPlace() {
    var anchor = anchor("The accord goes beyond its importance.", "goes beyond");

    assertThat(anchor.quote())
        .isEqualTo(new TextQuoteSelector("goes beyond", "The accord ", " its importance."));
    assertThat(anchor.position()).isEqualTo(new TextPositionSelector(11, 22));
  }

  @Test // A4
  void atMostThirtyTwoUnitsAreKeptOnEachSide() {
    var anchor = anchor("a".repeat(50) + "X" + "b".repeat(50), "X");

    assertThat(anchor.quote())
        .isEqualTo(new TextQuoteSelector("X", "a".repeat(32), "b".repeat(32)));
  }

  @Test // A4
  void aSurroundingCharacterIsTakenWholeOrNotAtAll() {
    var anchor = anchor("😀" + "a".repeat(31) + "X" + "b".repeat(31) + "😀", "X");

    assertThat(anchor.quote().prefix()).isEqualTo("a".repeat(31));
    assertThat(anchor.quote().suffix()).isEqualTo("b".repeat(31));
  }

  @Test // A4
  void accentsAndJoinedEmojiStayWithWhatTheyBelongTo() {
    var accent = anchor("e\u0301" + "a".repeat(31) + "X" + "b".repeat(31) + "e\u0301", "X");
    var family = anchor(FAMILY + "a".repeat(28) + "X" + "b".repeat(28) + FAMILY, "X");

    assertThat(accent.quote().prefix()).isEqualTo("a".repeat(31));
    assertThat(accent.quote().suffix()).isEqualTo("b".repeat(31));
    assertThat(family.quote().prefix()).isEqualTo("a".repeat(28));
    assertThat(family.quote().suffix()).isEqualTo("b".repeat(28));
  }

  @Test // A4
  void surroundingsOfAnyTextAreWholeCharacters() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 500; round++) {
      var text = ArticleFixtures.randomText(random, 40);
      var start = ArticleFixtures.offset(random, text, 0, text.length() - 4);
      var end = ArticleFixtures.offset(random, text, start + 2, text.length() + 1);
      var anchor = anchor(text, start, end);
      var prefix = anchor.quote().prefix();
      var suffix = anchor.quote().suffix();
      var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
      characters.setText(text);

      assertThat(text.substring(0, start)).as("seed %d", seed).endsWith(prefix);
      assertThat(text.substring(end)).as("seed %d", seed).startsWith(suffix);
      assertThat(prefix.length()).as("seed %d", seed).isBetween(Math.min(start, 12), 32);
      assertThat(characters.isBoundary(start - prefix.length())).as("seed %d", seed).isTrue();
      if (end + suffix.length() < text.length() && characters.isBoundary(end)) {
        assertThat(characters.isBoundary(end + suffix.length())).as("seed %d", seed).isTrue();
      }
      assertThat(anchor.holdsIn(ArticleFixtures.text(text))).isTrue();
    }
  }

  @Test // A1
  void aPlaceInsideACharacterIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> anchor("a😀b", 0, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> anchor("a😀b", 2, 4));
  }

  @Test
  void aPlaceOutsideOfTheTextIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> anchor("abc", 1, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> anchor("abc", -1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> anchor("abc", 2, 2));
  }

  @Test
  void wordsAreAsLongAsTheirPlace() {
    var anchor = anchor("abcdef", 0, 3);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Anchor(
                    anchor.id(),
                    anchor.article(),
                    1,
                    anchor.quote(),
                    new TextPositionSelector(0, 2)));
  }

  @Test
  void anAnchorDoesNotHoldWhereOtherWordsStand() {
    var anchor = anchor("one two three", "two");

    assertThat(anchor.holdsIn(ArticleFixtures.revised("one two"))).isTrue();
    assertThat(anchor.holdsIn(ArticleFixtures.revised("one tw"))).isFalse();
    assertThat(anchor.holdsIn(ArticleFixtures.revised("two three"))).isFalse();
  }
}
