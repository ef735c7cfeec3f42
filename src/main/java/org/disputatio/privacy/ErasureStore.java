package org.disputatio.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `erasure`.
@Component
class ErasureStore {
  private final JdbcClient jdbc;

  ErasureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(AccountId account, Instant at) {
    jdbc.sql("insert into erasure (account_id, asked_at) values (?, ?) on conflict do nothing")
        .params(account.value(), Timestamp.from(at))
        .update();
  }

  List<AccountId> all() {
    return jdbc.sql("select account_id from erasure order by asked_at")
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .list();
  }

  /// Ends those that were asked for before.
  void end(AccountId account, Instant before) {
    jdbc.sql("delete from erasure where account_id = ? and asked_at < ?")
        .params(account.value(), Timestamp.from(before))
        .update();
  }
}
