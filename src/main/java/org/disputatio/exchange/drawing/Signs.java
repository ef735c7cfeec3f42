package org.disputatio.exchange.drawing;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.disputatio.exchange.drawing.Drawing.Dash;
import org.disputatio.exchange.drawing.Drawing.Mark;

/// The signs "+", "−" and "×", drawn so that they sit exactly in the middle of their disc.
final class Signs {
  private Signs() {}

  /// A disc in the relation's colour with its sign in white.
  static List<Mark> badge(Relation relation, double x, double y, double radius) {
    return List.of(
        new Mark.Filled(disc(x, y, radius), relation.color),
        new Mark.Line(sign(relation, x, y, radius * 0.47), Color.WHITE, radius * 0.24, Dash.SOLID));
  }

  /// The "+" between co-premises.
  static Mark plus(double x, double y, Color color) {
    return new Mark.Line(sign(Relation.REASON, x, y, 6), color, 2.2, Dash.SOLID);
  }

  private static Ellipse2D disc(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  private static Path2D sign(Relation relation, double x, double y, double arm) {
    var path = new Path2D.Double();
    var reach = relation == Relation.UNDERCUT ? arm * 0.8 : arm;
    if (relation == Relation.UNDERCUT) {
      path.moveTo(x - reach, y - reach);
      path.lineTo(x + reach, y + reach);
      path.moveTo(x - reach, y + reach);
      path.lineTo(x + reach, y - reach);
      return path;
    }
    path.moveTo(x - reach, y);
    path.lineTo(x + reach, y);
    if (relation == Relation.REASON) {
      path.moveTo(x, y - reach);
      path.lineTo(x, y + reach);
    }
    return path;
  }
}
