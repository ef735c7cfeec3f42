package org.disputatio.exchange.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.disputatio.exchange.drawing.Drawing.Mark;
import org.disputatio.exchange.drawing.Drawing.Subject;
import org.disputatio.map.ArgumentMap;
import org.jspecify.annotations.Nullable;

/// The two lines below a picture: what it shows, about which article, at which revision.
final class Footer {
  private static final double WIDEST = 900;

  private final List<TextLine> title;
  private final List<TextLine> about;

  Footer(ArgumentMap map, @Nullable Subject article, TextMeasure measure) {
    title = measure.wrap(map.title(), Face.FOOT_TITLE, WIDEST);
    about = measure.wrap(words(map, article), Face.FOOT, WIDEST);
  }

  private static String words(ArgumentMap map, @Nullable Subject article) {
    var revision = "Revision %d".formatted(map.revision());
    if (article == null) {
      return revision;
    }
    var author = article.author().isBlank() ? "" : " by " + article.author();
    return "On “%s”%s · %s".formatted(article.title(), author, revision.toLowerCase(Locale.ROOT));
  }

  double width() {
    return Stream.concat(title.stream(), about.stream())
        .mapToDouble(TextLine::width)
        .max()
        .orElse(0);
  }

  double height() {
    return Look.FOOT_GAP
        + title.size() * Face.FOOT_TITLE.lineHeight
        + about.size() * Face.FOOT.lineHeight;
  }

  List<Mark> paint(double left, double y) {
    var marks = new ArrayList<Mark>();
    var top = y;
    for (var line : title) {
      marks.add(Card.text(line, Face.FOOT_TITLE, left, top, Look.INK));
      top += Face.FOOT_TITLE.lineHeight;
    }
    for (var line : about) {
      marks.add(Card.text(line, Face.FOOT, left, top, Look.MUTED));
      top += Face.FOOT.lineHeight;
    }
    return marks;
  }
}
