package org.disputatio.map;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Takes words out of the rows of `map_change` (M20).
@Component
class WithdrawalStore {
  private static final TypeReference<List<Operation>> OPERATIONS = new TypeReference<>() {};

  private final JdbcClient jdbc;

  WithdrawalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of these maps that somebody changed.
  List<MapId> changedBy(Collection<UUID> maps, Set<AccountId> own) {
    return jdbc.sql(
            """
            select distinct map_id from map_change
            where map_id = any(:maps) and author = any(:own)
            """)
        .param("maps", maps.toArray(UUID[]::new))
        .param("own", own.stream().map(AccountId::value).toArray(UUID[]::new))
        .query((row, number) -> new MapId(row.getObject("map_id", UUID.class)))
        .list();
  }

  /// Those of these maps that have or had any of these nodes: copies have the nodes of what they
  /// are copies of.
  List<MapId> with(Collection<UUID> maps, Set<UUID> nodes) {
    return jdbc.sql(
            """
            select distinct map_id from map_change
            where map_id = any(:maps) and touched && :nodes
            """)
        .param("maps", maps.toArray(UUID[]::new))
        .param("nodes", nodes.toArray(UUID[]::new))
        .query((row, number) -> new MapId(row.getObject("map_id", UUID.class)))
        .list();
  }

  /// Lets nobody else change these maps until the transaction ends; answers those there are, in the
  /// order of their ids, so that two who do so do not wait for each other.
  List<MapId> lock(Collection<MapId> maps) {
    return jdbc.sql(
            """
            select map_id from argument_map where map_id = any(:maps) order by map_id for update
            """)
        .param("maps", maps.stream().map(MapId::value).toArray(UUID[]::new))
        .query((row, number) -> new MapId(row.getObject("map_id", UUID.class)))
        .list();
  }

  /// Puts other words into a map's log, and notes with which revision.
  void replace(MapId map, List<Change> changes, long revision) {
    jdbc.sql("select set_config('disputatio.withdrawn_map', ?, true)")
        .param(map.value().toString())
        .query(String.class)
        .single();
    for (var change : changes) {
      jdbc.sql(
              """
              update map_change set operations = :operations::jsonb, inverse = :inverse::jsonb
              where map_id = :map and seq = :seq
              """)
          .param("map", map.value())
          .param("seq", change.seq())
          .param(
              "operations",
              MapJson.MAPPER.writerFor(OPERATIONS).writeValueAsString(change.operations()))
          .param(
              "inverse",
              MapJson.MAPPER.writerFor(Operation.class).writeValueAsString(change.inverse()))
          .update();
    }
    jdbc.sql("select set_config('disputatio.withdrawn_map', '', true)")
        .query(String.class)
        .single();
    jdbc.sql("update argument_map set withdrawn = ? where map_id = ?")
        .params(revision, map.value())
        .update();
  }
}
