package org.disputatio.ui.start;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/// Numbers, times and names as the home of a workspace says them.
final class Words {
  private Words() {}

  static String count(int number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }

  /// How long ago something was; a date where it is more than a day.
  static String ago(Instant then, Instant now, Locale locale) {
    var minutes = Duration.between(then, now).toMinutes();
    if (minutes < 1) {
      return "just now";
    }
    if (minutes < 60) {
      return minutes + " min ago";
    }
    if (minutes < 24 * 60) {
      return minutes / 60 + " h ago";
    }
    return day(then, locale);
  }

  static String day(Instant then, Locale locale) {
    return then.atZone(ZoneId.systemDefault())
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
  }

  /// Names in a row: “Ada, Bo and 3 others”.
  static String names(List<String> names, int most) {
    if (names.size() == 1) {
      return names.getFirst();
    }
    var named = names.size() > most ? most : names.size() - 1;
    var rest = names.size() - named;
    return "%s and %s"
        .formatted(
            String.join(", ", names.subList(0, named)),
            rest == 1 ? names.getLast() : rest + " others");
  }

  /// Words from people, which run as their letters do.
  static Span fromPeople(String words, String className) {
    var span = new Span(words);
    span.addClassName(className);
    span.getElement().setAttribute("dir", "auto");
    return span;
  }

  static Span muted(String words) {
    var span = new Span(words);
    span.addClassName("details-muted");
    return span;
  }
}
