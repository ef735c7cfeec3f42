package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static List<String> sentences(String text) {
    return Sentences.of(text).stream()
        .map(sentence -> text.substring(sentence.start(), sentence.end()))
        .toList();
  }

  @Test // A6
  void fullStopsQuestionMarksAndExclamationMarksEndSentences() {
    assertThat(sentences("It is so. Is it? It is!  So be it."))
        .containsExactly("It is so.", "Is it?", "It is!", "So be it.");
  }

  @ParameterizedTest // A6
  @ValueSource(
      strings = {
        "Dr. Blank teaches at the college.",
        "The U.S. Army War College stands there.",
        "J. S. Mill wrote it.",
        "It was John F. Kennedy who said so.",
        "Some states, e.g. Kazakhstan, are members.",
        "See the report (cf. Smith 1998, p. 12, fig. 3) for more.",
        "He cites Smith et al. in passing.",
        "It happened on Sept. 11 in the morning.",
        "The value is 3.5 at most.",
        "“Is it so?” he asked.",
        "Yahoo! is a company.",
        "… But the significance goes beyond that.",
        "1. The first claim is this.",
        "Smith v. Jones was decided then.",
        "Das gilt z.B. für Kasachstan.",
        "He owes it to Acme Inc. of Delaware.",
      })
  void aStopInsideASentenceDoesNotEndIt(String sentence) {
    assertThat(sentences(sentence)).containsExactly(sentence);
  }

  @Test // A6
  void anAbbreviationMayEndASentence() {
    assertThat(sentences("It is made in the U.S. The price is low. He said no. Then he left."))
        .containsExactly(
            "It is made in the U.S.", "The price is low.", "He said no.", "Then he left.");
    assertThat(sentences("They sold cars, ships, etc. But few bought."))
        .containsExactly("They sold cars, ships, etc.", "But few bought.");
  }

  @Test // A6
  void closingQuotesAndBracketsBelongToTheSentence() {
    assertThat(sentences("He said: “It is so.” (Nobody heard.) Then “why?” She left."))
        .containsExactly("He said: “It is so.”", "(Nobody heard.)", "Then “why?”", "She left.");
  }

  @Test // A6
  void aHeadingIsASentenceAndABlankLineEndsOne() {
    assertThat(sentences("The Implications\n\nBy Stephen Blank\n\n> A map\nIt is so. So it\n\nwas"))
        .containsExactly(
            "The Implications", "By Stephen Blank", "> A map", "It is so.", "So it", "was");
  }

  @Test // A6
  void linesWrappedToAWidthAreOneStretch() {
    var text =
        """
        This paragraph has been wrapped by a mail program at some
        width that nobody chose. It has sentences that run over
        the ends of its lines.
        """;

    assertThat(sentences(text))
        .containsExactly(
            "This paragraph has been wrapped by a mail program at some\nwidth that nobody chose.",
            "It has sentences that run over\nthe ends of its lines.");
  }

  @Test // A6
  void itemsOfAListAreSentencesEach() {
    assertThat(
            sentences(
                "- the first of the items in this list, a long one\n- the second of them\n- a third"))
        .hasSize(3);
  }

  @Test // A6
  void aLineWithoutWordsIsNoSentence() {
    assertThat(sentences("It is so.\n\n* * *\n\n😀\n\nIt was."))
        .containsExactly("It is so.", "It was.");
    assertThat(sentences("")).isEmpty();
    assertThat(sentences(" \n\n\t\n")).isEmpty();
  }

  @Test // A6
  void otherScriptsHaveSentencesToo() {
    assertThat(sentences("これは文です。これも文です。")).containsExactly("これは文です。", "これも文です。");
    assertThat(sentences("Это так. Так и было.")).containsExactly("Это так.", "Так и было.");
  }

  @Test // A6
  void everyLetterAndDigitOfAnyTextIsInOneSentence() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var round = 0; round < 200; round++) {
      var text =
          ArticleFixtures.randomText(random, 200).replace(" ", random.nextBoolean() ? " " : "\n");
      var at = 0;
      for (var sentence : Sentences.of(text)) {
        assertThat(sentence.start()).as("seed %d", seed).isGreaterThanOrEqualTo(at);
        assertThat(Lines.hasWords(text, at, sentence.start())).as("seed %d", seed).isFalse();
        var words = text.substring(sentence.start(), sentence.end());
        assertThat(words).as("seed %d", seed).isEqualTo(words.strip()).doesNotContain("\n\n");
        assertThat(Anchor.cutsPair(text, sentence.start())).isFalse();
        at = sentence.end();
      }
      assertThat(Lines.hasWords(text, at, text.length())).as("seed %d", seed).isFalse();
    }
  }
}
