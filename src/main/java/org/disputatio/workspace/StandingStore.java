package org.disputatio.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the rows of `member`, `workspace_map` and `map_role` say of somebody.
@Component
class StandingStore {
  private final JdbcClient jdbc;
  private final Newcomers newcomers;

  StandingStore(JdbcClient jdbc, Newcomers newcomers) {
    this.jdbc = jdbc;
    this.newcomers = newcomers;
  }

  /// Where a map is; empty if there is no such map.
  Optional<Place> place(UUID map) {
    return jdbc.sql(
            """
            select w.workspace_id, w.locked, w.frozen, w.archived_at, w.trashed_at, s.closed,
              array(select account_id from map_role r where r.map_id = w.map_id order by account_id) as people,
              array(select role from map_role r where r.map_id = w.map_id order by account_id) as roles
            from workspace_map w join workspace s using (workspace_id)
            where w.map_id = ?
            """)
        .param(map)
        .query(
            (row, number) -> {
              var people = (UUID[]) row.getArray("people").getArray();
              var names = (String[]) row.getArray("roles").getArray();
              var roles = new HashMap<AccountId, Role>();
              for (var at = 0; at < people.length; at++) {
                roles.put(new AccountId(people[at]), Role.valueOf(names[at]));
              }
              return new Place(
                  new WorkspaceId(row.getObject("workspace_id", UUID.class)),
                  state(row),
                  row.getBoolean("closed"),
                  roles);
            })
        .optional();
  }

  /// How somebody stands to a workspace; empty if they are not known here.
  Optional<Standing> in(AccountId account, WorkspaceId workspace) {
    return jdbc.sql(
            """
            select a.remote, w.workspace_id, false as locked, false as frozen,
              null::timestamptz as archived_at, null::timestamptz as trashed_at, w.closed, m.account_id is not null as member,
              m.role, m.given_by is not null as decided, null as map_role
            from account a
            left join workspace w on w.workspace_id = :workspace
            left join member m
              on m.workspace_id = w.workspace_id and m.account_id = a.account_id
            where a.account_id = :account
            """)
        .param("workspace", workspace.value())
        .param("account", account.value())
        .query(this::standing)
        .optional();
  }

  private Standing standing(ResultSet row, int number) throws SQLException {
    var workspace = row.getObject("workspace_id", UUID.class);
    if (workspace == null) {
      return Standing.NOTHING;
    }
    return new Standing(
        true,
        row.getBoolean("member"),
        role(row.getString("role")),
        row.getBoolean("decided"),
        role(row.getString("map_role")),
        workspace.equals(WorkspaceId.FIRST.value())
            ? newcomers.role(row.getBoolean("remote"))
            : null,
        state(row),
        row.getBoolean("closed"));
  }

  static MapState state(ResultSet row) throws SQLException {
    if (row.getTimestamp("trashed_at") != null) {
      return MapState.TRASHED;
    }
    if (row.getTimestamp("archived_at") != null) {
      return MapState.ARCHIVED;
    }
    if (row.getBoolean("locked")) {
      return MapState.LOCKED;
    }
    return row.getBoolean("frozen") ? MapState.FROZEN : MapState.OPEN;
  }

  private static @Nullable Role role(@Nullable String name) {
    return name == null ? null : Role.valueOf(name);
  }

  /// The workspaces of which somebody is a member by name, the latest visited first.
  List<WorkspaceId> of(AccountId account) {
    return jdbc.sql(
            """
            select workspace_id from member
            where account_id = ? and role is not null
            order by visited_at desc, workspace_id
            """)
        .param(account.value())
        .query((row, number) -> new WorkspaceId(row.getObject("workspace_id", UUID.class)))
        .list();
  }

  /// The maps of a workspace, and how somebody stands to each.
  Map<UUID, Standing> onMaps(AccountId account, WorkspaceId workspace) {
    var standings = new LinkedHashMap<UUID, Standing>();
    jdbc.sql(
            """
            select w.map_id, a.remote, w.workspace_id, w.locked, w.frozen, w.archived_at, w.trashed_at, s.closed, m.account_id is not null as member,
              m.role, m.given_by is not null as decided, r.role as map_role
            from account a
            join workspace_map w on w.workspace_id = :workspace
            join workspace s on s.workspace_id = w.workspace_id
            left join member m
              on m.workspace_id = w.workspace_id and m.account_id = a.account_id
            left join map_role r on r.map_id = w.map_id and r.account_id = a.account_id
            where a.account_id = :account
            """)
        .param("workspace", workspace.value())
        .param("account", account.value())
        .query(
            row -> {
              standings.put(row.getObject("map_id", UUID.class), standing(row, 0));
            });
    return standings;
  }

  /// Puts a map into a workspace, unless it is in one.
  void place(UUID map, WorkspaceId workspace) {
    jdbc.sql(
            """
            insert into workspace_map (map_id, workspace_id) values (?, ?)
            on conflict (map_id) do nothing
            """)
        .params(map, workspace.value())
        .update();
  }

  Optional<WorkspaceId> workspaceOf(UUID map) {
    return jdbc.sql("select workspace_id from workspace_map where map_id = ?")
        .param(map)
        .query((row, number) -> new WorkspaceId(row.getObject("workspace_id", UUID.class)))
        .optional();
  }

  boolean isClosed(WorkspaceId workspace) {
    return jdbc.sql("select exists (select from workspace where workspace_id = ? and closed)")
        .param(workspace.value())
        .query(Boolean.class)
        .single();
  }

  MapState state(UUID map) {
    return jdbc.sql(
            "select locked, frozen, archived_at, trashed_at from workspace_map where map_id = ?")
        .param(map)
        .query((row, number) -> state(row))
        .optional()
        .orElse(MapState.OPEN);
  }
}
