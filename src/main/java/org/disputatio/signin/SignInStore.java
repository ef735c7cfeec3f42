package org.disputatio.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `sign_in`.
@Component
class SignInStore {
  private final JdbcClient jdbc;

  SignInStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param login as it was typed
  /// @param passwordHash null if there is no password
  record Kept(UUID accountId, String login, @Nullable String passwordHash) {}

  /// @throws org.springframework.dao.DuplicateKeyException if somebody else has this name
  void put(AccountId account, Login login, @Nullable String passwordHash, Instant at) {
    jdbc.sql(
            """
            insert into sign_in (account_id, login, login_key, password_hash, changed_at)
            values (:account, :login, :key, :hash, :at)
            on conflict (account_id) do update
            set login = excluded.login, login_key = excluded.login_key,
              password_hash = excluded.password_hash, changed_at = excluded.changed_at
            """)
        .param("account", account.value())
        .param("login", login.text())
        .param("key", login.key())
        .param("hash", passwordHash)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Kept> find(AccountId account) {
    return jdbc.sql("select account_id, login, password_hash from sign_in where account_id = ?")
        .param(account.value())
        .query(Kept.class)
        .optional();
  }

  Optional<Kept> find(Login login) {
    return jdbc.sql("select account_id, login, password_hash from sign_in where login_key = ?")
        .param(login.key())
        .query(Kept.class)
        .optional();
  }
}
