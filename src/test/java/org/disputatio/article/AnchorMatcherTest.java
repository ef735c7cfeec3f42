package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.disputatio.article.ArticleFixtures.anchor;
import static org.disputatio.article.ArticleFixtures.at;
import static org.disputatio.article.ArticleFixtures.revised;
import static org.disputatio.article.ArticleFixtures.text;

import org.disputatio.article.Resolution.Exact;
import org.disputatio.article.Resolution.Fuzzy;
import org.disputatio.article.Resolution.Lost;
import org.junit.jupiter.api.Test;

class AnchorMatcherTest {
  private static final String TEXT =
      """
      The accord goes beyond its importance for the region. It also represents the first \
      international recognition of the alliance, outside of its own members, as a regional player.

      Moscow has invested time and money, and the Kremlin has long craved such recognition.
      """;

  private static Resolution resolve(Anchor anchor, String text) {
    return AnchorMatcher.resolve(anchor, revised(text));
  }

  @Test // A5
  void inItsOwnRevisionAPassageIsWhereItIs() {
    var anchor = anchor("so it is, so it is, so it is", 10, 15);

    assertThat(AnchorMatcher.resolve(anchor, text("so it is, so it is, so it is")))
        .isEqualTo(new Exact(anchor.position()));
  }

  @Test // A5
  void wordsThatMovedAreFoundUnchanged() {
    var anchor = anchor(TEXT, "the first international recognition");
    var moved = "A new paragraph.\n\n" + TEXT;

    assertThat(resolve(anchor, moved))
        .isEqualTo(
            new Exact(
                new TextPositionSelector(
                    anchor.position().start() + 18, anchor.position().end() + 18)));
  }

  @Test // A5
  void ofEqualWordsThoseInTheOldSurroundingsAreTaken() {
    var text = "Few said so then. Many said so later. All said so at last.";
    var anchor = anchor(text, 23, 30);
    var revised = "All said so at last. Few said so then. Many said so later.";

    assertThat(at(text, resolve(anchor, text))).isEqualTo("said so");
    assertThat(resolve(anchor, revised)).isEqualTo(new Exact(new TextPositionSelector(44, 51)));
  }

  @Test // A5
  void ofEqualWordsInEqualSurroundingsTheNearestAreTaken() {
    var refrain = "-".repeat(40) + "so it is" + "-".repeat(40);
    var text = refrain.repeat(5);
    var anchor = anchor(text, 2 * refrain.length() + 40, 2 * refrain.length() + 48);

    assertThat(resolve(anchor, "!" + text))
        .isEqualTo(
            new Exact(
                new TextPositionSelector(2 * refrain.length() + 41, 2 * refrain.length() + 49)));
  }

  @Test // A5
  void wordsThatChangedAreFoundInTheOldSurroundings() {
    var anchor = anchor(TEXT, "the first international recognition of the alliance");
    var text =
        TEXT.replace("the first international recognition", "the very first global recognition");

    var found = resolve(anchor, text);

    assertThat(found).isInstanceOf(Fuzzy.class);
    assertThat(at(text, found)).isEqualTo("the very first global recognition of the alliance");
  }

  @Test // A5
  void changedWordsInTheOldSurroundingsAreTakenOverEqualWordsElsewhere() {
    var text = "Nobody denies that the plan works well enough for all. Nobody believes it.";
    var anchor = anchor(text, "the plan works well");
    var revised =
        "Nobody denies that the plans work well enough for all. Nobody believes it. "
            + "He said: the plan works well";

    var found = resolve(anchor, revised);

    assertThat(at(revised, found)).isEqualTo("the plans work well");
  }

  @Test // A5
  void changedSurroundingsDoNotLoseWordsThatStand() {
    var anchor = anchor(TEXT, "outside of its own members");

    assertThat(resolve(anchor, "Something else, but outside of its own members too."))
        .isEqualTo(new Exact(new TextPositionSelector(20, 46)));
  }

  @Test // A5
  void wordsThatAreGoneAreLost() {
    var anchor = anchor(TEXT, "the Kremlin has long craved such recognition");

    assertThat(resolve(anchor, TEXT.substring(0, TEXT.indexOf("Moscow")))).isEqualTo(new Lost());
    assertThat(resolve(anchor, "")).isEqualTo(new Lost());
  }

  @Test // A5
  void aShortWordThatIsGoneIsNotFoundInAnyOther() {
    var anchor = anchor("They had a cat in the old house by the river.", "cat");

    assertThat(resolve(anchor, "A car stood there all winter, and nobody came."))
        .isEqualTo(new Lost());
  }

  @Test // A1
  void aPlaceFoundCutsNoCharacter() {
    var anchor = anchor("He answered with a smile 😀 and then he left.", "smile 😀");
    var revised = "He answered with a smile 😁 and then he left.";

    assertThat(at(revised, resolve(anchor, revised))).isEqualTo("smile 😁");
  }

  @Test // A5
  void typographicQuotesDoNotLoseAPassage() {
    var anchor = anchor("He wrote that it’s “the first step” of many.", "it’s “the first step”");
    var revised = "He wrote that it's \"the first step\" of many.";

    assertThat(at(revised, resolve(anchor, revised))).isEqualTo("it's \"the first step\"");
  }

  @Test // A5
  void aPassageAtTheStartOfAShorterTextIsFound() {
    var text = "x".repeat(200) + " The end of the matter was near.";
    var anchor = anchor(text, "The end of the matter was near.");

    assertThat(resolve(anchor, "The end of the matter is near.")).isInstanceOf(Fuzzy.class);
  }
}
