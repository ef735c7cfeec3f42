package org.disputatio.workspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `map_role`.
@Component
class MapRoleStore {
  private final JdbcClient jdbc;

  MapRoleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<MapRoles.Person> list(UUID map) {
    return jdbc.sql(
            """
            select a.account_id, a.name, m.role, m.since, r.role as map_role
            from workspace_map w
            join member m on m.workspace_id = w.workspace_id and m.role is not null
            join account a on a.account_id = m.account_id
            left join map_role r on r.map_id = w.map_id and r.account_id = a.account_id
            where w.map_id = ?
            order by lower(a.name), m.since
            """)
        .param(map)
        .query(
            (row, number) -> {
              var onMap = row.getString("map_role");
              return new MapRoles.Person(
                  new Member(
                      new AccountId(row.getObject("account_id", UUID.class)),
                      row.getString("name"),
                      Role.valueOf(row.getString("role")),
                      row.getTimestamp("since").toInstant()),
                  onMap == null ? null : Role.valueOf(onMap));
            })
        .list();
  }

  void put(UUID map, AccountId account, Role role, AccountId by, Instant at) {
    jdbc.sql(
            """
            insert into map_role (map_id, account_id, role, given_by, since)
            values (:map, :account, :role, :by, :at)
            on conflict (map_id, account_id)
            do update set role = excluded.role, given_by = excluded.given_by, since = excluded.since
            """)
        .param("map", map)
        .param("account", account.value())
        .param("role", role.name())
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void remove(UUID map, AccountId account) {
    jdbc.sql("delete from map_role where map_id = ? and account_id = ?")
        .params(map, account.value())
        .update();
  }
}
