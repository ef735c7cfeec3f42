package org.disputatio.workspace;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What a guest did, taken over by the account into which somebody signed in in the same browser
/// (S4).
@Service
public class Takeover {
  private final Sessions sessions;
  private final Workspaces workspaces;
  private final AccountStore accounts;
  private final PseudonymStore pseudonyms;
  private final Access access;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Takeover(
      Sessions sessions,
      Workspaces workspaces,
      AccountStore accounts,
      PseudonymStore pseudonyms,
      Access access,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.sessions = sessions;
    this.workspaces = workspaces;
    this.accounts = accounts;
    this.pseudonyms = pseudonyms;
    this.access = access;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /// Takes over what the guest was and did who used this browser before: the stronger of two roles
  /// holds, except where the account was removed; what the guest wrote is shown under its name.
  public void take(Visitor visitor) {
    var guest = sessions.guestBefore(visitor).map(Account::accountId);
    guest.ifPresent(
        before -> {
          var account = visitor.account().accountId();
          transaction.executeWithoutResult(
              _ -> {
                workspaces.of(before).forEach(workspace -> take(workspace, before, account));
                takeMapRoles(before, account);
                // Not as one who was removed: as one who was never there.
                jdbc.sql("delete from member where account_id = ?").param(before.value()).update();
                pseudonyms.merge(before, account);
                accounts.become(before, account);
                sessions.forgetGuest(visitor);
              });
          access.changed();
        });
  }

  private void take(Workspace workspace, AccountId guest, AccountId account) {
    var id = workspace.workspaceId();
    var theirs = access.role(guest, id);
    if (theirs.isEmpty() || access.wasRemoved(account, id)) {
      return;
    }
    var already = access.role(account, id);
    if (already.filter(role -> role.isAtLeast(theirs.get())).isEmpty()) {
      workspaces.let(id, account, theirs.get(), account, "took over what they did as a guest");
    }
  }

  /// What the account may already see on a map, or may not since it was removed, stays as it is.
  private void takeMapRoles(AccountId guest, AccountId account) {
    var roles = new HashMap<UUID, Role>();
    jdbc.sql("select map_id, role from map_role where account_id = ?")
        .param(guest.value())
        .query(
            row -> {
              roles.put(row.getObject("map_id", UUID.class), Role.valueOf(row.getString("role")));
            });
    roles.forEach(
        (map, role) -> {
          if (access.role(account, map).filter(already -> already.isAtLeast(role)).isEmpty()) {
            give(map, account, role);
          }
        });
  }

  private void give(UUID map, AccountId account, Role role) {
    jdbc.sql(
            """
            insert into map_role (map_id, account_id, role, given_by, since)
            values (:map, :account, :role, :account, now())
            on conflict (map_id, account_id) do update set role = excluded.role
            """)
        .param("map", map)
        .param("account", account.value())
        .param("role", role.name())
        .update();
  }
}
