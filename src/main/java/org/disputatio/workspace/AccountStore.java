package org.disputatio.workspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
            insert into account (account_id, name, token_hash, remote, created_at, seen_at)
            values (:id, :name, :hash::bytea, :remote, :at,
              case when :hash::bytea is not null then :at::timestamptz end)
            """)
        .param("id", account.accountId().value())
        .param("name", account.name())
        .param("hash", tokenHash)
        .param("remote", remote)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Somebody who comes from where another came from.
  void insertBeside(Account account, AccountId other, Instant at) {
    jdbc.sql(
            """
            insert into account (account_id, name, token_hash, remote, created_at)
            select :id, :name, null, remote, :at from account where account_id = :other
            """)
        .param("id", account.accountId().value())
        .param("name", account.name())
        .param("other", other.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// A guest who comes back.
  ///
  /// @param seenAt when they were last here, to the day
  record Guest(Account account, Instant seenAt) {}

  Optional<Guest> findByToken(byte[] tokenHash) {
    return jdbc.sql(
            """
            select account_id, name, coalesce(seen_at, created_at) as seen_at
            from account where token_hash = ?
            """)
        .param(tokenHash)
        .query(
            (row, number) ->
                new Guest(
                    new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name")),
                    row.getTimestamp("seen_at").toInstant()))
        .optional();
  }

  /// Notes when a guest was here; null for whoever signs in from now on (Z5).
  void seen(AccountId guest, @Nullable Instant at) {
    jdbc.sql("update account set seen_at = :at::timestamptz where account_id = :id")
        .param("at", at == null ? null : Timestamp.from(at))
        .param("id", guest.value())
        .update();
  }

  Optional<Account> find(AccountId account) {
    return jdbc.sql("select account_id, name from account where account_id = ?")
        .param(account.value())
        .query(Account.class)
        .optional();
  }

  /// Whoever is behind an account.
  ///
  /// @param account itself, or the one that took over what it did
  /// @param erased whether nobody is any more
  record Person(Account account, boolean erased) {}

  Optional<Person> person(AccountId account) {
    return jdbc.sql(
            """
            select p.account_id, p.name, p.erased_at is not null as erased
            from account a join account p on p.account_id = coalesce(a.became, a.account_id)
            where a.account_id = ?
            """)
        .param(account.value())
        .query(
            (row, number) ->
                new Person(
                    new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name")),
                    row.getBoolean("erased")))
        .optional();
  }

  Set<AccountId> own(AccountId account) {
    return jdbc.sql("select account_id from account where account_id = :id or became = :id")
        .param("id", account.value())
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .set();
  }

  boolean rename(AccountId account, String name) {
    return jdbc.sql("update account set name = :name where account_id = :id or became = :id")
            .param("name", name)
            .param("id", account.value())
            .update()
        > 0;
  }

  /// Whether somebody can come back by a token of their own.
  boolean isGuest(AccountId account) {
    return jdbc.sql(
            "select exists (select from account where account_id = ? and token_hash is not null)")
        .param(account.value())
        .query(Boolean.class)
        .single();
  }

  /// Lets nobody come back as a guest any more.
  void dropToken(AccountId guest) {
    jdbc.sql("update account set token_hash = null where account_id = ?")
        .param(guest.value())
        .update();
  }

  /// From now on a guest is shown as the account that took over what they did.
  void become(AccountId guest, AccountId account) {
    jdbc.sql(
            """
            update account g set became = a.account_id, name = a.name, token_hash = null
            from account a
            where a.account_id = :account
              and (g.account_id = :guest or g.became = :guest) and g.account_id <> a.account_id
            """)
        .param("account", account.value())
        .param("guest", guest.value())
        .update();
  }
}
