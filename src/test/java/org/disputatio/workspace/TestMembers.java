package org.disputatio.workspace;

import jakarta.servlet.http.Cookie;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Workspaces and people with roles in them, for tests.
public final class TestMembers {
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Access access;
  private final Map<AccountId, String> tokens = new HashMap<>();

  public TestMembers(JdbcClient jdbc, Accounts accounts, Access access) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.access = access;
  }

  public WorkspaceId workspace() {
    var id = new WorkspaceId(UUID.randomUUID());
    jdbc.sql("insert into workspace (workspace_id, name, created_at) values (?, 'A group', now())")
        .param(id.value())
        .update();
    return id;
  }

  /// Somebody who has this role there; null: who was removed.
  public Account member(WorkspaceId workspace, @Nullable Role role) {
    var account = welcome();
    give(workspace, account, role);
    return account;
  }

  /// Somebody who was never there.
  public Account stranger() {
    var account = welcome();
    give(WorkspaceId.FIRST, account, null);
    return account;
  }

  private Account welcome() {
    var welcome = accounts.welcome(true);
    tokens.put(welcome.account().accountId(), welcome.token());
    return welcome.account();
  }

  /// By which somebody whom this made is known here.
  public Cookie cookie(Account account) {
    return new Cookie("disputatio_guest", tokens.get(account.accountId()));
  }

  public void give(WorkspaceId workspace, Account account, @Nullable Role role) {
    jdbc.sql(
            """
            insert into member (workspace_id, account_id, role, given_by, since, visited_at)
            values (:workspace, :account, :role, :account, :now, :now)
            on conflict (workspace_id, account_id) do update set role = excluded.role
            """)
        .param("workspace", workspace.value())
        .param("account", account.accountId().value())
        .param("role", role == null ? null : role.name())
        .param("now", Timestamp.from(Instant.now()))
        .update();
    access.changed();
  }

  /// Gives somebody another role on one map.
  public void give(UUID map, Account account, Role role) {
    jdbc.sql(
            """
            insert into map_role (map_id, account_id, role, given_by, since)
            values (:map, :account, :role, :account, now())
            """)
        .param("map", map)
        .param("account", account.accountId().value())
        .param("role", role.name())
        .update();
    access.changed();
  }
}
