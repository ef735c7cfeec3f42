package org.disputatio.ui.account;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// When something was, as whoever reads it writes it.
final class Moments {
  private Moments() {}

  static String words(Instant moment) {
    return moment
        .atZone(ZoneId.systemDefault())
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale(UI.getCurrent())));
  }

  private static Locale locale(@Nullable UI page) {
    return page == null ? Locale.ENGLISH : page.getLocale();
  }
}
