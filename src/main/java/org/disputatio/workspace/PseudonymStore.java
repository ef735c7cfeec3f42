package org.disputatio.workspace;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `pseudonym`, made when they are first needed.
@Component
class PseudonymStore {
  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  PseudonymStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean hidden(WorkspaceId workspace) {
    return jdbc.sql("select exists (select from workspace where workspace_id = ? and names_hidden)")
        .param(workspace.value())
        .query(Boolean.class)
        .single();
  }

  boolean hide(WorkspaceId workspace, boolean hidden) {
    return jdbc.sql(
                """
                update workspace set names_hidden = ? where workspace_id = ? and names_hidden <> ?
                """)
            .params(hidden, workspace.value(), hidden)
            .update()
        == 1;
  }

  /// From which follows by which ids browsers know people there (D6).
  UUID secret(WorkspaceId workspace) {
    return jdbc.sql("select veil from workspace where workspace_id = ?")
        .param(workspace.value())
        .query(UUID.class)
        .optional()
        .orElseGet(UUID::randomUUID);
  }

  /// The pseudonyms that everybody sees.
  Map<AccountId, String> worn(WorkspaceId workspace) {
    var worn = new HashMap<AccountId, String>();
    jdbc.sql("select account_id, name from pseudonym where workspace_id = ? and worn")
        .param(workspace.value())
        .query(
            row -> {
              worn.put(
                  new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"));
            });
    return worn;
  }

  /// What somebody is called there, the same every time.
  String of(WorkspaceId workspace, AccountId account) {
    for (var numbered = ""; ; numbered = " " + random.nextInt(2, 1_000)) {
      var known = find(workspace, account);
      if (known.isPresent()) {
        return known.get();
      }
      var animal = Accounts.ANIMALS.get(random.nextInt(Accounts.ANIMALS.size()));
      jdbc.sql(
              """
              insert into pseudonym (workspace_id, account_id, name) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(
              workspace.value(),
              account.value(),
              "Anonymous %s%s".formatted(animal.toLowerCase(Locale.ROOT), numbered))
          .update();
    }
  }

  private Optional<String> find(WorkspaceId workspace, AccountId account) {
    return jdbc.sql("select name from pseudonym where workspace_id = ? and account_id = ?")
        .params(workspace.value(), account.value())
        .query(String.class)
        .optional();
  }

  /// Leaves one pseudonym in each workspace to a guest and the account that takes it over: the one
  /// that everybody sees, else the account's. Where the account is a member under its name, so is
  /// the guest from now on (S4). To be called in a transaction.
  void merge(AccountId guest, AccountId account) {
    for (var sql :
        List.of(
            """
            update pseudonym p set worn = false
            where p.account_id = :guest and exists (
              select from member m
              where m.workspace_id = p.workspace_id and m.account_id = :account
                and m.role is not null)
            """,
            """
            delete from pseudonym p using pseudonym g
            where p.account_id = :account and not p.worn
              and g.workspace_id = p.workspace_id and g.account_id = :guest and g.worn
            """,
            """
            delete from pseudonym g using pseudonym p
            where g.account_id = :guest
              and p.workspace_id = g.workspace_id and p.account_id = :account
            """,
            "update pseudonym set account_id = :account where account_id = :guest")) {
      jdbc.sql(sql).param("guest", guest.value()).param("account", account.value()).update();
    }
  }

  /// Lets everybody there see the pseudonym in place of the name.
  void wear(WorkspaceId workspace, AccountId account) {
    of(workspace, account);
    jdbc.sql("update pseudonym set worn = true where workspace_id = ? and account_id = ?")
        .params(workspace.value(), account.value())
        .update();
  }
}
