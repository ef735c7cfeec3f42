package org.disputatio.workspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Workspaces and people with roles in them, for tests.
public final class TestMembers {
  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Access access;

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
    var account = accounts.welcome(true).account();
    give(workspace, account, role);
    return account;
  }

  /// Somebody who was never there.
  public Account stranger() {
    var account = accounts.welcome(true).account();
    give(WorkspaceId.FIRST, account, null);
    return account;
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
