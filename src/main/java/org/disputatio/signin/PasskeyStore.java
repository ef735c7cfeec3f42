package org.disputatio.signin;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `passkey`.
@Component
class PasskeyStore {
  private final JdbcClient jdbc;

  PasskeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What the public half of a passkey is, and whose.
  ///
  /// @param credential its id and public key, as the authenticator told them
  /// @param signCount how often it was used, where it counts that
  /// @param backupEligible whether it may be on several devices, which never changes
  record Kept(
      UUID passkeyId,
      UUID accountId,
      String host,
      byte[] credential,
      long signCount,
      boolean backupEligible,
      boolean backedUp) {
    AccountId account() {
      return new AccountId(accountId);
    }
  }

  /// @throws org.springframework.dao.DuplicateKeyException if somebody has it already
  void insert(Kept kept, byte[] credentialId, String name, Instant at) {
    jdbc.sql(
            """
            insert into passkey (passkey_id, account_id, host, credential_id, credential, sign_count,
              backup_eligible, backed_up, name, added_at)
            values (:id, :account, :host, :credentialId, :credential, :count, :eligible, :backedUp,
              :name, :at)
            """)
        .param("id", kept.passkeyId())
        .param("account", kept.accountId())
        .param("host", kept.host())
        .param("credentialId", credentialId)
        .param("credential", kept.credential())
        .param("count", kept.signCount())
        .param("eligible", kept.backupEligible())
        .param("backedUp", kept.backedUp())
        .param("name", name)
        .param("at", Timestamp.from(at))
        .update();
  }

  Optional<Kept> find(byte[] credentialId) {
    return jdbc.sql(
            """
            select passkey_id, account_id, host, credential, sign_count, backup_eligible, backed_up
            from passkey where credential_id = ?
            """)
        .param(credentialId)
        .query(Kept.class)
        .optional();
  }

  /// Those of an account, the oldest first.
  List<Passkey> of(AccountId account) {
    return jdbc.sql(
            """
            select passkey_id, name, host, added_at, used_at from passkey
            where account_id = ? order by added_at, passkey_id
            """)
        .param(account.value())
        .query(
            (row, number) -> {
              var used = row.getTimestamp("used_at");
              return new Passkey(
                  row.getObject("passkey_id", UUID.class),
                  row.getString("name"),
                  row.getString("host"),
                  row.getTimestamp("added_at").toInstant(),
                  used == null ? null : used.toInstant());
            })
        .list();
  }

  /// By what a device tells that it has one of them already.
  List<ByteBuffer> ids(AccountId account, String host) {
    return jdbc.sql("select credential_id from passkey where account_id = ? and host = ?")
        .params(account.value(), host)
        .query((row, number) -> ByteBuffer.wrap(row.getBytes("credential_id")))
        .list();
  }

  void used(UUID passkey, long signCount, boolean backedUp, Instant at) {
    jdbc.sql(
            """
            update passkey set sign_count = :count, backed_up = :backedUp, used_at = :at
            where passkey_id = :id
            """)
        .param("count", signCount)
        .param("backedUp", backedUp)
        .param("at", Timestamp.from(at))
        .param("id", passkey)
        .update();
  }

  void delete(AccountId account, UUID passkey) {
    jdbc.sql("delete from passkey where account_id = ? and passkey_id = ?")
        .params(account.value(), passkey)
        .update();
  }
}
