package org.disputatio.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// The rows of `map_change`: appended and read, never changed but for words that go (M20).
@Component
class ChangeLog {
  private static final TypeReference<List<Operation>> OPERATIONS = new TypeReference<>() {};
  private static final String COLUMNS =
      "seq, change_id, author, made_at, operations, inverse, touched, undo_of, redo_of";

  /// How many operations and touched nodes of recent changes are remembered.
  private static final int RECENT = 200_000;

  /// @param withdrawn when words were last taken out of the log, as far as was known
  private record Key(MapId map, long seq, long withdrawn) {}

  private final JdbcClient jdbc;
  private final Map<MapId, Long> withdrawals = new ConcurrentHashMap<>();
  private final Cache<Key, Change> recent =
      Caffeine.newBuilder()
          .maximumWeight(RECENT)
          .<Key, Change>weigher(
              (_, change) -> 1 + change.operations().size() + change.touched().size())
          .build();

  ChangeLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Remembers changes that have been committed. Rows do not change until words are taken out of
  /// them: then what is remembered of those before is not asked for any more.
  void keep(MapId map, List<Change> changes) {
    var known = withdrawn(map);
    changes.stream()
        .filter(change -> change.seq() > known)
        .forEach(change -> recent.put(new Key(map, change.seq(), known), change));
  }

  /// Learns that words were taken out of a log with this revision (M20).
  void withdrawn(MapId map, long revision) {
    if (revision > 0) {
      withdrawals.merge(map, revision, Math::max);
    }
  }

  /// With which revision words were last taken out of a log, as far as is known here; 0 if never.
  long withdrawn(MapId map) {
    return withdrawals.getOrDefault(map, 0L);
  }

  Optional<Change> find(MapId map, ChangeId change) {
    return jdbc.sql("select " + COLUMNS + " from map_change where map_id = ? and change_id = ?")
        .params(map.value(), change.value())
        .query(ChangeLog::change)
        .optional();
  }

  Optional<Change> find(MapId map, long seq) {
    var key = new Key(map, seq, withdrawn(map));
    if (recent.getIfPresent(key) instanceof Change change) {
      return Optional.of(change);
    }
    var read =
        jdbc.sql("select " + COLUMNS + " from map_change where map_id = ? and seq = ?")
            .params(map.value(), seq)
            .query(ChangeLog::change)
            .optional();
    read.ifPresent(change -> recent.put(key, change));
    return read;
  }

  /// Up to `limit` changes before the given one, newest first.
  ///
  /// @param by only those of one person, and of the guests that they were before
  List<Change> before(MapId map, long seq, @Nullable AccountId by, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from map_change
                where map_id = :map and seq < :seq
                  and (:by::uuid is null or author in (
                    select account_id from account
                    where account_id = :by::uuid or became = :by::uuid))
                order by seq desc
                limit :limit
                """)
        .param("map", map.value())
        .param("seq", seq)
        .param("by", by == null ? null : by.value().toString())
        .param("limit", limit)
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

  /// Who made changes, and how many, those with the most first; what a guest did counts for the
  /// account that took it over.
  List<PastMaps.Contributor> contributors(MapId map) {
    return jdbc.sql(
            """
            select coalesce(a.became, c.author) as author, count(*) as changes
            from map_change c join account a on a.account_id = c.author
            where c.map_id = ?
            group by 1
            order by changes desc, 1
            """)
        .param(map.value())
        .query(
            (row, number) ->
                new PastMaps.Contributor(
                    new AccountId(row.getObject("author", UUID.class)), row.getLong("changes")))
        .list();
  }

  /// Who made the changes that led from one revision to another, in the order of their ids.
  List<AccountId> authors(MapId map, long from, long to) {
    return jdbc.sql(
            """
            select distinct author from map_change
            where map_id = ? and seq > ? and seq <= ? order by author
            """)
        .params(map.value(), from, to)
        .query((row, number) -> new AccountId(row.getObject("author", UUID.class)))
        .list();
  }

  /// The changes that touched any of these nodes, oldest first.
  List<Change> touching(MapId map, Set<NodeId> nodes) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from map_change
                where map_id = :map and touched && :nodes::uuid[]
                order by seq
                """)
        .param("map", map.value())
        .param("nodes", array(nodes))
        .query(ChangeLog::change)
        .list();
  }

  /// The title that the map had before it was first given another; empty if it never was.
  Optional<String> firstTitle(MapId map) {
    return jdbc.sql(
            """
            select inverse ->> 'title'
            from map_change
            where map_id = ? and inverse ->> 'title' is not null
            order by seq
            limit 1
            """)
        .param(map.value())
        .query(String.class)
        .optional();
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

  /// What undo needs to know of one person's changes up to a revision, oldest first.
  List<UndoStack.Entry> entries(MapId map, AccountId author, long through) {
    return jdbc.sql(
            """
            select seq, undo_of, redo_of
            from map_change
            where map_id = ? and author = ? and seq <= ?
            order by seq
            """)
        .params(map.value(), author.value(), through)
        .query((row, number) -> entry(row))
        .list();
  }

  /// A change as undo sees it, and whose it is.
  record Authored(AccountId author, UndoStack.Entry entry) {}

  /// What undo needs to know of everybody's changes from one revision to another, oldest first.
  List<Authored> entries(MapId map, long from, long through) {
    return jdbc.sql(
            """
            select author, seq, undo_of, redo_of
            from map_change
            where map_id = ? and seq > ? and seq <= ?
            order by seq
            """)
        .params(map.value(), from, through)
        .query(
            (row, number) ->
                new Authored(new AccountId(row.getObject("author", UUID.class)), entry(row)))
        .list();
  }

  private static UndoStack.Entry entry(ResultSet row) throws SQLException {
    return new UndoStack.Entry(
        row.getLong("seq"),
        row.getObject("undo_of", Long.class),
        row.getObject("redo_of", Long.class));
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
        .param("nodes", array(nodes))
        .query(
            (row, number) ->
                new UndoStack.Later(
                    row.getLong("seq"),
                    new AccountId(row.getObject("author", UUID.class)),
                    row.getObject("undo_of", Long.class),
                    row.getObject("redo_of", Long.class)))
        .list();
  }

  private static String array(Set<NodeId> nodes) {
    return nodes.stream()
        .map(node -> node.value().toString())
        .collect(Collectors.joining(",", "{", "}"));
  }

  static Change change(ResultSet row, int number) throws SQLException {
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
