package org.disputatio.exchange.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.jspecify.annotations.Nullable;

/// A picture of a map: shapes from back to front, in pixels of the screen. [SvgWriter] and
/// [PngWriter] write it.
///
/// @param title what the picture is of, in words
/// @param description what is in it, in words
public record Drawing(
    double width, double height, String title, String description, List<Mark> marks) {
  public Drawing {
    marks = List.copyOf(marks);
  }

  /// The article that a map is about, as far as a picture shows it.
  public record Subject(String title, String author, int revision, String text) {}

  /// Draws a map in the direction in which it fits a page better.
  ///
  /// @param article null if it is not to be shown
  public static Drawing of(ArgumentMap map, @Nullable Subject article) {
    var tree = ArgumentTree.of(map);
    var down = new MapPainter(tree, article, Direction.DOWN);
    return down.width() <= Look.WIDEST * down.height()
        ? down.paint()
        : new MapPainter(tree, article, Direction.RIGHT).paint();
  }

  /// Draws a map in this direction.
  public static Drawing of(ArgumentMap map, @Nullable Subject article, Direction direction) {
    return new MapPainter(ArgumentTree.of(map), article, direction).paint();
  }

  /// Where the branches of a map lead.
  public enum Direction {
    DOWN,
    RIGHT
  }

  /// A shape.
  sealed interface Mark {
    record Filled(Shape outline, Color color) implements Mark {}

    record Line(Shape path, Color color, double width, Dash dash) implements Mark {}

    /// A line of text.
    ///
    /// @param x the left end of the line
    /// @param y its baseline
    record Text(TextLine line, Face face, double x, double y, Color color) implements Mark {}

    /// Marks that belong together, with what they say in words.
    record Group(String title, String description, List<Mark> marks) implements Mark {}
  }

  /// How a line is broken.
  enum Dash {
    SOLID,
    DASHED,
    DOTTED;

    /// How long it is drawn and how long not; a dot is a line of no length with a round end.
    float[] pattern(double width) {
      return switch (this) {
        case SOLID -> new float[] {1, 0};
        case DASHED -> new float[] {(float) (width * 3.5), (float) (width * 2.5)};
        case DOTTED -> new float[] {0.01f, (float) (width * 2.4)};
      };
    }
  }
}
