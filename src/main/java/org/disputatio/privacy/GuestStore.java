package org.disputatio.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Guests who have not been here for long, and when it was last looked for them.
@Component
class GuestStore {
  private static final String CHORE = "guests";

  private final JdbcClient jdbc;

  GuestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those who were last here before, the longest absent first.
  List<AccountId> absentSince(Instant before, int limit) {
    return jdbc.sql(
            """
            select account_id from account
            where seen_at < :before and erased_at is null and became is null
            order by seen_at, account_id limit :limit
            """)
        .param("before", Timestamp.from(before))
        .param("limit", limit)
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .list();
  }

  /// Whether one of them still is; until the transaction ends they cannot come back.
  boolean isAbsent(AccountId guest, Instant before) {
    return jdbc.sql("select seen_at < ? from account where account_id = ? for update")
        .params(Timestamp.from(before), guest.value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// Whether nobody has looked since then.
  boolean isDue(Instant since) {
    return jdbc.sql("select not exists (select from chore where name = ? and done_at > ?)")
        .params(CHORE, Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }

  void done(Instant at) {
    jdbc.sql(
            """
            insert into chore (name, done_at) values (?, ?)
            on conflict (name) do update set done_at = excluded.done_at
            """)
        .params(CHORE, Timestamp.from(at))
        .update();
  }
}
