package org.disputatio.exchange.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.disputatio.exchange.drawing.Drawing.Dash;
import org.disputatio.exchange.drawing.Drawing.Mark;
import org.jspecify.annotations.Nullable;

/// Writes a picture as SVG that looks the same everywhere: each letter is an outline, kept once and
/// used wherever it stands (D3). Titles and descriptions say in words what is shown.
public final class SvgWriter {
  /// Letters are kept in thousandths of their size.
  private static final int EM = 1000;

  private final XMLStreamWriter xml;
  private final Map<Letter, Integer> letters = new HashMap<>();

  private SvgWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  private record Letter(String font, int glyph) {}

  /// The picture as an SVG file in UTF-8.
  public static byte[] write(Drawing drawing) {
    var bytes = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
      new SvgWriter(xml).document(drawing);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory", impossible);
    }
    return bytes.toByteArray();
  }

  private void document(Drawing drawing) throws XMLStreamException {
    var width = SvgShapes.number(drawing.width());
    var height = SvgShapes.number(drawing.height());
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    xml.writeNamespace("xlink", "http://www.w3.org/1999/xlink");
    xml.writeAttribute("viewBox", "0 0 %s %s".formatted(width, height));
    xml.writeAttribute("width", width);
    xml.writeAttribute("height", height);
    xml.writeAttribute("role", "img");
    xml.writeAttribute("aria-labelledby", "map-title map-description");
    words("title", "map-title", drawing.title());
    words("desc", "map-description", drawing.description());
    xml.writeStartElement("defs");
    define(drawing.marks());
    xml.writeEndElement();
    write(drawing.marks());
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private void define(List<Mark> marks) throws XMLStreamException {
    for (var mark : marks) {
      switch (mark) {
        case Mark.Group group -> define(group.marks());
        case Mark.Text text -> define(text.line());
        case Mark.Filled _, Mark.Line _ -> {}
      }
    }
  }

  private void define(TextLine line) throws XMLStreamException {
    for (var run : line.runs()) {
      var glyphs = run.glyphs();
      var font = glyphs.getFont();
      for (var i = 0; i < glyphs.getNumGlyphs(); i++) {
        var letter = new Letter(font.getFontName(), glyphs.getGlyphCode(i));
        if (letters.putIfAbsent(letter, letters.size()) == null) {
          xml.writeEmptyElement("path");
          xml.writeAttribute("id", "g" + letters.get(letter));
          xml.writeAttribute("d", SvgShapes.path(outline(font, letter.glyph), 0));
        }
      }
    }
  }

  private static Shape outline(Font font, int glyph) {
    return font.deriveFont((float) EM)
        .createGlyphVector(TextMeasure.CONTEXT, new int[] {glyph})
        .getGlyphOutline(0);
  }

  private void write(List<Mark> marks) throws XMLStreamException {
    for (var mark : marks) {
      xml.writeCharacters("\n");
      switch (mark) {
        case Mark.Group(var title, var description, var parts) -> {
          xml.writeStartElement("g");
          words("title", null, title);
          words("desc", null, description);
          write(parts);
          xml.writeEndElement();
        }
        case Mark.Filled(var outline, var color) -> {
          shape(outline);
          xml.writeAttribute("fill", hex(color));
        }
        case Mark.Line(var path, var color, var width, var dash) -> {
          shape(path);
          xml.writeAttribute("fill", "none");
          xml.writeAttribute("stroke", hex(color));
          xml.writeAttribute("stroke-width", SvgShapes.number(width));
          if (dash != Dash.DASHED) {
            xml.writeAttribute("stroke-linecap", "round");
          }
          if (dash != Dash.SOLID) {
            var pattern = dash.pattern(width);
            xml.writeAttribute("stroke-dasharray", pattern[0] + " " + pattern[1]);
          }
        }
        case Mark.Text text -> {
          for (var run : text.line().runs()) {
            write(run, text);
          }
        }
      }
    }
  }

  private void shape(Shape shape) throws XMLStreamException {
    switch (shape) {
      case RoundRectangle2D box -> {
        corner(box.getX(), box.getY(), box.getWidth(), box.getHeight());
        xml.writeAttribute("rx", SvgShapes.number(box.getArcWidth() / 2));
      }
      case Rectangle2D box -> corner(box.getX(), box.getY(), box.getWidth(), box.getHeight());
      case Ellipse2D disc -> {
        xml.writeEmptyElement("circle");
        xml.writeAttribute("cx", SvgShapes.number(disc.getCenterX()));
        xml.writeAttribute("cy", SvgShapes.number(disc.getCenterY()));
        xml.writeAttribute("r", SvgShapes.number(disc.getWidth() / 2));
      }
      default -> {
        xml.writeEmptyElement("path");
        xml.writeAttribute("d", SvgShapes.path(shape, 2));
      }
    }
  }

  private void corner(double x, double y, double width, double height) throws XMLStreamException {
    xml.writeEmptyElement("rect");
    xml.writeAttribute("x", SvgShapes.number(x));
    xml.writeAttribute("y", SvgShapes.number(y));
    xml.writeAttribute("width", SvgShapes.number(width));
    xml.writeAttribute("height", SvgShapes.number(height));
  }

  private void write(TextLine.Run run, Mark.Text text) throws XMLStreamException {
    var glyphs = run.glyphs();
    var name = glyphs.getFont().getFontName();
    var scale = text.face().size / EM;
    xml.writeStartElement("g");
    xml.writeAttribute(
        "transform",
        "translate(%s %s) scale(%s)"
            .formatted(
                SvgShapes.number(text.x() + run.x()),
                SvgShapes.number(text.y()),
                SvgShapes.number(scale, 5)));
    xml.writeAttribute("fill", hex(text.color()));
    for (var i = 0; i < glyphs.getNumGlyphs(); i++) {
      if (glyphs.getGlyphOutline(i).getPathIterator(null).isDone()) {
        continue;
      }
      var place = glyphs.getGlyphPosition(i);
      var x = SvgShapes.number(place.getX() / scale, 0);
      var y = SvgShapes.number(place.getY() / scale, 0);
      xml.writeEmptyElement("use");
      xml.writeAttribute(
          "xlink:href", "#g" + letters.get(new Letter(name, glyphs.getGlyphCode(i))));
      if (!x.equals("0")) {
        xml.writeAttribute("x", x);
      }
      if (!y.equals("0")) {
        xml.writeAttribute("y", y);
      }
    }
    xml.writeEndElement();
  }

  private void words(String element, @Nullable String id, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    if (id != null) {
      xml.writeAttribute("id", id);
    }
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /// XML has no way to say most control characters.
  private static String legal(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", " ");
  }

  private static String hex(Color color) {
    return "#%06x".formatted(color.getRGB() & 0xffffff);
  }
}
