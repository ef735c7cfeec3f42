package org.disputatio.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// The rows of `map_change`: appended and read, never changed.
@Component
class ChangeLog {
  private static final TypeReference<List<Operation>> OPERATIONS = new TypeReference<>() {};
  private static final String COLUMNS =
      "seq, change_id, author, made_at, operations, inverse, touched, undo_of, redo_of";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ChangeLog(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void append(MapId map, List<Change> changes) {
    batches.batchUpdate(
        """
        insert into map_change
          (map_id, seq, change_id, author, made_at, operations, inverse, touched, undo_of, redo_of)
        values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
        """,
        changes,
        500,
        (row, change) -> {
          row.setObject(1, map.value());
          row.setLong(2, change.seq());
          row.setObject(3, change.id().value());
          row.setObject(4, change.author().value());
          row.setTimestamp(5, Timestamp.from(change.at()));
          row.setString(
              6, MapJson.MAPPER.writerFor(OPERATIONS).writeValueAsString(change.operations()));
          row.setString(
              7, MapJson.MAPPER.writerFor(Operation.class).writeValueAsString(change.inverse()));
          row.setArray(
              8,
              row.getConnection()
                  .createArrayOf(
                      "uuid", change.touched().stream().map(NodeId::value).toArray(UUID[]::new)));
          row.setObject(9, change.undoOf());
          row.setObject(10, change.redoOf());
        });
  }

  Optional<Change> find(MapId map, ChangeId change) {
    return jdbc.sql("select " + COLUMNS + " from map_change where map_id = ? and change_id = ?")
        .params(map.value(), change.value())
        .query(ChangeLog::change)
        .optional();
  }

  Optional<Change> find(MapId map, long seq) {
    return jdbc.sql("select " + COLUMNS + " from map_change where map_id = ? and seq = ?")
        .params(map.value(), seq)
        .query(ChangeLog::change)
        .optional();
  }

  /// Up to `limit` changes before the given one, newest first.
  List<Change> before(MapId map, long seq, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from map_change where map_id = ? and seq < ? order by seq desc limit ?")
        .params(map.value(), seq, limit)
        .query(ChangeLog::change)
        .list();
  }

  /// Up to `limit` changes before the given one that touched a node, newest first.
  List<Change> touching(MapId map, NodeId node, long seq, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from map_change where map_id = ? and touched && array[?]::uuid[] and seq < ?"
                + " order by seq desc limit ?")
        .params(map.value(), node.value(), seq, limit)
        .query(ChangeLog::change)
        .list();
  }

  /// The changes that led from one revision to another, oldest first.
  List<Change> between(MapId map, long from, long to) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from map_change where map_id = ? and seq > ? and seq <= ? order by seq")
        .params(map.value(), from, to)
        .query(ChangeLog::change)
        .list();
  }

  /// All changes from the first. To be closed.
  Stream<Change> all(MapId map) {
    return jdbc
        .sql("select " + COLUMNS + " from map_change where map_id = ? order by seq")
        .param(map.value())
        .query(ChangeLog::change)
        .stream();
  }

  /// What undo needs to know of one person's changes, oldest first.
  List<UndoStack.Entry> entries(MapId map, AccountId author) {
    return jdbc.sql(
            """
            select seq, undo_of, redo_of
            from map_change
            where map_id = ? and author = ?
            order by seq
            """)
        .params(map.value(), author.value())
        .query(
            (row, number) ->
                new UndoStack.Entry(
                    row.getLong("seq"),
                    row.getObject("undo_of", Long.class),
                    row.getObject("redo_of", Long.class)))
        .list();
  }

  /// Later changes, by whomever, that touched any of these nodes, oldest first.
  ///
  /// @param title whether those that renamed the map count too
  List<UndoStack.Later> touchedAfter(MapId map, long seq, Set<NodeId> nodes, boolean title) {
    return jdbc.sql(
            """
            select seq, author, undo_of, redo_of
            from map_change
            where map_id = :map and seq > :seq
              and (touched && :nodes::uuid[] or (:title and inverse ->> 'title' is not null))
            order by seq
            """)
        .param("map", map.value())
        .param("seq", seq)
        .param("title", title)
        .param(
            "nodes",
            nodes.stream()
                .map(node -> node.value().toString())
                .collect(Collectors.joining(",", "{", "}")))
        .query(
            (row, number) ->
                new UndoStack.Later(
                    row.getLong("seq"),
                    new AccountId(row.getObject("author", UUID.class)),
                    row.getObject("undo_of", Long.class),
                    row.getObject("redo_of", Long.class)))
        .list();
  }

  private static Change change(ResultSet row, int number) throws SQLException {
    var touched = (UUID[]) row.getArray("touched").getArray();
    return new Change(
        row.getLong("seq"),
        new ChangeId(row.getObject("change_id", UUID.class)),
        new AccountId(row.getObject("author", UUID.class)),
        row.getTimestamp("made_at").toInstant(),
        MapJson.MAPPER.readValue(row.getString("operations"), OPERATIONS),
        (Operation.Restore) MapJson.MAPPER.readValue(row.getString("inverse"), Operation.class),
        Arrays.stream(touched)
            .map(NodeId::new)
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        row.getObject("undo_of", Long.class),
        row.getObject("redo_of", Long.class));
  }
}
