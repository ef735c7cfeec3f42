package org.disputatio.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disputatio.article.Anchor;
import org.disputatio.article.AnchorId;
import org.disputatio.article.ArticleId;
import org.disputatio.article.TextPositionSelector;
import org.disputatio.article.TextQuoteSelector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the nodes of a map from their tables: the fold of its log (M1), written by [CommitStore].
@Component
class NodeStore {
  private final JdbcClient jdbc;

  NodeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Statement> statements(MapId map) {
    var anchors =
        grouped(
            map,
            """
            select statement_id, anchor_id, article_id, article_revision, quote_exact,
              quote_prefix, quote_suffix, position_start, position_end
            from anchor
            where map_id = ?
            order by statement_id, ordinal
            """,
            NodeStore::anchor);
    var citations =
        grouped(
            map,
            """
            select statement_id, citation_id, title, author, date, url, page, note
            from citation
            where map_id = ?
            order by statement_id, ordinal
            """,
            NodeStore::citation);
    return jdbc.sql(
            "select statement_id, kind, origin, text, position from statement where map_id = ?")
        .param(map.value())
        .query(
            (row, number) -> {
              var id = node(row, "statement_id");
              return new Statement(
                  id,
                  StatementKind.valueOf(row.getString("kind")),
                  Origin.valueOf(row.getString("origin")),
                  row.getString("text"),
                  new Position(row.getString("position")),
                  anchors.getOrDefault(id, List.of()),
                  citations.getOrDefault(id, List.of()));
            })
        .list();
  }

  List<Argument> arguments(MapId map) {
    var premises =
        grouped(
            map,
            "select argument_id, statement_id, position, placed from premise where map_id = ?",
            row ->
                new Premise(
                    node(row, "statement_id"),
                    new Position(row.getString("position")),
                    row.getLong("placed")));
    return jdbc.sql(
            """
            select argument_id, polarity, title, scheme, position,
              coalesce(conclusion_statement_id, conclusion_argument_id) as conclusion
            from argument
            where map_id = ?
            """)
        .param(map.value())
        .query(
            (row, number) -> {
              var id = node(row, "argument_id");
              var scheme = row.getString("scheme");
              return new Argument(
                  id,
                  Polarity.valueOf(row.getString("polarity")),
                  node(row, "conclusion"),
                  premises.getOrDefault(id, List.of()),
                  row.getString("title"),
                  scheme == null ? null : Scheme.valueOf(scheme),
                  new Position(row.getString("position")));
            })
        .list();
  }

  /// Reads one value of a row.
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// The values of a query by the node in its first column.
  private <T> Map<NodeId, List<T>> grouped(MapId map, String sql, Reader<T> reader) {
    var groups = new HashMap<NodeId, List<T>>();
    jdbc.sql(sql)
        .param(map.value())
        .query(
            row -> {
              var node = new NodeId(row.getObject(1, UUID.class));
              groups.computeIfAbsent(node, _ -> new ArrayList<>()).add(reader.read(row));
            });
    return groups;
  }

  private static NodeId node(ResultSet row, String column) throws SQLException {
    return new NodeId(row.getObject(column, UUID.class));
  }

  private static Anchor anchor(ResultSet row) throws SQLException {
    return new Anchor(
        new AnchorId(row.getObject("anchor_id", UUID.class)),
        new ArticleId(row.getObject("article_id", UUID.class)),
        row.getInt("article_revision"),
        new TextQuoteSelector(
            row.getString("quote_exact"),
            row.getString("quote_prefix"),
            row.getString("quote_suffix")),
        new TextPositionSelector(row.getInt("position_start"), row.getInt("position_end")));
  }

  private static Citation citation(ResultSet row) throws SQLException {
    return new Citation(
        new CitationId(row.getObject("citation_id", UUID.class)),
        row.getString("title"),
        row.getString("author"),
        row.getString("date"),
        row.getString("url"),
        row.getString("page"),
        row.getString("note"));
  }
}
