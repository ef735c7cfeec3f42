package org.disputatio.map;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `map_visit`, one for each person and map (N1).
@Component
class VisitStore {
  /// @param mark the revision that had been seen when the visit began
  /// @param shown the latest revision that the person was shown
  /// @param at when the person was last there
  record Visit(long mark, long shown, Instant at) {}

  private final JdbcClient jdbc;

  VisitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Visit> find(MapId map, AccountId account) {
    return jdbc.sql("select mark, shown, at from map_visit where map_id = ? and account_id = ?")
        .params(map.value(), account.value())
        .query(
            (row, number) ->
                new Visit(
                    row.getLong("mark"), row.getLong("shown"), row.getTimestamp("at").toInstant()))
        .optional();
  }

  /// Notes that somebody was shown a revision. If they were last there longer than `pause` ago a
  /// visit begins, with what they were shown last as its mark (N4); two pages that tell of
  /// themselves at once begin one.
  void show(MapId map, AccountId account, long revision, Instant at, Duration pause) {
    jdbc.sql(
            """
            insert into map_visit (map_id, account_id, mark, shown, at)
            values (:map, :account, :revision, :revision, :at)
            on conflict (map_id, account_id) do update set
              mark = case when map_visit.at < :ended then map_visit.shown else map_visit.mark end,
              shown = greatest(map_visit.shown, excluded.shown),
              at = greatest(map_visit.at, excluded.at)
            """)
        .param("map", map.value())
        .param("account", account.value())
        .param("revision", revision)
        .param("at", Timestamp.from(at))
        .param("ended", Timestamp.from(at.minus(pause)))
        .update();
  }

  /// Moves the mark on to a revision, never back (N5).
  void mark(MapId map, AccountId account, long revision, Instant at) {
    jdbc.sql(
            """
            insert into map_visit (map_id, account_id, mark, shown, at)
            values (:map, :account, :revision, :revision, :at)
            on conflict (map_id, account_id) do update set
              mark = greatest(map_visit.mark, excluded.mark),
              shown = greatest(map_visit.shown, excluded.shown),
              at = greatest(map_visit.at, excluded.at)
            """)
        .param("map", map.value())
        .param("account", account.value())
        .param("revision", revision)
        .param("at", Timestamp.from(at))
        .update();
  }
}
