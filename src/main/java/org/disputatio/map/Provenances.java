package org.disputatio.map;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who added and who last changed the statements of a map, as its log tells it (M1). What was taken
/// back counts for nobody; done again it counts again.
@Component
public class Provenances {
  /// A change that was taken back and done again has a chain of changes that revert one another; of
  /// an odd number it is taken back.
  private static final String SQL =
      """
      with recursive relevant as (
        select seq, author, made_at, touched, coalesce(undo_of, redo_of) as reverts
        from map_change
        where map_id = :map %s
      ),
      chain as (
        select r.seq, r.reverts as origin
        from relevant r
        join relevant o on o.seq = r.reverts
        where o.reverts is null
        union all
        select r.seq, c.origin
        from chain c
        join relevant r on r.reverts = c.seq
      ),
      standing as (
        select seq, unnest(touched) as node
        from relevant
        where reverts is null
          and seq not in (select origin from chain group by origin having count(*) %% 2 = 1)
      ),
      ends as (
        select node, min(seq) as added, max(seq) as changed
        from standing
        %s
        group by node
      )
      select s.statement_id, a.author as added_by, a.made_at as added_at,
        c.author as changed_by, c.made_at as changed_at
      from ends e
      join statement s on s.map_id = :map and s.statement_id = e.node
      join relevant a on a.seq = e.added
      left join relevant c on c.seq = e.changed and e.changed > e.added
      """;

  private final JdbcClient jdbc;

  Provenances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Of all statements of a map, in no particular order.
  public List<Provenance> all(MapId map) {
    return query(map, null);
  }

  /// Of those statements that changes after a revision touched.
  public List<Provenance> changedAfter(MapId map, long revision) {
    var nodes =
        jdbc.sql(
                """
                select distinct unnest(touched) as node from map_change where map_id = ? and seq > ?
                """)
            .params(map.value(), revision)
            .query((row, number) -> row.getObject("node", UUID.class))
            .list();
    return query(map, nodes);
  }

  /// Of one statement; empty if it is not on the map.
  public Optional<Provenance> of(MapId map, NodeId statement) {
    return query(map, List.of(statement.value())).stream().findFirst();
  }

  /// @param nodes null for all
  private List<Provenance> query(MapId map, @Nullable List<UUID> nodes) {
    var sql =
        nodes == null
            ? SQL.formatted("", "")
            : SQL.formatted("and touched && :nodes::uuid[]", "where node = any (:nodes::uuid[])");
    var statement = jdbc.sql(sql).param("map", map.value());
    if (nodes != null) {
      statement =
          statement.param(
              "nodes",
              nodes.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
    }
    return statement
        .query(
            (row, number) -> {
              var changer = row.getObject("changed_by", UUID.class);
              var changed = row.getTimestamp("changed_at");
              return new Provenance(
                  new NodeId(row.getObject("statement_id", UUID.class)),
                  new AccountId(row.getObject("added_by", UUID.class)),
                  row.getTimestamp("added_at").toInstant(),
                  changer == null ? null : new AccountId(changer),
                  changed == null ? null : changed.toInstant());
            })
        .list();
  }
}
