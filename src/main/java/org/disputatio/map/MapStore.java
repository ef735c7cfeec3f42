package org.disputatio.map;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.disputatio.article.ArticleId;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `argument_map`, one a map.
@Component
class MapStore {
  private final JdbcClient jdbc;

  MapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds a map; false if there is one with this id already.
  boolean insert(ArgumentMap map, AccountId author, Instant at) {
    return jdbc.sql(
                """
                insert into argument_map
                  (map_id, title, article_id, article_revision, revision, created_by, created_at,
                   changed_at)
                values (:map, :title, :article, :articleRevision, :revision, :author, :at, :at)
                on conflict (map_id) do nothing
                """)
            .param("map", map.id().value())
            .param("title", map.title())
            .param("article", map.article().value())
            .param("articleRevision", map.articleRevision())
            .param("revision", map.revision())
            .param("author", author.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  OptionalLong revision(MapId map) {
    return jdbc.sql("select revision from argument_map where map_id = ?")
        .param(map.value())
        .query(Long.class)
        .optional()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /// The revisions of those of these maps that there are.
  Map<MapId, Long> revisions(Collection<MapId> maps) {
    var revisions = new HashMap<MapId, Long>();
    jdbc.sql("select map_id, revision from argument_map where map_id = any(:maps::uuid[])")
        .param("maps", maps.stream().map(map -> map.value().toString()).toArray(String[]::new))
        .query(
            row -> {
              revisions.put(
                  new MapId(row.getObject("map_id", UUID.class)), row.getLong("revision"));
            });
    return revisions;
  }

  /// Title, article and revision. Until the transaction ends the map cannot move on, so that the
  /// nodes read after it belong to the same revision.
  Optional<Head> lockedHead(MapId map) {
    return jdbc.sql(
            """
            select title, article_id as article, article_revision, revision, withdrawn
            from argument_map
            where map_id = ?
            for share
            """)
        .param(map.value())
        .query(Head.class)
        .optional();
  }

  /// What a map's row says.
  record Head(
      String title, ArticleId article, int articleRevision, long revision, long withdrawn) {}

  /// With which revision words were last taken out of a map's log (M20); 0 if never.
  long withdrawn(MapId map) {
    return jdbc.sql("select withdrawn from argument_map where map_id = ?")
        .param(map.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  List<MapId> about(ArticleId article) {
    return jdbc.sql("select map_id from argument_map where article_id = ?")
        .param(article.value())
        .query((row, number) -> new MapId(row.getObject("map_id", UUID.class)))
        .list();
  }

  List<MapSummary> list(Collection<UUID> maps) {
    return jdbc.sql(
            """
            select m.map_id as id, m.title, m.article_id as article, m.revision, m.changed_at,
              m.created_by,
              (select count(*) from statement s where s.map_id = m.map_id) as statements,
              (select count(*) from argument a where a.map_id = m.map_id) as arguments
            from argument_map m
            where m.map_id = any(:maps::uuid[])
            order by m.changed_at desc, m.map_id
            """)
        .param("maps", maps.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            (row, number) ->
                new MapSummary(
                    new MapId(row.getObject("id", UUID.class)),
                    row.getString("title"),
                    new ArticleId(row.getObject("article", UUID.class)),
                    row.getLong("revision"),
                    row.getInt("statements"),
                    row.getInt("arguments"),
                    new AccountId(row.getObject("created_by", UUID.class)),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  /// Deletes a map with all its history. To be called in a transaction, which may delete this one.
  void delete(MapId map) {
    jdbc.sql("select set_config('disputatio.deleted_map', ?, true)")
        .param(map.value().toString())
        .query(String.class)
        .single();
    for (var rows :
        List.of(
            "delete from map_view_state where map_id = ?",
            "delete from map_visit where map_id = ?",
            "delete from argument where map_id = ?",
            "delete from statement where map_id = ?",
            "delete from map_change where map_id = ?",
            "delete from argument_map where map_id = ?")) {
      jdbc.sql(rows).param(map.value()).update();
    }
  }
}
