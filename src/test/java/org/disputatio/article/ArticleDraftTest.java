package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.disputatio.article.ArticleDraft.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDraftTest {
  private static ArticleDraft text(String text) {
    return new ArticleDraft("Title", "", "", text);
  }

  private static ArticleDraft source(String source) {
    return new ArticleDraft("Title", "", source, "Text");
  }

  @Test // A3
  void lineEndsBecomeLineFeeds() {
    assertThat(text("one\r\ntwo\rthree\n\r\n").text()).isEqualTo("one\ntwo\nthree\n\n");
  }

  @Test // A3
  void aByteOrderMarkInFrontGoes() {
    assertThat(text("\ufeffone\ufefftwo").text()).isEqualTo("one\ufefftwo");
  }

  @Test // A3
  void everyOtherCharacterIsKept() {
    var pasted = "\n  “Quoted”\tit’s —\u00a0so…\n\n\n> caption  \n\f👩‍👩‍👧 e\u0301 \u200b\n ";

    assertThat(text(pasted).text()).isEqualTo(pasted);
    assertThat(text(pasted).faults()).isEmpty();
  }

  @Test // A3
  void theOtherFieldsAreOneLineWithoutSpaceAroundIt() {
    var draft =
        new ArticleDraft("  The\n Title ", "\tA. U. Thor ", " https://example.org/ ", "Text");

    assertThat(draft)
        .isEqualTo(new ArticleDraft("The Title", "A. U. Thor", "https://example.org/", "Text"));
    assertThat(draft.faults()).isEmpty();
  }

  @Test // A7
  void allThatIsMissingIsSaidAtOnce() {
    assertThat(new ArticleDraft(" ", "", "", "\n \n").faults())
        .containsExactly(
            new Fault("title", "The map needs a title; the title of the article will do."),
            new Fault("text", "There is no text yet; paste the words of the article."));
  }

  @Test // A7
  void whatIsTooLongIsSaidInNumbers() {
    var draft =
        new ArticleDraft(
            "t".repeat(10_000),
            "a".repeat(501),
            "https://a/" + "s".repeat(2_000),
            "x".repeat(5_000_001));

    assertThat(draft.faults())
        .extracting(Fault::sentence)
        .containsExactly(
            "The title has 10,000 characters; at most 500 fit.",
            "The author’s name has 501 characters; at most 500 fit.",
            "The source link has 2,010 characters; at most 2,000 fit.",
            "The text has 5,000,001 characters; at most 5,000,000 fit. Keep the part that is discussed.");
  }

  @Test // A7
  void theLongestThatFitsIsAccepted() {
    assertThat(
            new ArticleDraft("t".repeat(500), "a".repeat(500), "", "x".repeat(5_000_000)).faults())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org",
        "HTTPS://Example.org/a?b=[c]|d#e",
        "https://пример.рф/статья",
        "https://[::1]:8080/x",
      })
  void webAddressesAreSources(String source) {
    assertThat(source(source).faults()).isEmpty();
  }

  @ParameterizedTest // A7
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://example.org/",
        "example.org",
        "https://",
        "https:///path",
        "https://a b",
        "data:text/html,x",
        "//example.org",
      })
  void otherSourcesAreNot(String source) {
    assertThat(source(source).faults()).extracting(Fault::field).containsExactly("source");
  }

  @ParameterizedTest // A7
  @ValueSource(strings = {"a\0b", "a\u0007b", "%PDF-1.7\n\u001b", "a\u007fb"})
  void aBinaryFileIsNoText(String text) {
    assertThat(text(text).faults())
        .singleElement()
        .extracting(Fault::sentence)
        .asString()
        .startsWith("The text contains characters that no text has");
    assertThat(new ArticleDraft(text, text, "", "Text").faults())
        .extracting(Fault::field)
        .containsExactly("title", "author");
  }

  @ParameterizedTest // A1
  @ValueSource(strings = {"a\ud83d", "\ude00b", "a\ud83db", "\ude00\ud83d"})
  void halfACharacterIsNoText(String text) {
    assertThat(text(text).faults())
        .containsExactly(
            new Fault(
                "text",
                "The text contains half a character; copy it once more and paste it again."));
  }
}
