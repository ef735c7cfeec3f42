package org.disputatio.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.disputatio.article.Anchor;
import org.disputatio.article.AnchorId;
import org.disputatio.article.ArticleId;
import org.disputatio.article.TextPositionSelector;
import org.disputatio.article.TextQuoteSelector;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The nodes of a map in their tables: the fold of its log (M1).
@Component
class NodeStore {
  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  NodeStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// Makes the rows of these nodes what they are in the map; those that it has not are deleted.
  void write(ArgumentMap map, Collection<NodeId> touched) {
    var id = map.id().value();
    var statements = new ArrayList<Statement>();
    var arguments = new ArrayList<Argument>();
    var gone = new ArrayList<NodeId>();
    for (var node : touched) {
      map.statement(node).ifPresent(statements::add);
      map.argument(node).ifPresent(arguments::add);
      if (!map.contains(node)) {
        gone.add(node);
      }
    }
    each(id, "delete from argument where map_id = ? and argument_id = ?", gone, n -> n);
    each(id, "delete from statement where map_id = ? and statement_id = ?", gone, n -> n);
    writeStatements(id, statements);
    writeArguments(map, arguments);
  }

  private <T> void each(UUID map, String sql, List<T> nodes, Function<T, NodeId> id) {
    batches.batchUpdate(
        sql,
        nodes,
        BATCH,
        (row, node) -> {
          row.setObject(1, map);
          row.setObject(2, id.apply(node).value());
        });
  }

  private void writeStatements(UUID map, List<Statement> statements) {
    batches.batchUpdate(
        """
        insert into statement (map_id, statement_id, kind, origin, text, position)
        values (?, ?, ?, ?, ?, ?)
        on conflict (map_id, statement_id) do update
        set kind = excluded.kind, origin = excluded.origin, text = excluded.text,
          position = excluded.position
        """,
        statements,
        BATCH,
        (row, statement) -> {
          row.setObject(1, map);
          row.setObject(2, statement.id().value());
          row.setString(3, statement.kind().name());
          row.setString(4, statement.origin().name());
          row.setString(5, statement.text());
          row.setString(6, statement.position().key());
        });
    each(
        map, "delete from anchor where map_id = ? and statement_id = ?", statements, Statement::id);
    each(
        map,
        "delete from citation where map_id = ? and statement_id = ?",
        statements,
        Statement::id);
    batches.batchUpdate(
        """
        insert into anchor
          (map_id, statement_id, anchor_id, ordinal, article_id, article_revision, quote_exact,
           quote_prefix, quote_suffix, position_start, position_end)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        parts(statements, Statement::anchors),
        BATCH,
        (row, part) -> {
          var anchor = part.value();
          row.setObject(1, map);
          row.setObject(2, part.owner().value());
          row.setObject(3, anchor.id().value());
          row.setInt(4, part.ordinal());
          row.setObject(5, anchor.article().value());
          row.setInt(6, anchor.revision());
          row.setString(7, anchor.quote().exact());
          row.setString(8, anchor.quote().prefix());
          row.setString(9, anchor.quote().suffix());
          row.setInt(10, anchor.position().start());
          row.setInt(11, anchor.position().end());
        });
    batches.batchUpdate(
        """
        insert into citation
          (map_id, statement_id, citation_id, ordinal, title, author, date, url, page, note)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        parts(statements, Statement::citations),
        BATCH,
        (row, part) -> {
          var citation = part.value();
          row.setObject(1, map);
          row.setObject(2, part.owner().value());
          row.setObject(3, citation.id().value());
          row.setInt(4, part.ordinal());
          row.setString(5, citation.title());
          row.setString(6, citation.author());
          row.setString(7, citation.date());
          row.setString(8, citation.url());
          row.setString(9, citation.page());
          row.setString(10, citation.note());
        });
  }

  private void writeArguments(ArgumentMap map, List<Argument> arguments) {
    batches.batchUpdate(
        """
        insert into argument
          (map_id, argument_id, polarity, conclusion_statement_id, conclusion_argument_id, title,
           scheme, position)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (map_id, argument_id) do update
        set polarity = excluded.polarity, conclusion_statement_id = excluded.conclusion_statement_id,
          conclusion_argument_id = excluded.conclusion_argument_id, title = excluded.title,
          scheme = excluded.scheme, position = excluded.position
        """,
        arguments,
        BATCH,
        (row, argument) -> {
          var conclusion = argument.conclusion();
          var scheme = argument.scheme();
          row.setObject(1, map.id().value());
          row.setObject(2, argument.id().value());
          row.setString(3, argument.polarity().name());
          row.setObject(4, map.statement(conclusion).map(s -> s.id().value()).orElse(null));
          row.setObject(5, map.argument(conclusion).map(a -> a.id().value()).orElse(null));
          row.setString(6, argument.title());
          row.setString(7, scheme == null ? null : scheme.name());
          row.setString(8, argument.position().key());
        });
    var id = map.id().value();
    each(id, "delete from premise where map_id = ? and argument_id = ?", arguments, Argument::id);
    var premises = new ArrayList<Part<Premise>>();
    for (var argument : arguments) {
      argument.premises().forEach(premise -> premises.add(new Part<>(argument.id(), premise, 0)));
    }
    batches.batchUpdate(
        """
        insert into premise (map_id, argument_id, statement_id, position, placed)
        values (?, ?, ?, ?, ?)
        """,
        premises,
        BATCH,
        (row, part) -> {
          row.setObject(1, id);
          row.setObject(2, part.owner().value());
          row.setObject(3, part.value().statement().value());
          row.setString(4, part.value().position().key());
          row.setLong(5, part.value().placed());
        });
  }

  /// One of several things that a node has, and which it is.
  private record Part<T>(NodeId owner, T value, int ordinal) {}

  private static <T> List<Part<T>> parts(
      List<Statement> statements, Function<Statement, List<T>> values) {
    var parts = new ArrayList<Part<T>>();
    for (var statement : statements) {
      var ordinal = 0;
      for (var value : values.apply(statement)) {
        parts.add(new Part<>(statement.id(), value, ordinal++));
      }
    }
    return parts;
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
