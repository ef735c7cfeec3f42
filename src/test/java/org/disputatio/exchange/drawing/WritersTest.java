package org.disputatio.exchange.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.disputatio.exchange.RandomMap;
import org.disputatio.exchange.SampleMap;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WritersTest {
  private static final Drawing SAMPLE = Drawing.of(SampleMap.map(), null);

  private static Document parse(Drawing drawing) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(SvgWriter.write(drawing)));
  }

  // D3
  @Test
  void anSvgFileHasItsLettersInItAndNeedsNothingElse() throws Exception {
    var svg = parse(SAMPLE);
    var ids = new HashSet<String>();
    var defs = svg.getElementsByTagName("defs").item(0).getChildNodes();
    var shapes = new HashSet<String>();
    for (var i = 0; i < defs.getLength(); i++) {
      var letter = (Element) defs.item(i);
      assertThat(ids.add(letter.getAttribute("id"))).isTrue();
      shapes.add(letter.getAttribute("d"));
    }
    assertThat(shapes.size()).isGreaterThan(50);
    var uses = svg.getElementsByTagName("use");
    assertThat(uses.getLength()).isGreaterThan(1000);
    for (var i = 0; i < uses.getLength(); i++) {
      assertThat(ids).contains(((Element) uses.item(i)).getAttribute("xlink:href").substring(1));
    }
    for (var name : new String[] {"text", "style", "script", "image", "foreignObject"}) {
      assertThat(svg.getElementsByTagName(name).getLength()).isZero();
    }
  }

  @Test
  void anSvgFileSaysInWordsWhatItShows() throws Exception {
    var root = parse(SAMPLE).getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("viewBox"))
        .isEqualTo("0 0 %s %s".formatted(root.getAttribute("width"), root.getAttribute("height")));
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("A signature in Moscow");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo("Argument map with 41 statements and 36 arguments, revision 38.");
  }

  @Test
  void charactersThatXmlCannotSayAreLeftOut() throws Exception {
    var drawing = Drawing.of(RandomMap.of(3, 1, () -> "<&>\"\u0001\u000b\uffff ]]> text"), null);
    assertThat(parse(drawing).getElementsByTagName("title").item(1).getTextContent())
        .startsWith("1 <&>\"")
        .endsWith(" ]]> text");
  }

  @Test
  void aPngFileIsTwiceAsLargeAsOnTheScreen() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(SAMPLE)));
    assertThat(image.getWidth()).isEqualTo((int) Math.round(SAMPLE.width() * 2));
    assertThat(image.getHeight()).isEqualTo((int) Math.round(SAMPLE.height() * 2));
    assertThat(image.getRGB(2, image.getHeight() - 2)).isEqualTo(Look.GROUND.getRGB());
  }

  @Test
  void aPngFileOfALargeMapIsScaledDown() throws Exception {
    var image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(SAMPLE, 500_000)));
    assertThat((double) image.getWidth() * image.getHeight()).isBetween(490_000.0, 501_500.0);
    assertThat((double) image.getWidth() / image.getHeight())
        .isEqualTo(SAMPLE.width() / SAMPLE.height(), within(0.01));
  }

  @Test
  void theSameMapGivesTheSameFile() {
    var again = Drawing.of(SampleMap.map(), null);
    assertThat(new String(SvgWriter.write(again), StandardCharsets.UTF_8))
        .isEqualTo(new String(SvgWriter.write(SAMPLE), StandardCharsets.UTF_8));
  }
}
