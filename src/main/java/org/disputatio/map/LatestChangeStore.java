package org.disputatio.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The last row of `map_change` of several maps, and the nodes that those rows name.
@Component
class LatestChangeStore {
  /// The nodes that the last change of a map names, and the premises of the arguments among them.
  private static final String NAMED =
      """
      with named as (
        select distinct c.map_id,
          (regexp_matches(c.operations::text,
            '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g'))[1]::uuid as node
        from argument_map m
        join map_change c on c.map_id = m.map_id and c.seq = m.revision
        where m.map_id = any(:maps::uuid[])
      )
      """;

  private final JdbcClient jdbc;

  LatestChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<MapId, Change> changes(Collection<MapId> maps) {
    var changes = new LinkedHashMap<MapId, Change>();
    jdbc.sql(
            """
            select c.*
            from argument_map m
            join map_change c on c.map_id = m.map_id and c.seq = m.revision
            where m.map_id = any(:maps::uuid[])
            """)
        .param("maps", ids(maps))
        .query(
            row -> {
              changes.put(map(row), ChangeLog.change(row, 0));
            });
    return changes;
  }

  /// The statements that the last changes name, and the first premises of the arguments that they
  /// name; without passages and sources.
  Map<MapId, List<Statement>> statements(Collection<MapId> maps) {
    var statements = new HashMap<MapId, List<Statement>>();
    jdbc.sql(
            NAMED
                + """
                select s.map_id, s.statement_id, s.kind, s.origin, s.text, s.position
                from statement s
                where (s.map_id, s.statement_id) in (
                  select map_id, node from named
                  union
                  select p.map_id, p.statement_id
                  from named n
                  join premise p on p.map_id = n.map_id and p.argument_id = n.node)
                """)
        .param("maps", ids(maps))
        .query(
            row -> {
              LatestChanges.add(
                  statements,
                  map(row),
                  new Statement(
                      node(row, "statement_id"),
                      StatementKind.valueOf(row.getString("kind")),
                      Origin.valueOf(row.getString("origin")),
                      row.getString("text"),
                      new Position(row.getString("position")),
                      List.of(),
                      List.of()));
            });
    return statements;
  }

  Map<MapId, List<Argument>> arguments(Collection<MapId> maps) {
    var premises = new HashMap<Place, List<Premise>>();
    jdbc.sql(
            NAMED
                + """
                select p.map_id, p.argument_id, p.statement_id, p.position, p.placed
                from named n
                join premise p on p.map_id = n.map_id and p.argument_id = n.node
                """)
        .param("maps", ids(maps))
        .query(
            row -> {
              premises
                  .computeIfAbsent(
                      new Place(map(row), node(row, "argument_id")), _ -> new ArrayList<>())
                  .add(
                      new Premise(
                          node(row, "statement_id"),
                          new Position(row.getString("position")),
                          row.getLong("placed")));
            });
    var arguments = new HashMap<MapId, List<Argument>>();
    jdbc.sql(
            NAMED
                + """
                select a.map_id, a.argument_id, a.polarity, a.title, a.position,
                  coalesce(a.conclusion_statement_id, a.conclusion_argument_id) as conclusion
                from named n
                join argument a on a.map_id = n.map_id and a.argument_id = n.node
                """)
        .param("maps", ids(maps))
        .query(
            row -> {
              var id = node(row, "argument_id");
              LatestChanges.add(
                  arguments,
                  map(row),
                  new Argument(
                      id,
                      Polarity.valueOf(row.getString("polarity")),
                      node(row, "conclusion"),
                      premises.getOrDefault(new Place(map(row), id), List.of()),
                      row.getString("title"),
                      null,
                      new Position(row.getString("position"))));
            });
    return arguments;
  }

  /// A node of one map: a copy has nodes of the same names.
  private record Place(MapId map, NodeId node) {}

  private static String[] ids(Collection<MapId> maps) {
    return maps.stream().map(map -> map.value().toString()).toArray(String[]::new);
  }

  private static MapId map(ResultSet row) throws SQLException {
    return new MapId(row.getObject("map_id", UUID.class));
  }

  private static NodeId node(ResultSet row, String column) throws SQLException {
    return new NodeId(row.getObject(column, UUID.class));
  }
}
