package org.disputatio.exchange.drawing;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers and paths in the short spelling of SVG.
final class SvgShapes {
  private SvgShapes() {}

  /// A length, to a hundredth of a pixel.
  static String number(double value) {
    return number(value, 2);
  }

  static String number(double value, int decimals) {
    var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /// The `d` of a path.
  static String path(Shape shape, int decimals) {
    var d = new StringBuilder();
    var points = new double[6];
    for (var i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      var count =
          switch (i.currentSegment(points)) {
            case PathIterator.SEG_MOVETO -> append(d, 'M', 2);
            case PathIterator.SEG_LINETO -> append(d, 'L', 2);
            case PathIterator.SEG_QUADTO -> append(d, 'Q', 4);
            case PathIterator.SEG_CUBICTO -> append(d, 'C', 6);
            default -> append(d, 'Z', 0);
          };
      for (var n = 0; n < count; n++) {
        var number = number(points[n], decimals);
        d.append(n > 0 && !number.startsWith("-") ? " " : "").append(number);
      }
    }
    return d.toString();
  }

  private static int append(StringBuilder d, char command, int count) {
    d.append(command);
    return count;
  }
}
