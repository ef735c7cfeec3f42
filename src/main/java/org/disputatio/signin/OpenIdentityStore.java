package org.disputatio.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `openid_identity`.
@Component
class OpenIdentityStore {
  private final JdbcClient jdbc;

  OpenIdentityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @throws org.springframework.dao.DuplicateKeyException if it is somebody's already, or the
  ///   account has one of this issuer
  void insert(AccountId account, OpenIdentity identity, Instant at) {
    jdbc.sql(
            """
            insert into openid_identity (issuer, subject, account_id, label, added_at)
            values (:issuer, :subject, :account, :label, :at)
            """)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .param("account", account.value())
        .param("label", identity.label())
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<AccountId> find(OpenIdentity identity) {
    return jdbc.sql("select account_id from openid_identity where issuer = ? and subject = ?")
        .params(identity.issuer(), identity.subject())
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .optional();
  }

  Optional<OpenIds.Kept> find(AccountId account, String issuer) {
    return jdbc.sql(
            "select label, added_at from openid_identity where account_id = ? and issuer = ?")
        .params(account.value(), issuer)
        .query(OpenIds.Kept.class)
        .optional();
  }

  boolean delete(AccountId account, String issuer) {
    return jdbc.sql("delete from openid_identity where account_id = ? and issuer = ?")
            .params(account.value(), issuer)
            .update()
        > 0;
  }
}
