package org.disputatio.exchange.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.disputatio.exchange.drawing.Drawing.Direction;
import org.disputatio.exchange.drawing.Drawing.Mark;

/// The lines between blocks.
final class Connector {
  private static final double BEND = 12;

  /// The last part of a line is straight, so that undercuts can meet it there.
  private static final double STRAIGHT = Look.CUT + 9;

  private static final double CUT_RADIUS = 6.5;

  private Connector() {}

  /// The line of a reason or objection, from its block to a point on the edge of the conclusion.
  static Mark toConclusion(Block block, Point2D port, Direction direction) {
    var start = block.entry();
    var path = new Path2D.Double();
    path.moveTo(port.getX(), port.getY());
    if (direction == Direction.DOWN) {
      var straight = start.getY() - STRAIGHT;
      var middle = (straight + port.getY()) / 2;
      path.curveTo(port.getX(), middle, start.getX(), middle, start.getX(), straight);
    } else {
      var straight = start.getX() - STRAIGHT;
      var middle = (straight + port.getX()) / 2;
      path.curveTo(middle, port.getY(), middle, start.getY(), straight, start.getY());
    }
    path.lineTo(start.getX(), start.getY());
    return new Mark.Line(path, block.relation.color, Look.STROKE, block.relation.dash);
  }

  /// The line of an undercut: it runs beside the block that it is about and ends on that one's
  /// line.
  static List<Mark> toStep(Block block, Block target, Direction direction) {
    var start = block.entry();
    var end = target.cut();
    var path = new Path2D.Double();
    path.moveTo(end.getX(), end.getY());
    if (direction == Direction.DOWN) {
      path.lineTo(start.getX() - BEND, end.getY());
      path.quadTo(start.getX(), end.getY(), start.getX(), end.getY() + BEND);
    } else {
      path.lineTo(end.getX(), start.getY() - BEND);
      path.quadTo(end.getX(), start.getY(), end.getX() + BEND, start.getY());
    }
    path.lineTo(start.getX(), start.getY());
    var marks = new ArrayList<Mark>();
    marks.add(new Mark.Line(path, Relation.UNDERCUT.color, Look.STROKE, Relation.UNDERCUT.dash));
    marks.addAll(Signs.badge(Relation.UNDERCUT, end.getX(), end.getY(), CUT_RADIUS));
    return marks;
  }
}
