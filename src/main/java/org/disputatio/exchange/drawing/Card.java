package org.disputatio.exchange.drawing;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.disputatio.exchange.drawing.Drawing.Dash;
import org.disputatio.exchange.drawing.Drawing.Mark;
import org.disputatio.map.ArgumentTree.Occurrence;
import org.disputatio.map.Origin;
import org.disputatio.map.StatementKind;

/// A statement as a card: its kind and number, its text, and where it is from.
final class Card {
  final Occurrence occurrence;
  final Relation relation;
  final double width;

  /// At least what the text needs; co-premises are made equally high.
  double height;

  double x;
  double y;

  private final boolean inFrame;
  private final NodeWords words;
  private final TextLine kind;
  private final List<TextLine> number;

  /// Whether the number has lines of its own, because it does not fit beside the kind.
  private final boolean deep;

  private final Face face;
  private final List<TextLine> text;
  private final List<TextLine> meta;

  Card(
      Occurrence occurrence,
      Relation relation,
      boolean inFrame,
      NodeWords words,
      TextMeasure measure) {
    this.occurrence = occurrence;
    this.relation = relation;
    this.inFrame = inFrame;
    this.words = words;
    var statement = occurrence.statement();
    var isLong = statement.text().length() > Look.LONG_TEXT && !occurrence.reference();
    width =
        isLong
            ? Look.LONG_WIDTH
            : relation == Relation.CONTENTION ? Look.CONTENTION_WIDTH : Look.CARD_WIDTH;
    var room = width - Look.PAD_LEFT - Look.PAD_RIGHT;
    kind =
        measure.line(words.kind(occurrence, relation, inFrame).toUpperCase(Locale.ROOT), Face.KIND);
    var badge = hasBadge() ? 2 * Look.SIGN_RADIUS + 6 : 0;
    number = measure.wrap(occurrence.number(), Face.NUMBER, room - badge);
    deep = badge + kind.width() + 12 + number.getFirst().width() > room;
    face =
        occurrence.reference()
            ? Face.REFERENCE
            : relation == Relation.CONTENTION ? Face.CONTENTION : Face.STATEMENT;
    text =
        occurrence.reference()
            ? measure.wrap(statement.text(), face, room, 2)
            : measure.wrap(statement.text(), face, room);
    meta = measure.wrap(words.meta(occurrence), Face.META, room);
    height =
        Look.PAD_TOP
            + (deep ? number.size() * Face.NUMBER.lineHeight : 0)
            + Face.KIND.lineHeight
            + 4
            + text.size() * face.lineHeight
            + (meta.isEmpty() ? 0 : 4 + meta.size() * Face.META.lineHeight)
            + Look.PAD_BOTTOM;
  }

  Mark paint() {
    var marks = new ArrayList<Mark>();
    var outline = new RoundRectangle2D.Double(x, y, width, height, 2 * Look.ROUND, 2 * Look.ROUND);
    var implicit = occurrence.statement().origin() == Origin.RECONSTRUCTED;
    marks.add(new Mark.Filled(outline, ground()));
    marks.add(
        new Mark.Line(
            outline,
            implicit ? Look.PREMISE : edge(),
            relation == Relation.CONTENTION ? 1.6 : 1.2,
            implicit ? Dash.DASHED : Dash.SOLID));
    marks.add(new Mark.Filled(bar(), barColor()));
    var left = x + Look.PAD_LEFT;
    var top = y + Look.PAD_TOP;
    if (hasBadge()) {
      var radius = Look.SIGN_RADIUS;
      marks.addAll(Signs.badge(relation, left + radius, top + 8, radius));
      left += 2 * radius + 6;
    }
    for (var line : number) {
      var numberLeft = deep ? left : x + width - Look.PAD_RIGHT - line.width();
      marks.add(text(line, Face.NUMBER, numberLeft, top, Look.MUTED));
      top += deep ? Face.NUMBER.lineHeight : 0;
    }
    marks.add(text(kind, Face.KIND, left, top, kindColor()));
    top += Face.KIND.lineHeight + 4;
    for (var line : text) {
      marks.add(text(line, face, start(line), top, ink()));
      top += face.lineHeight;
    }
    top += 4;
    for (var line : meta) {
      marks.add(text(line, Face.META, start(line), top, Look.MUTED));
      top += Face.META.lineHeight;
    }
    return new Mark.Group(
        occurrence.number() + " " + occurrence.statement().text(),
        words.description(occurrence, relation, inFrame),
        marks);
  }

  private boolean hasBadge() {
    return relation != Relation.CONTENTION && !inFrame;
  }

  private double start(TextLine line) {
    return line.rightToLeft() ? x + width - Look.PAD_RIGHT - line.width() : x + Look.PAD_LEFT;
  }

  static Mark text(TextLine line, Face face, double left, double top, Color color) {
    return new Mark.Text(line, face, left, top + face.baseline(), color);
  }

  private boolean evidence() {
    return occurrence.statement().kind() == StatementKind.EVIDENCE && !occurrence.reference();
  }

  private Color ground() {
    return occurrence.reference() ? Look.GROUND : evidence() ? Look.EVIDENCE_GROUND : Look.CARD;
  }

  private Color edge() {
    return relation == Relation.CONTENTION
        ? Look.ACCENT
        : evidence() ? Look.EVIDENCE_LINE : Look.LINE;
  }

  private Color barColor() {
    return inFrame ? Look.PREMISE : relation.color;
  }

  private Color kindColor() {
    return inFrame ? Look.MUTED : relation.color;
  }

  private Color ink() {
    return occurrence.reference() ? Look.MUTED : Look.INK;
  }

  /// The coloured edge on the left: what the card and its line have left of [Look#BAR].
  private Area bar() {
    var over = 0.6;
    var outline =
        new RoundRectangle2D.Double(
            x - over,
            y - over,
            width + 2 * over,
            height + 2 * over,
            2 * Look.ROUND + over,
            2 * Look.ROUND + over);
    var bar = new Area(outline);
    bar.intersect(
        new Area(new Rectangle2D.Double(x - over, y - over, Look.BAR + over, height + 2 * over)));
    return bar;
  }
}
