package org.disputatio.ui.map;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.disputatio.map.Provenance;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// Says who added and changed a statement: "Added by Otter, 3 Nov; changed by Lynx, today".
final class ProvenanceWords {
  private final Function<AccountId, String> name;
  private final Clock clock;
  private final Locale locale;

  /// @param clock in the reader's time zone
  ProvenanceWords(Function<AccountId, String> name, Clock clock, Locale locale) {
    this.name = name;
    this.clock = clock;
    this.locale = locale;
  }

  /// A time zone by its name; the server's if a browser tells none that is known here.
  static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? ZoneId.systemDefault() : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneId.systemDefault();
    }
  }

  String of(Provenance provenance) {
    var added = "Added by " + name.apply(provenance.addedBy()) + ", " + day(provenance.addedAt());
    var changer = provenance.changedBy();
    var changed = provenance.changedAt();
    return changer == null || changed == null
        ? added
        : added + "; changed by " + name.apply(changer) + ", " + day(changed);
  }

  private String day(Instant at) {
    var today = LocalDate.now(clock);
    var day = LocalDate.ofInstant(at, clock.getZone());
    if (day.equals(today)) {
      return "today";
    }
    if (day.equals(today.minusDays(1))) {
      return "yesterday";
    }
    var pattern = day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
    return day.format(DateTimeFormatter.ofPattern(pattern, locale));
  }
}
