package org.disputatio.exchange.drawing;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.disputatio.exchange.drawing.Drawing.Direction;
import org.disputatio.exchange.drawing.Drawing.Mark;
import org.disputatio.exchange.drawing.Drawing.Subject;
import org.disputatio.exchange.drawing.TreeLayout.Box;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ArgumentTree.Occurrence;
import org.disputatio.map.ArgumentTree.Step;
import org.jspecify.annotations.Nullable;

/// Puts cards, frames and lines in their places (D1).
final class MapPainter {
  private final ArgumentTree tree;
  private final @Nullable Subject article;
  private final Direction direction;
  private final NodeWords words;
  private final TextMeasure measure = new TextMeasure();
  private final List<Block> blocks = new ArrayList<>();

  /// The blocks that stand below a card, in order.
  private final IdentityHashMap<Card, List<Block>> below = new IdentityHashMap<>();

  private final double width;
  private final double height;

  MapPainter(ArgumentTree tree, @Nullable Subject article, Direction direction) {
    this.tree = tree;
    this.article = article;
    this.direction = direction;
    words = new NodeWords(tree, article);
    var shelves = new Shelves();
    for (var contention : tree.contentions()) {
      var placed = new ArrayList<Placed>();
      var block = block(Relation.CONTENTION, List.of(contention), List.of(), null, null);
      var root = box(block, 0, placed);
      hang(block, List.of(contention), root, placed);
      TreeLayout.place(root);
      shelves.add(placed);
    }
    shelves.arrange();
    width = shelves.width + 2 * Look.MARGIN;
    height = shelves.height + 2 * Look.MARGIN;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  private boolean down() {
    return direction == Direction.DOWN;
  }

  /// A block and its box in the layout of its tree.
  private record Placed(Block block, Box box) {}

  private Block block(
      Relation relation,
      List<Occurrence> premises,
      List<TextLine> caption,
      @Nullable Card conclusion,
      @Nullable Block undercut) {
    var inFrame = premises.size() > 1;
    var cards = premises.stream().map(p -> new Card(p, relation, inFrame, words, measure)).toList();
    var block = new Block(relation, cards, caption, direction, conclusion, undercut);
    blocks.add(block);
    if (conclusion != null) {
      below.computeIfAbsent(conclusion, _ -> new ArrayList<>()).add(block);
    }
    return block;
  }

  private Box box(Block block, double distance, List<Placed> placed) {
    var box =
        down()
            ? new Box(block.width + 24, block.height, 64 + distance)
            : new Box(block.height + 18, block.width, 84 + distance);
    placed.add(new Placed(block, box));
    return box;
  }

  /// Hangs what speaks for and against a block's cards below it.
  private void hang(Block block, List<Occurrence> occurrences, Box box, List<Placed> placed) {
    // The more there is, the wider the lines have to swing.
    var count = occurrences.stream().mapToInt(occurrence -> occurrence.arguments().size()).sum();
    var swing = Math.min(60, 8 * (count - 1));
    for (var i = 0; i < occurrences.size(); i++) {
      for (var step : occurrences.get(i).arguments()) {
        hang(step, block.cards.get(i), null, swing, box, placed);
      }
    }
  }

  /// Hangs an argument, and beside it what undercuts it.
  private void hang(
      Step step,
      @Nullable Card conclusion,
      @Nullable Block undercut,
      double distance,
      Box above,
      List<Placed> placed) {
    var relation = Relation.of(step.argument(), tree.map());
    var block = block(relation, step.premises(), caption(step, relation), conclusion, undercut);
    var box = box(block, distance, placed);
    above.children.add(box);
    hang(block, step.premises(), box, placed);
    for (var beside : step.undercuts()) {
      hang(beside, null, block, distance + Look.UNDERCUT_INDENT, above, placed);
    }
  }

  private List<TextLine> caption(Step step, Relation relation) {
    if (step.premises().size() < 2) {
      return List.of();
    }
    var room = Look.CARD_WIDTH - 2 * Look.SIGN_RADIUS - 8;
    return measure.wrap(words.caption(step.argument(), relation), Face.CAPTION, room);
  }

  /// Arranges the trees beside each other, and in rows where that would get too wide.
  private final class Shelves {
    private static final double APART = 56;

    private final List<List<Placed>> trees = new ArrayList<>();
    private double width;
    private double height;

    void add(List<Placed> tree) {
      trees.add(tree);
    }

    void arrange() {
      var sizes = trees.stream().map(this::size).toList();
      var areas = sizes.stream().mapToDouble(s -> (s.getX() + APART) * (s.getY() + APART));
      var sorted = areas.sorted().toArray();
      var small = Arrays.stream(sorted).limit(Math.max(0, sorted.length - 1)).sum();
      var widest = sizes.stream().mapToDouble(Point2D::getX).max().orElse(0);
      // The largest tree gets a row of its own where the others do not need its width.
      var limit = Math.max(widest, Math.sqrt(small * 1.5));
      var x = 0.0;
      var y = 0.0;
      var rowHeight = 0.0;
      for (var i = 0; i < trees.size(); i++) {
        var size = sizes.get(i);
        if (x > 0 && x + size.getX() > limit) {
          x = 0;
          y += rowHeight + APART;
          rowHeight = 0;
        }
        for (var each : trees.get(i)) {
          var left = Look.MARGIN + x + (down() ? each.box.across : each.box.along);
          var top = Look.MARGIN + y + (down() ? each.box.along : each.box.across);
          each.block.place(left, top);
        }
        width = Math.max(width, x + size.getX());
        height = Math.max(height, y + size.getY());
        rowHeight = Math.max(rowHeight, size.getY());
        x += size.getX() + APART;
      }
    }

    private Point2D size(List<Placed> tree) {
      var size = new Point2D.Double();
      for (var each : tree) {
        var across = each.box.across + (down() ? each.block.width : each.block.height);
        var along = each.box.along + (down() ? each.block.height : each.block.width);
        size.x = Math.max(size.x, down() ? across : along);
        size.y = Math.max(size.y, down() ? along : across);
      }
      return size;
    }
  }

  Drawing paint() {
    var foot = new Footer(tree.map(), article, measure);
    var fullWidth = Math.max(width, foot.width() + 2 * Look.MARGIN);
    var fullHeight = height + foot.height();
    var marks = new ArrayList<Mark>();
    var sheet = new Rectangle2D.Double(0, 0, fullWidth, fullHeight);
    marks.add(new Mark.Filled(sheet, Look.GROUND));
    blocks.forEach(block -> marks.addAll(block.paintFrame()));
    // Reasons over objections, so that a solid line never hides behind a broken one's gaps.
    for (var block : blocks.reversed()) {
      if (block.conclusion != null) {
        marks.add(Connector.toConclusion(block, port(block, block.conclusion), direction));
      }
    }
    blocks.forEach(block -> marks.addAll(block.paintCards()));
    for (var block : blocks) {
      if (block.undercut != null) {
        marks.addAll(Connector.toStep(block, block.undercut, direction));
      }
    }
    marks.addAll(foot.paint(Look.MARGIN, height - Look.MARGIN + Look.FOOT_GAP));
    var map = tree.map();
    var description =
        "Argument map with %d statements and %d arguments, revision %d."
            .formatted(map.statements().size(), map.arguments().size(), map.revision());
    return new Drawing(fullWidth, fullHeight, map.title(), description, marks);
  }

  /// Where a block's line meets its conclusion: spread over the middle of that card's edge.
  private Point2D port(Block block, Card conclusion) {
    var siblings = below.getOrDefault(conclusion, List.of());
    var offset = siblings.indexOf(block) - (siblings.size() - 1) / 2.0;
    var room = (down() ? conclusion.width - 60 : conclusion.height - 30) / siblings.size();
    var shift = offset * Math.min(room, down() ? 30 : 12);
    return down()
        ? new Point2D.Double(
            conclusion.x + conclusion.width / 2 + shift, conclusion.y + conclusion.height)
        : new Point2D.Double(
            conclusion.x + conclusion.width, conclusion.y + conclusion.height / 2 + shift);
  }
}
