package org.disputatio.map;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `map_view_state`, one a map and person.
@Component
class ViewStateStore {
  private final JdbcClient jdbc;

  ViewStateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<ViewState> find(MapId map, AccountId account) {
    return jdbc.sql("select state from map_view_state where map_id = ? and account_id = ?")
        .params(map.value(), account.value())
        .query(String.class)
        .optional()
        .map(json -> MapJson.MAPPER.readValue(json, ViewState.class));
  }

  void put(MapId map, AccountId account, ViewState state, Instant at) {
    jdbc.sql(
            """
            insert into map_view_state (map_id, account_id, state, kept_at)
            values (:map, :account, :state::jsonb, :at)
            on conflict (map_id, account_id) do update
            set state = excluded.state, kept_at = excluded.kept_at
            """)
        .param("map", map.value())
        .param("account", account.value())
        .param("state", MapJson.MAPPER.writeValueAsString(state))
        .param("at", Timestamp.from(at))
        .update();
  }
}
