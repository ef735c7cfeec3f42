package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  private static final String LONG = "A sentence that goes on and on. ".repeat(6) + "End.";

  private static List<String> shape(String text) {
    return Paragraphs.of(text).stream()
        .map(p -> "%d %d %s".formatted(p.number(), p.above(), text.substring(p.start(), p.end())))
        .toList();
  }

  @Test // A9
  void blankLinesPartParagraphsAndAreCounted() {
    assertThat(shape("One is here.\n\nTwo is here.\n \n\n\nThree is.\n"))
        .containsExactly("1 0 One is here.", "2 1 Two is here.", "3 3 Three is.");
  }

  @Test // A9
  void headingsHaveNoNumber() {
    assertThat(shape("The Title\n\nBy Somebody\n\n" + LONG + "\n\nIs it so?"))
        .containsExactly("0 0 The Title", "0 1 By Somebody", "1 1 " + LONG, "2 1 Is it so?");
  }

  @Test // A9
  void aTextOfHeadingsAloneIsNumbered() {
    assertThat(shape("one\n\ntwo")).containsExactly("1 0 one", "2 1 two");
  }

  @Test // A9
  void longLinesAreParagraphsWithoutABlankLineBetweenThem() {
    assertThat(shape("> caption\n" + LONG + "\n" + LONG))
        .containsExactly("0 0 > caption", "1 0 " + LONG, "2 0 " + LONG);
  }

  @Test // A9
  void shortLinesStayTogether() {
    assertThat(shape("Roses are red,\n\tviolets are blue.\n\nEnd."))
        .containsExactly("1 0 Roses are red,\n\tviolets are blue.", "2 1 End.");
  }

  @Test // A9
  void everyCharacterThatIsNotBlankIsInOneParagraph() {
    var text = "\n\n x\n" + LONG + "\n\n\u00a0\n\n  y 😀 \n\n\n";
    var kept =
        Paragraphs.of(text).stream()
            .map(p -> text.substring(p.start(), p.end()))
            .collect(Collectors.joining());
    assertThat(kept.replaceAll("[\\s\u00a0]", "")).isEqualTo(text.replaceAll("[\\s\u00a0]", ""));
  }

  @Test
  void anOffsetIsCalledByTheParagraphThatItIsIn() {
    var text = "Title\n\nOne is here.\n\nTwo is here.";
    var paragraphs = Paragraphs.of(text);
    assertThat(Paragraphs.number(paragraphs, text.indexOf("One"))).isEqualTo(1);
    assertThat(Paragraphs.number(paragraphs, text.indexOf("Two"))).isEqualTo(2);
    assertThat(Paragraphs.number(paragraphs, 0)).isEqualTo(1);
    assertThat(Paragraphs.of("\n \n")).isEmpty();
  }
}
