package org.disputatio.exchange.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/// The few sizes and weights of letters in a picture.
enum Face {
  STATEMENT("Regular", 14, 20, 0),
  CONTENTION("SemiBold", 16, 22, 0),
  REFERENCE("Regular", 13, 18, 0),
  KIND("SemiBold", 10.5f, 16, 0.06),
  NUMBER("SemiBold", 11, 16, 0),
  META("Regular", 11, 16, 0),
  CAPTION("SemiBold", 12, 16, 0),
  FOOT_TITLE("Bold", 13, 20, 0),
  FOOT("Regular", 12, 20, 0);

  final float size;
  final double lineHeight;

  /// Room added after each letter, in parts of the size.
  final double tracking;

  private final Font font;
  private final Font fallback;
  private final double baseline;

  Face(String weight, float size, double lineHeight, double tracking) {
    this.size = size;
    this.lineHeight = lineHeight;
    this.tracking = tracking;
    font = inter(weight).deriveFont(attributes(size));
    fallback =
        new Font(Font.SANS_SERIF, weight.equals("Regular") ? Font.PLAIN : Font.BOLD, 1)
            .deriveFont(attributes(size));
    var metrics = font.getLineMetrics("x", TextMeasure.CONTEXT);
    baseline = (lineHeight - metrics.getAscent() - metrics.getDescent()) / 2 + metrics.getAscent();
  }

  Font font() {
    return font;
  }

  /// The runtime's own font, for letters that Inter lacks.
  Font fallback() {
    return fallback;
  }

  /// From the top of a line to its baseline.
  double baseline() {
    return baseline;
  }

  private static Map<TextAttribute, Object> attributes(float size) {
    return Map.of(
        TextAttribute.SIZE, size,
        TextAttribute.KERNING, TextAttribute.KERNING_ON,
        TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);
  }

  private static Font inter(String weight) {
    try (var in = Face.class.getResourceAsStream("/fonts/Inter-%s.ttf".formatted(weight))) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in, weight));
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException("the bundled font cannot be read", broken);
    }
  }
}
