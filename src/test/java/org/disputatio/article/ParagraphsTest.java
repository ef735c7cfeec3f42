package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  private static List<String> paragraphs(String text) {
    return Paragraphs.of(text).stream().map(p -> text.substring(p.start(), p.end())).toList();
  }

  @Test // A9
  void blankLinesStandBetweenParagraphs() {
    assertThat(paragraphs("Title\n\n> caption\nFirst.\n \t\nSecond 😀.\n"))
        .containsExactly("Title", "> caption\nFirst.", "Second 😀.");
  }

  @Test // A9
  void withoutBlankLinesEveryLineIsOne() {
    assertThat(paragraphs("One.\nTwo.\nThree.\n")).containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void anOffsetIsCalledByTheParagraphThatItIsIn() {
    var text = "One.\n\nTwo.";
    assertThat(Paragraphs.number(Paragraphs.of(text), 2)).isEqualTo(1);
    assertThat(Paragraphs.number(Paragraphs.of(text), text.indexOf("Two"))).isEqualTo(2);
    assertThat(Paragraphs.number(Paragraphs.of(text), 5)).isEqualTo(1);
  }

  @Test
  void nothingHasNoParagraphs() {
    assertThat(paragraphs("")).isEmpty();
    assertThat(paragraphs("\n \n")).isEmpty();
  }
}
