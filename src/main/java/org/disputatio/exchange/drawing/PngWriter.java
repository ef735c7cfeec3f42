package org.disputatio.exchange.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.disputatio.exchange.drawing.Drawing.Dash;
import org.disputatio.exchange.drawing.Drawing.Mark;

/// Writes a picture as PNG, sharp enough for print: two pixels for each of the screen, fewer where
/// that would be too many. It is painted strip by strip, so that a large map needs no more memory
/// than a small one.
public final class PngWriter {
  private static final double SCALE = 2;
  private static final double PIXEL_LIMIT = 60_000_000;
  private static final double SIDE_LIMIT = 30_000;
  private static final int STRIP = 256;

  private PngWriter() {}

  /// The picture as a PNG file.
  public static byte[] write(Drawing drawing) {
    return write(drawing, PIXEL_LIMIT);
  }

  static byte[] write(Drawing drawing, double pixelLimit) {
    var area = drawing.width() * drawing.height();
    var longest = Math.max(drawing.width(), drawing.height());
    var scale = Math.min(SCALE, Math.min(Math.sqrt(pixelLimit / area), SIDE_LIMIT / longest));
    var width = Math.max(1, (int) Math.round(drawing.width() * scale));
    var height = Math.max(1, (int) Math.round(drawing.height() * scale));
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeLong(0x89504e470d0a1a0aL);
      chunk(out, "IHDR", header(width, height));
      // Pixels per metre: shown as large as it is on a screen of 96 dots per inch.
      chunk(out, "pHYs", resolution((int) Math.round(scale * 96 / 0.0254)));
      chunk(out, "IDAT", pixels(drawing, scale, width, height));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(int width, int height) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(width);
      out.writeInt(height);
      // Eight bits each of red, green and blue; nothing special.
      out.write(new byte[] {8, 2, 0, 0, 0});
    }
    return bytes.toByteArray();
  }

  private static byte[] resolution(int perMetre) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(perMetre);
      out.writeInt(perMetre);
      out.write(1);
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) check.getValue());
  }

  private static byte[] pixels(Drawing drawing, double scale, int width, int height)
      throws IOException {
    var marks = new ArrayList<Bounded>();
    collect(drawing.marks(), marks);
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(6);
    var strip = new BufferedImage(width, Math.min(STRIP, height), BufferedImage.TYPE_INT_RGB);
    var pixels = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
    var line = new byte[1 + 3 * width];
    try (var out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
      for (var top = 0; top < height; top += STRIP) {
        paint(strip, marks, scale, top);
        for (var row = 0; row < Math.min(STRIP, height - top); row++) {
          encode(pixels, row * width, line);
          out.write(line);
        }
      }
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /// One row, each pixel as its difference from the one on the left (filter 1 of PNG).
  private static void encode(int[] pixels, int from, byte[] line) {
    line[0] = 1;
    var before = 0;
    for (int i = 0, at = 1; at < line.length; i++, at += 3) {
      var pixel = pixels[from + i];
      line[at] = (byte) ((pixel >> 16) - (before >> 16));
      line[at + 1] = (byte) ((pixel >> 8) - (before >> 8));
      line[at + 2] = (byte) (pixel - before);
      before = pixel;
    }
  }

  /// A mark and where it is seen.
  private record Bounded(Mark mark, double top, double bottom) {}

  private static void collect(List<Mark> marks, List<Bounded> all) {
    for (var mark : marks) {
      switch (mark) {
        case Mark.Group group -> collect(group.marks(), all);
        case Mark.Filled(var outline, _) -> all.add(bounded(mark, outline.getBounds2D(), 0));
        case Mark.Line line -> all.add(bounded(mark, line.path().getBounds2D(), line.width()));
        case Mark.Text text -> {
          var size = text.face().size;
          all.add(new Bounded(mark, text.y() - 2 * size, text.y() + size));
        }
      }
    }
  }

  private static Bounded bounded(Mark mark, Rectangle2D box, double around) {
    return new Bounded(mark, box.getMinY() - around, box.getMaxY() + around);
  }

  private static void paint(BufferedImage strip, List<Bounded> marks, double scale, int top) {
    Graphics2D graphics = strip.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.translate(0, -top);
    graphics.scale(scale, scale);
    for (var each : marks) {
      if (each.bottom * scale >= top && each.top * scale <= top + STRIP) {
        paint(graphics, each.mark);
      }
    }
    graphics.dispose();
  }

  private static void paint(Graphics2D graphics, Mark mark) {
    switch (mark) {
      case Mark.Filled(Shape outline, var color) -> {
        graphics.setColor(color);
        graphics.fill(outline);
      }
      case Mark.Line(var path, var color, var width, var dash) -> {
        graphics.setColor(color);
        graphics.setStroke(stroke((float) width, dash));
        graphics.draw(path);
      }
      case Mark.Text text -> {
        graphics.setColor(text.color());
        for (var run : text.line().runs()) {
          graphics.drawGlyphVector(run.glyphs(), (float) (text.x() + run.x()), (float) text.y());
        }
      }
      case Mark.Group _ -> throw new IllegalStateException("groups are taken apart before");
    }
  }

  private static BasicStroke stroke(float width, Dash dash) {
    return dash == Dash.SOLID
        ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        : new BasicStroke(
            width,
            dash == Dash.DASHED ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND,
            10,
            dash.pattern(width),
            0);
  }
}
