package org.disputatio.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `mail_address` and `mail_link`.
@Component
class MailStore {
  private final JdbcClient jdbc;

  MailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a link is for.
  enum Purpose {
    CONFIRM,
    SIGN_IN
  }

  /// A link that was not used yet.
  record Link(UUID accountId, String address, Purpose purpose) {
    AccountId account() {
      return new AccountId(accountId);
    }
  }

  /// An address with the account that it belongs to.
  record Confirmed(UUID accountId, String address) {
    AccountId account() {
      return new AccountId(accountId);
    }
  }

  Optional<String> address(AccountId account) {
    return jdbc.sql("select address from mail_address where account_id = ?")
        .param(account.value())
        .query(String.class)
        .optional();
  }

  Optional<Confirmed> find(MailAddress address) {
    return jdbc.sql("select account_id, address from mail_address where address_key = ?")
        .param(address.key())
        .query(Confirmed.class)
        .optional();
  }

  /// @throws org.springframework.dao.DuplicateKeyException if another account has it
  void confirm(AccountId account, MailAddress address, Instant at) {
    jdbc.sql(
            """
            insert into mail_address (account_id, address, address_key, confirmed_at)
            values (:account, :address, :key, :at)
            on conflict (account_id) do update
            set address = excluded.address, address_key = excluded.address_key,
              confirmed_at = excluded.confirmed_at
            """)
        .param("account", account.value())
        .param("address", address.text())
        .param("key", address.key())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Forgets the address, and the links that went to it.
  void forget(AccountId account) {
    jdbc.sql("delete from mail_address where account_id = ?").param(account.value()).update();
    jdbc.sql("delete from mail_link where account_id = ?").param(account.value()).update();
  }

  void insert(byte[] tokenHash, Link link, Instant now, Instant expires) {
    jdbc.sql("delete from mail_link where expires_at <= ?").param(Timestamp.from(now)).update();
    jdbc.sql(
            """
            insert into mail_link (token_hash, account_id, address, purpose, expires_at)
            values (:hash, :account, :address, :purpose, :expires)
            """)
        .param("hash", tokenHash)
        .param("account", link.accountId())
        .param("address", link.address())
        .param("purpose", link.purpose().name())
        .param("expires", Timestamp.from(expires))
        .update();
  }

  Optional<Link> look(byte[] tokenHash, Instant now) {
    return jdbc.sql(
            """
            select account_id, address, purpose from mail_link
            where token_hash = ? and expires_at > ?
            """)
        .params(tokenHash, Timestamp.from(now))
        .query(Link.class)
        .optional();
  }

  /// Once only: whoever comes second finds nothing.
  Optional<Link> take(byte[] tokenHash, Instant now) {
    return jdbc.sql(
            """
            delete from mail_link where token_hash = ? and expires_at > ?
            returning account_id, address, purpose
            """)
        .params(tokenHash, Timestamp.from(now))
        .query(Link.class)
        .optional();
  }
}
