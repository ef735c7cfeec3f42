package org.disputatio.workspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `account_session`.
@Component
class SessionStore {
  private final JdbcClient jdbc;

  SessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param guest as whom the browser was used before, if it is somebody else
  void insert(
      byte[] tokenHash,
      AccountId account,
      @Nullable AccountId guest,
      String way,
      Instant at,
      Instant expires) {
    jdbc.sql(
            """
            insert into account_session
              (token_hash, account_id, guest, way, opened_at, expires_at)
            values (:hash, :account, :guest, :way, :at, :expires)
            """)
        .param("hash", tokenHash)
        .param("account", account.value())
        .param("guest", guest == null ? null : guest.value())
        .param("way", way)
        .param("at", Timestamp.from(at))
        .param("expires", Timestamp.from(expires))
        .update();
  }

  Optional<Account> find(byte[] tokenHash, Instant now) {
    return jdbc.sql(
            """
            select a.account_id, a.name
            from account_session s join account a using (account_id)
            where s.token_hash = ? and s.expires_at > ?
            """)
        .params(tokenHash, Timestamp.from(now))
        .query(Account.class)
        .optional();
  }

  Optional<Session> find(byte[] tokenHash) {
    return jdbc.sql("select way, opened_at from account_session where token_hash = ?")
        .param(tokenHash)
        .query(
            (row, number) ->
                new Session(row.getString("way"), row.getTimestamp("opened_at").toInstant(), true))
        .optional();
  }

  /// As which guest a browser was used before somebody signed in.
  Optional<Account> guest(byte[] tokenHash) {
    return jdbc.sql(
            """
            select a.account_id, a.name
            from account_session s join account a on a.account_id = s.guest
            where s.token_hash = ?
            """)
        .param(tokenHash)
        .query(Account.class)
        .optional();
  }

  void forgetGuest(byte[] tokenHash) {
    jdbc.sql("update account_session set guest = null where token_hash = ?")
        .param(tokenHash)
        .update();
  }

  List<Session> list(AccountId account, byte[] current, Instant now) {
    return jdbc.sql(
            """
            select way, opened_at, token_hash = ? as current
            from account_session
            where account_id = ? and expires_at > ?
            order by opened_at desc
            """)
        .params(current, account.value(), Timestamp.from(now))
        .query(
            (row, number) ->
                new Session(
                    row.getString("way"),
                    row.getTimestamp("opened_at").toInstant(),
                    row.getBoolean("current")))
        .list();
  }

  boolean delete(byte[] tokenHash) {
    return jdbc.sql("delete from account_session where token_hash = ?").param(tokenHash).update()
        == 1;
  }

  int deleteOthers(AccountId account, byte[] current) {
    return jdbc.sql("delete from account_session where account_id = ? and token_hash <> ?")
        .params(account.value(), current)
        .update();
  }

  void deleteExpired(Instant now) {
    jdbc.sql("delete from account_session where expires_at <= ?")
        .param(Timestamp.from(now))
        .update();
  }
}
