package org.disputatio.exchange.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.disputatio.exchange.RandomMap;
import org.disputatio.exchange.SampleMap;
import org.disputatio.exchange.drawing.Drawing.Direction;
import org.disputatio.exchange.drawing.Drawing.Mark;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {
  private static final Drawing.Subject ARTICLE = article();

  private static Drawing.Subject article() {
    var draft = SampleMap.sample().article();
    return new Drawing.Subject(draft.title(), draft.author(), 1, draft.text());
  }

  // D1
  @ParameterizedTest
  @EnumSource
  void everythingIsDrawnAndNothingOverlaps(Direction direction) {
    for (var seed = 1; seed <= 10; seed++) {
      var count = new int[1];
      var map = RandomMap.of(80, seed, () -> "Some words ".repeat(1 + ++count[0] % 9) + count[0]);
      var drawing = Drawing.of(map, null, direction);
      var cards = cards(drawing);
      var sheet = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
      assertThat(cards).hasSameSizeAs(ArgumentTree.of(map).inOrder());
      for (var i = 0; i < cards.size(); i++) {
        assertThat(sheet.contains(cards.get(i))).isTrue();
        for (var j = i + 1; j < cards.size(); j++) {
          assertThat(cards.get(i).intersects(cards.get(j))).isFalse();
        }
      }
    }
  }

  @Test
  void cardsSayInWordsWhatTheyAre() {
    var groups = groups(Drawing.of(SampleMap.map(), ARTICLE));
    assertThat(groups)
        .anySatisfy(
            group -> {
              assertThat(group.title()).startsWith("1 Ban got snookered");
              assertThat(group.description()).isEqualTo("Contention. Paragraph 10.");
            })
        .anySatisfy(
            group -> {
              assertThat(group.title()).startsWith("1.3 ");
              assertThat(group.description()).isEqualTo("Implicit premise of a reason for 1.");
            })
        .anySatisfy(
            group -> {
              assertThat(group.title()).startsWith("1.3.1 ");
              assertThat(group.description())
                  .isEqualTo(
                      "Undercut of the step from 1.1 and 1.2 and 1.3 to 1. Not in the article.");
            })
        .anySatisfy(
            group -> {
              assertThat(group.title()).startsWith("1.7.2 ");
              assertThat(group.description()).isEqualTo("Objection to 1.7. In full at 1.2.1.");
            })
        .anySatisfy(
            group ->
                assertThat(group.description())
                    .isEqualTo(
                        "Objection to 1.5. Evidence. Paragraph 8. Source: United Nations,"
                            + " Charter of the United Nations, 1945-06-26, Article 53(1),"
                            + " https://www.un.org/en/about-us/un-charter/chapter-8."));
  }

  @Test
  void aWideMapIsDrawnFromLeftToRight() {
    var drawing = Drawing.of(SampleMap.map(), ARTICLE);
    assertThat(drawing.height()).isGreaterThan(drawing.width());
    var down = Drawing.of(SampleMap.map(), ARTICLE, Direction.DOWN);
    assertThat(down.width()).isGreaterThan(down.height());
  }

  @Test
  void anEmptyMapIsATitle() {
    var map = SampleMap.map();
    var empty = ArgumentMap.empty(map.id(), map.title(), map.article(), map.articleRevision());
    assertThat(cards(Drawing.of(empty, ARTICLE))).isEmpty();
    assertThat(PngWriter.write(Drawing.of(empty, ARTICLE))).isNotEmpty();
  }

  private static List<Mark.Group> groups(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Group.class::isInstance)
        .map(Mark.Group.class::cast)
        .toList();
  }

  /// The outlines of the cards.
  private static List<Rectangle2D> cards(Drawing drawing) {
    var cards = new ArrayList<Rectangle2D>();
    for (var group : groups(drawing)) {
      var outline = ((Mark.Filled) group.marks().getFirst()).outline();
      cards.add(((RoundRectangle2D) outline).getBounds2D());
    }
    return cards;
  }
}
