package org.disputatio.map;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectWriter;

/// Moves a map on by one or more changes: its row, its log and its nodes, in one statement, so that
/// it costs the database one round trip and one flush however many changes there are.
@Component
class CommitStore {
  private static final ObjectWriter OPERATIONS =
      MapJson.MAPPER.writerFor(new TypeReference<List<Operation>>() {});
  private static final ObjectWriter OPERATION = MapJson.MAPPER.writerFor(Operation.class);

  private final JdbcTemplate jdbc;

  CommitStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// What the database says to a commit.
  ///
  /// @param committed whether the changes are in the log now; else nothing has happened
  /// @param revision the one that the map had before
  /// @param known those of the ids that were in the log already (M5)
  record Answer(boolean committed, long revision, Set<ChangeId> known) {}

  /// Commits changes that lead from one revision of a map to another (M2), unless the map has moved
  /// on or one of them is there already.
  ///
  /// @param changes one for each revision, in order; none to ask only
  /// @param asked further ids to look for in the log; finding them hinders nothing
  /// @param at when the map is said to have changed
  Answer commit(
      ArgumentMap before,
      ArgumentMap after,
      List<Change> changes,
      Collection<ChangeId> asked,
      Instant at) {
    var sql = new Sql();
    var map = before.id().value();
    var ids = changes.stream().map(Change::id).toList();
    sql.add("with known as materialized (select change_id from map_change where map_id = ?", map)
        .add(" and change_id = any(?))", uuids(Stream.concat(ids.stream(), asked.stream())));
    if (changes.isEmpty()) {
      sql.add("select false as committed,");
    } else {
      advance(sql, before, after, changes, at);
      log(sql, changes);
      new NodeChanges(before, after, touched(changes)).writeTo(sql);
      sql.add(" select exists (select from advanced) as committed,");
    }
    sql.add(" (select revision from argument_map where map_id = ?) as revision,", map)
        .add(" array(select change_id from known) as known");
    var answer = jdbc.query(sql.text(), sql::set, CommitStore::answer);
    return Objects.requireNonNull(answer);
  }

  private static void advance(
      Sql sql, ArgumentMap before, ArgumentMap after, List<Change> changes, Instant at) {
    sql.add(", advanced as (update argument_map set revision = ?", after.revision())
        .add(", title = ?", after.title())
        .add(", changed_at = ?", Timestamp.from(at))
        .add(" where map_id = ?", before.id().value())
        .add(" and revision = ?", before.revision())
        .add(
            " and not exists (select from known where change_id = any(?)) returning map_id)",
            uuids(changes.stream().map(Change::id)));
  }

  private static void log(Sql sql, List<Change> changes) {
    sql.add(
            """
            , logged as (insert into map_change
              (map_id, seq, change_id, author, made_at, operations, inverse, touched, undo_of, redo_of)
            select map_id, seq, change_id, author, made_at::timestamptz, operations::jsonb,
              inverse::jsonb, touched::uuid[], undo_of, redo_of
            from advanced,""")
        .rows(
            Column.of("bigint", changes, Change::seq),
            Column.of("uuid", changes, change -> change.id().value()),
            Column.of("uuid", changes, change -> change.author().value()),
            Column.of("text", changes, change -> change.at().toString()),
            Column.of(
                "text", changes, change -> OPERATIONS.writeValueAsString(change.operations())),
            Column.of("text", changes, change -> OPERATION.writeValueAsString(change.inverse())),
            Column.of("text", changes, change -> array(change.touched())),
            Column.of("bigint", changes, Change::undoOf),
            Column.of("bigint", changes, Change::redoOf))
        .add("(seq, change_id, author, made_at, operations, inverse, touched, undo_of, redo_of))");
  }

  private static String array(Set<NodeId> nodes) {
    return nodes.stream()
        .map(node -> node.value().toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static Set<NodeId> touched(List<Change> changes) {
    var touched = new LinkedHashSet<NodeId>();
    changes.forEach(change -> touched.addAll(change.touched()));
    return touched;
  }

  private static Column uuids(Stream<ChangeId> ids) {
    return new Column("uuid", ids.map(ChangeId::value).toArray());
  }

  private static Answer answer(ResultSet rows) throws SQLException {
    rows.next();
    var known = new HashSet<ChangeId>();
    for (var id : (UUID[]) rows.getArray("known").getArray()) {
      known.add(new ChangeId(id));
    }
    return new Answer(rows.getBoolean("committed"), rows.getLong("revision"), known);
  }

  /// The values of one column, to be unnested.
  record Column(String type, @Nullable Object[] values) {
    interface Value<T> {
      @Nullable Object of(T row);
    }

    static <T> Column of(String type, List<T> rows, Value<T> value) {
      var values = new @Nullable Object[rows.size()];
      Arrays.setAll(values, i -> value.of(rows.get(i)));
      return new Column(type, values);
    }
  }

  /// A statement that is being put together, with its parameters.
  static final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Sql add(String more, Object... values) {
      text.append(more);
      parameters.addAll(Arrays.asList(values));
      return this;
    }

    /// Adds a table of these columns that is called `new`. One row, as most edits have it, costs
    /// the database less without arrays.
    Sql rows(Column... columns) {
      var one = columns[0].values().length == 1;
      var separator = one ? " (select " : " unnest(";
      for (var column : columns) {
        text.append(separator).append("?::").append(column.type()).append(one ? "" : "[]");
        parameters.add(one ? column.values()[0] : column);
        separator = ", ";
      }
      text.append(") as new ");
      return this;
    }

    String text() {
      return text.toString();
    }

    void set(PreparedStatement row) throws SQLException {
      for (var i = 0; i < parameters.size(); i++) {
        if (parameters.get(i) instanceof Column(var type, var values)) {
          row.setArray(i + 1, row.getConnection().createArrayOf(type, values));
        } else {
          row.setObject(i + 1, parameters.get(i));
        }
      }
    }
  }
}
