package org.disputatio.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What tables say of whoever leaves workspaces for good.
@Component
class DepartureStore {
  private final JdbcClient jdbc;

  DepartureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param role null: removed from it
  /// @param others how many else belong to it
  record Left(Workspace workspace, @Nullable Role role, boolean wordsGo, int others, int maps) {}

  List<Left> of(AccountId account) {
    return jdbc.sql(
            """
            select w.workspace_id, w.name, m.role, w.words_go,
              (select count(*) from member o
                where o.workspace_id = w.workspace_id and o.account_id <> m.account_id
                  and o.role is not null) as others,
              (select count(*) from workspace_map k where k.workspace_id = w.workspace_id) as maps
            from member m join workspace w using (workspace_id)
            where m.account_id = ?
            order by w.name, w.workspace_id
            """)
        .param(account.value())
        .query(
            (row, number) -> {
              var role = row.getString("role");
              return new Left(
                  new Workspace(
                      new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                      row.getString("name")),
                  role == null ? null : Role.valueOf(role),
                  row.getBoolean("words_go"),
                  row.getInt("others"),
                  row.getInt("maps"));
            })
        .list();
  }

  boolean wordsGo(WorkspaceId workspace) {
    return jdbc.sql("select exists (select from workspace where workspace_id = ? and words_go)")
        .param(workspace.value())
        .query(Boolean.class)
        .single();
  }

  boolean letWordsGo(WorkspaceId workspace, boolean go) {
    return jdbc.sql("update workspace set words_go = ? where workspace_id = ? and words_go <> ?")
            .params(go, workspace.value(), go)
            .update()
        == 1;
  }

  Map<UUID, WorkspaceId> mapsWhereWordsGo() {
    var maps = new HashMap<UUID, WorkspaceId>();
    jdbc.sql(
            """
            select k.map_id, k.workspace_id
            from workspace_map k join workspace w using (workspace_id)
            where w.words_go
            """)
        .query(
            row -> {
              maps.put(
                  row.getObject("map_id", UUID.class),
                  new WorkspaceId(row.getObject("workspace_id", UUID.class)));
            });
    return maps;
  }

  List<UUID> maps(WorkspaceId workspace) {
    return jdbc.sql("select map_id from workspace_map where workspace_id = ?")
        .param(workspace.value())
        .query((row, number) -> row.getObject("map_id", UUID.class))
        .list();
  }

  void release(UUID map) {
    for (var rows : List.of("map_role", "share_link", "workspace_map")) {
      jdbc.sql("delete from %s where map_id = ?".formatted(rows)).param(map).update();
    }
  }

  void dissolve(WorkspaceId workspace) {
    for (var rows : List.of("pseudonym", "member", "join_link", "audit_entry", "workspace")) {
      jdbc.sql("delete from %s where workspace_id = ?".formatted(rows))
          .param(workspace.value())
          .update();
    }
  }
}
