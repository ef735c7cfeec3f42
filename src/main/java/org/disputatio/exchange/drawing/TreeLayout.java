package org.disputatio.exchange.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Places the boxes of a tree close together without overlap: each centred above its children,
/// children in order, each level as far down as the boxes above it need and no further.
///
/// After A. van der Ploeg, "Drawing Non-layered Tidy Trees in Linear Time" (2014), whose names are
/// kept (extreme nodes, threads, sums of modifiers), without recursion so that depth does not
/// matter. Directions are abstract: `across` is where siblings lie side by side, `along` leads from
/// the root to the leaves.
final class TreeLayout {
  private TreeLayout() {}

  /// A box to be placed; [#across] and [#along] are its near corner afterwards.
  static final class Box {
    final double breadth;
    final double depth;

    /// Distance from the end of the box above to the start of this one.
    final double gap;

    final List<Box> children = new ArrayList<>();
    double across;
    double along;

    private double prelim;
    private double mod;
    private double shift;
    private double change;
    private double modSum;
    private @Nullable Box leftThread;
    private @Nullable Box rightThread;
    private Box leftExtreme = this;
    private Box rightExtreme = this;
    private double leftExtremeMod;
    private double rightExtremeMod;

    /// @param breadth its size across, with the distance to keep from its neighbours
    Box(double breadth, double depth, double gap) {
      this.breadth = breadth;
      this.depth = depth;
      this.gap = gap;
    }

    private double end() {
      return along + depth;
    }

    private Box first() {
      return children.getFirst();
    }

    private Box last() {
      return children.getLast();
    }

    private @Nullable Box nextLeft() {
      return children.isEmpty() ? leftThread : first();
    }

    private @Nullable Box nextRight() {
      return children.isEmpty() ? rightThread : last();
    }
  }

  /// Sets the places of all boxes of a tree; the root lies at 0 along, and nothing below 0 across.
  static void place(Box root) {
    var boxes = new ArrayList<Box>();
    var open = new ArrayList<Box>();
    open.add(root);
    while (!open.isEmpty()) {
      var box = open.removeLast();
      boxes.add(box);
      for (var child : box.children) {
        child.along = box.end() + child.gap;
        open.add(child);
      }
    }
    for (var box : boxes.reversed()) {
      firstWalk(box);
    }
    var least = Double.MAX_VALUE;
    for (var box : boxes) {
      var sum = box.modSum + box.mod;
      box.across = box.prelim + sum;
      least = Math.min(least, box.across);
      addChildSpacing(box);
      box.children.forEach(child -> child.modSum = sum);
    }
    for (var box : boxes) {
      box.across -= least;
    }
  }

  /// Packs the children, all of which are packed themselves, and centres the box above them.
  private static void firstWalk(Box box) {
    if (box.children.isEmpty()) {
      return;
    }
    var lowest = new Lowest(box.first().leftExtreme.end(), 0, null);
    for (var i = 1; i < box.children.size(); i++) {
      var end = box.children.get(i).rightExtreme.end();
      separate(box, i, lowest);
      lowest = lowest.with(end, i);
    }
    var first = box.first();
    var last = box.last();
    box.prelim =
        (first.prelim + first.mod + last.mod + last.prelim + last.breadth) / 2 - box.breadth / 2;
    box.leftExtreme = first.leftExtreme;
    box.leftExtremeMod = first.leftExtremeMod;
    box.rightExtreme = last.rightExtreme;
    box.rightExtremeMod = last.rightExtremeMod;
  }

  /// Moves child i away from the right contour of its elder siblings.
  private static void separate(Box box, int i, Lowest lowest) {
    Box right = box.children.get(i - 1);
    Box left = box.children.get(i);
    var rightSum = right.mod;
    var leftSum = left.mod;
    Lowest seen = lowest;
    while (right != null && left != null) {
      while (seen.next != null && right.end() > seen.end) {
        seen = seen.next;
      }
      var overlap = rightSum + right.prelim + right.breadth - (leftSum + left.prelim);
      if (overlap > 0) {
        leftSum += overlap;
        moveSubtree(box, i, seen.index, overlap);
      }
      var rightEnd = right.end();
      var leftEnd = left.end();
      if (rightEnd <= leftEnd) {
        right = right.nextRight();
        rightSum += right == null ? 0 : right.mod;
      }
      if (rightEnd >= leftEnd) {
        left = left.nextLeft();
        leftSum += left == null ? 0 : left.mod;
      }
    }
    if (left != null) {
      setLeftThread(box, i, left, leftSum);
    } else if (right != null) {
      setRightThread(box, i, right, rightSum);
    }
  }

  private static void moveSubtree(Box box, int i, int collided, double distance) {
    var child = box.children.get(i);
    child.mod += distance;
    child.leftExtremeMod += distance;
    child.rightExtremeMod += distance;
    // The siblings in between share the room that this made.
    if (collided != i - 1) {
      var share = distance / (i - collided);
      box.children.get(collided + 1).shift += share;
      child.shift -= share;
      child.change -= distance - share;
    }
  }

  private static void setLeftThread(Box box, int i, Box left, double leftSum) {
    var first = box.first();
    var extreme = first.leftExtreme;
    extreme.leftThread = left;
    var difference = leftSum - left.mod - first.leftExtremeMod;
    extreme.mod += difference;
    extreme.prelim -= difference;
    first.leftExtreme = box.children.get(i).leftExtreme;
    first.leftExtremeMod = box.children.get(i).leftExtremeMod;
  }

  private static void setRightThread(Box box, int i, Box right, double rightSum) {
    var child = box.children.get(i);
    var extreme = child.rightExtreme;
    extreme.rightThread = right;
    var difference = rightSum - right.mod - child.rightExtremeMod;
    extreme.mod += difference;
    extreme.prelim -= difference;
    child.rightExtreme = box.children.get(i - 1).rightExtreme;
    child.rightExtremeMod = box.children.get(i - 1).rightExtremeMod;
  }

  private static void addChildSpacing(Box box) {
    var delta = 0.0;
    var sum = 0.0;
    for (var child : box.children) {
      delta += child.shift;
      sum += delta + child.change;
      child.mod += sum;
    }
  }

  /// The elder siblings that reach furthest, by how far: an index into the contour.
  private record Lowest(double end, int index, @Nullable Lowest next) {
    Lowest with(double newEnd, int newIndex) {
      var rest = this;
      while (rest != null && newEnd >= rest.end) {
        rest = rest.next;
      }
      return new Lowest(newEnd, newIndex, rest);
    }
  }
}
