package org.disputatio.exchange.drawing;

import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.disputatio.exchange.drawing.Drawing.Dash;
import org.disputatio.exchange.drawing.Drawing.Direction;
import org.disputatio.exchange.drawing.Drawing.Mark;
import org.jspecify.annotations.Nullable;

/// What is placed as one: a contention, the card of a plain argument, or the frame around
/// co-premises.
final class Block {
  final Relation relation;
  final List<Card> cards;

  /// What this block's line leads to: the card that is its conclusion, or the block that it
  /// undercuts. Both null for a contention.
  final @Nullable Card conclusion;

  final @Nullable Block undercut;
  final double width;
  final double height;
  double x;
  double y;

  private final Direction direction;
  private final List<TextLine> caption;

  Block(
      Relation relation,
      List<Card> cards,
      List<TextLine> caption,
      Direction direction,
      @Nullable Card conclusion,
      @Nullable Block undercut) {
    this.relation = relation;
    this.cards = List.copyOf(cards);
    this.caption = List.copyOf(caption);
    this.direction = direction;
    this.conclusion = conclusion;
    this.undercut = undercut;
    var gaps = Look.PLUS_GAP * (cards.size() - 1);
    var highest = cards.stream().mapToDouble(card -> card.height).max().orElse(0);
    if (!isFrame()) {
      width = cards.getFirst().width;
      height = highest;
    } else if (direction == Direction.DOWN) {
      cards.forEach(card -> card.height = highest);
      width = cards.stream().mapToDouble(card -> card.width).sum() + gaps + 2 * Look.FRAME_PAD;
      height = highest + captionHeight() + Look.FRAME_PAD;
    } else {
      width = cards.stream().mapToDouble(card -> card.width).max().orElse(0) + 2 * Look.FRAME_PAD;
      height =
          cards.stream().mapToDouble(card -> card.height).sum()
              + gaps
              + captionHeight()
              + Look.FRAME_PAD;
    }
  }

  boolean isFrame() {
    return cards.size() > 1;
  }

  private double captionHeight() {
    return 9 + caption.size() * Face.CAPTION.lineHeight + 8;
  }

  void place(double newX, double newY) {
    x = newX;
    y = newY;
    var cardX = isFrame() ? x + Look.FRAME_PAD : x;
    var cardY = isFrame() ? y + captionHeight() : y;
    for (var card : cards) {
      card.x = cardX;
      card.y = cardY;
      if (direction == Direction.DOWN) {
        cardX += card.width + Look.PLUS_GAP;
      } else {
        cardY += card.height + Look.PLUS_GAP;
      }
    }
  }

  /// Where the line to the conclusion begins.
  Point2D entry() {
    return direction == Direction.DOWN
        ? new Point2D.Double(x + width / 2, y)
        : new Point2D.Double(x, y + height / 2);
  }

  /// Where an undercut meets that line.
  Point2D cut() {
    return direction == Direction.DOWN
        ? new Point2D.Double(x + width / 2, y - Look.CUT)
        : new Point2D.Double(x - Look.CUT, y + height / 2);
  }

  /// The frame and its caption: behind the lines that start inside it.
  List<Mark> paintFrame() {
    if (!isFrame()) {
      return List.of();
    }
    var marks = new ArrayList<Mark>();
    var arc = 2 * Look.FRAME_ROUND;
    var outline = new RoundRectangle2D.Double(x, y, width, height, arc, arc);
    marks.add(new Mark.Filled(outline, relation.ground));
    marks.add(new Mark.Line(outline, relation.edge, 1.2, Dash.SOLID));
    var radius = Look.SIGN_RADIUS;
    var left = x + Look.FRAME_PAD + 2;
    var top = y + 9;
    marks.addAll(Signs.badge(relation, left + radius, top + 8, radius));
    left += 2 * radius + 6;
    for (var line : caption) {
      marks.add(Card.text(line, Face.CAPTION, left, top, relation.color));
      top += Face.CAPTION.lineHeight;
    }
    return marks;
  }

  /// The cards and the "+" between them.
  List<Mark> paintCards() {
    var marks = new ArrayList<Mark>();
    for (var i = 0; i < cards.size(); i++) {
      var card = cards.get(i);
      marks.add(card.paint());
      if (i > 0) {
        var half = Look.PLUS_GAP / 2;
        marks.add(
            direction == Direction.DOWN
                ? Signs.plus(card.x - half, card.y + card.height / 2, relation.color)
                : Signs.plus(card.x + card.width / 2, card.y - half, relation.color));
      }
    }
    return marks;
  }
}
