package org.disputatio.workspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `workspace` and `member`.
@Component
class MemberStore {
  private final JdbcClient jdbc;

  MemberStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Workspace workspace, Instant at) {
    jdbc.sql("insert into workspace (workspace_id, name, created_at) values (?, ?, ?)")
        .params(workspace.workspaceId().value(), workspace.name(), Timestamp.from(at))
        .update();
  }

  Optional<Workspace> find(WorkspaceId workspace) {
    return jdbc.sql("select workspace_id, name from workspace where workspace_id = ?")
        .param(workspace.value())
        .query(Workspace.class)
        .optional();
  }

  /// Those of which somebody is a member by name, by their names.
  List<Workspace> of(AccountId account) {
    return jdbc.sql(
            """
            select w.workspace_id, w.name
            from workspace w join member m using (workspace_id)
            where m.account_id = ? and m.role is not null
            order by w.name, w.workspace_id
            """)
        .param(account.value())
        .query(
            (row, number) ->
                new Workspace(
                    new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                    row.getString("name")))
        .list();
  }

  void rename(WorkspaceId workspace, String name) {
    jdbc.sql("update workspace set name = ? where workspace_id = ?")
        .params(name, workspace.value())
        .update();
  }

  boolean close(WorkspaceId workspace, boolean closed) {
    return jdbc.sql("update workspace set closed = ? where workspace_id = ? and closed <> ?")
            .params(closed, workspace.value(), closed)
            .update()
        == 1;
  }

  /// Makes somebody something there, or with no role nothing.
  void put(
      WorkspaceId workspace,
      AccountId account,
      @Nullable Role role,
      AccountId givenBy,
      Instant at) {
    jdbc.sql(
            """
            insert into member (workspace_id, account_id, role, given_by, since, visited_at)
            values (:workspace, :account, :role, :by, :at, :at)
            on conflict (workspace_id, account_id)
            do update set role = excluded.role, given_by = excluded.given_by,
              since = case when member.role is null then excluded.since else member.since end
            """)
        .param("workspace", workspace.value())
        .param("account", account.value())
        .param("role", role == null ? null : role.name())
        .param("by", givenBy.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void visit(WorkspaceId workspace, AccountId account, Instant at) {
    jdbc.sql("update member set visited_at = ? where workspace_id = ? and account_id = ?")
        .params(Timestamp.from(at), workspace.value(), account.value())
        .update();
  }

  List<Member> list(WorkspaceId workspace) {
    return jdbc.sql(
            """
            select m.account_id, a.name, m.role, m.since
            from member m join account a using (account_id)
            where m.workspace_id = ? and m.role is not null
            order by lower(a.name), m.since
            """)
        .param(workspace.value())
        .query(
            (row, number) ->
                new Member(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  /// How many owners there are besides somebody. Until the transaction ends no other can go.
  int otherOwners(WorkspaceId workspace, AccountId account) {
    jdbc.sql("select workspace_id from workspace where workspace_id = ? for update")
        .param(workspace.value())
        .query(UUID.class)
        .single();
    return jdbc.sql(
            """
            select count(*) from member
            where workspace_id = ? and role = 'OWNER' and account_id <> ?
            """)
        .params(workspace.value(), account.value())
        .query(Integer.class)
        .single();
  }

  boolean hasOwner() {
    return jdbc.sql("select exists (select from member where role = 'OWNER')")
        .query(Boolean.class)
        .single();
  }
}
