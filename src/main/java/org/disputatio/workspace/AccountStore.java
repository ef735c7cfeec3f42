package org.disputatio.workspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `account`.
@Component
class AccountStore {
  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param tokenHash null for somebody who never comes back: an author read from a file
  /// @param remote whether they came from another machine
  void insert(Account account, byte @Nullable [] tokenHash, boolean remote, Instant at) {
    jdbc.sql(
            """
            insert into account (account_id, name, token_hash, remote, created_at)
            values (:id, :name, :hash::bytea, :remote, :at)
            """)
        .param("id", account.accountId().value())
        .param("name", account.name())
        .param("hash", tokenHash)
        .param("remote", remote)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Account> findByToken(byte[] tokenHash) {
    return jdbc.sql("select account_id, name from account where token_hash = ?")
        .param(tokenHash)
        .query(Account.class)
        .optional();
  }

  Optional<Account> find(AccountId account) {
    return jdbc.sql("select account_id, name from account where account_id = ?")
        .param(account.value())
        .query(Account.class)
        .optional();
  }

  boolean rename(AccountId account, String name) {
    return jdbc.sql("update account set name = ? where account_id = ?")
            .params(name, account.value())
            .update()
        == 1;
  }
}
