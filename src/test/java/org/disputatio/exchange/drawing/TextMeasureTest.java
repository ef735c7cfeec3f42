package org.disputatio.exchange.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

// D2
class TextMeasureTest {
  private final TextMeasure measure = new TextMeasure();

  @Test
  void linesAreAsWideAsInABrowser() {
    // Chromium: 192.5 pixels at 16, so 168.4 at 14.
    assertThat(measure.line("AVATAR To Wave: Ty. Yes", Face.STATEMENT).width())
        .isEqualTo(168.4, within(0.5));
  }

  @Test
  void noLineIsWiderThanTheRoom() {
    for (var text :
        new String[] {
          "The accord adds nothing to what the UN could do in Central Asia before.",
          "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung",
          "https://example.org/a/very/long/path/that/does/not/end/anywhere?near=here",
          "漢字かな交じり文は空白なしで折り返される必要があります。",
          "مرحبا بالعالم هذا نص عربي طويل قليلا لكي يمتد على أكثر من سطر",
          "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 and e\u0301e\u0301e\u0301"
        }) {
      var lines = measure.wrap(text, Face.STATEMENT, 90);
      assertThat(lines).hasSizeGreaterThan(1);
      assertThat(lines).allSatisfy(line -> assertThat(line.width()).isBetween(1.0, 90.5));
    }
  }

  @Test
  void aWordIsNotBrokenAtItsApostrophe() {
    assertThat(measure.wrap("anybody’s", Face.STATEMENT, 70)).hasSize(1);
    var first = measure.line("A mediator must be", Face.STATEMENT).width();
    var lines = measure.wrap("A mediator must be anybody’s", Face.STATEMENT, first + 67);
    assertThat(lines.getFirst().width()).isEqualTo(first, within(1e-6));
  }

  @Test
  void lineBreaksInTheTextStay() {
    assertThat(measure.wrap("one\ntwo\r\n\n three", Face.STATEMENT, 500)).hasSize(3);
  }

  @Test
  void whatDoesNotFitIntoTheLinesIsLeftOutBehindAnEllipsis() {
    assertThat(measure.wrap("word ".repeat(1000), Face.REFERENCE, 200, 2)).hasSize(2);
    assertThat(measure.wrap("a".repeat(5000), Face.REFERENCE, 200, 2)).hasSize(2);
    assertThat(measure.wrap("😀".repeat(2500), Face.REFERENCE, 200, 2)).hasSize(2);
    assertThat(measure.wrap("a few words", Face.REFERENCE, 200, 2)).hasSize(1);
  }

  @Test
  void aParagraphInHebrewBeginsOnTheRight() {
    var line = measure.line("שלום and English", Face.STATEMENT);
    assertThat(line.rightToLeft()).isTrue();
    assertThat(line.runs()).hasSizeGreaterThan(1);
    assertThat(measure.line("English and שלום", Face.STATEMENT).rightToLeft()).isFalse();
  }
}
