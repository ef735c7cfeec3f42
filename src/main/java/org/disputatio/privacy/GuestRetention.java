package org.disputatio.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Departures;
import org.disputatio.workspace.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;

/// Erases guests who have not been here for as long as `DISPUTATIO_GUEST_RETENTION` says (T7).
@Service
public class GuestRetention {
  private static final Logger LOG = LoggerFactory.getLogger(GuestRetention.class);

  /// The most days that can be set.
  static final int LIMIT = 3650;

  /// How many are erased at once; the others the next day.
  private static final int AT_ONCE = 20_000;

  /// By which processes on one database know each other: any number that nothing else has.
  private static final long LOCK = 0x6449737055673371L;

  private static final Duration BETWEEN = Duration.ofHours(24);

  private final OptionalInt days;
  private final GuestStore guests;
  private final Erasures erasures;
  private final Departures departures;
  private final DataSource database;
  private final Clock clock;

  /// @throws IllegalArgumentException if the setting is no number of days
  GuestRetention(
      @Value("${disputatio.guest.retention:}") String setting,
      GuestStore guests,
      Erasures erasures,
      Departures departures,
      DataSource database,
      Clock clock) {
    days = days(setting);
    this.guests = guests;
    this.erasures = erasures;
    this.departures = departures;
    this.database = database;
    this.clock = clock;
  }

  private static OptionalInt days(String setting) {
    if (setting.isBlank()) {
      return OptionalInt.empty();
    }
    try {
      var days = Integer.parseInt(setting.strip());
      if (days >= 1 && days <= LIMIT) {
        return OptionalInt.of(days);
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "DISPUTATIO_GUEST_RETENTION is “%s”: a number of days from 1 to %d, or nothing"
            .formatted(setting, LIMIT));
  }

  /// After how many days guests are erased who have not been here; empty if they are kept.
  public OptionalInt days() {
    return days;
  }

  /// Erases those whose time is over, unless that was done today, or is being done, by whatever
  /// process.
  ///
  /// @return how many were erased
  int eraseAbsent() {
    if (days.isEmpty()) {
      return 0;
    }
    try (var connection = database.getConnection()) {
      if (!lock(connection, "pg_try_advisory_lock")) {
        return 0;
      }
      try {
        var now = clock.instant();
        if (!guests.isDue(now.minus(BETWEEN))) {
          return 0;
        }
        var erased = eraseAbsent(days.getAsInt());
        guests.done(now);
        return erased;
      } finally {
        lock(connection, "pg_advisory_unlock");
      }
    } catch (SQLException failed) {
      throw new DataAccessResourceFailureException("the lock of guests", failed);
    }
  }

  private static boolean lock(Connection connection, String function) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("select %s(%d)".formatted(function, LOCK))) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private int eraseAbsent(int after) {
    var before = clock.instant().minus(Duration.ofDays(after));
    var left = new LinkedHashMap<WorkspaceId, List<AccountId>>();
    var erased = 0;
    var kept = 0;
    for (var guest : guests.absentSince(before, AT_ONCE)) {
      var workspaces =
          erasures.eraseGuest(guest, () -> guests.isAbsent(guest, before)).orElse(null);
      if (workspaces == null) {
        kept++;
      } else {
        erased++;
        workspaces.forEach(one -> left.computeIfAbsent(one, _ -> new ArrayList<>()).add(guest));
      }
    }
    tell(left, after);
    if (erased + kept > 0) {
      LOG.info(
          "{} guests erased who had not been here for {} days; {} kept, who own a workspace alone",
          erased,
          after,
          kept);
    }
    return erased;
  }

  private void tell(Map<WorkspaceId, List<AccountId>> left, int after) {
    left.forEach(
        (workspace, gone) -> {
          var others =
              switch (gone.size()) {
                case 1 -> "was erased, a guest who had";
                case 2 -> "and another were erased, guests who had";
                default -> "and %,d others were erased, guests who had".formatted(gone.size() - 1);
              };
          departures.note(
              gone.getFirst(), workspace, "%s not been here for %d days".formatted(others, after));
        });
    if (!left.isEmpty()) {
      departures.done();
    }
  }
}
