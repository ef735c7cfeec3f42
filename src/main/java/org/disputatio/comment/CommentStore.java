package org.disputatio.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `comment` and `comment_head`.
@Component
class CommentStore {
  private final JdbcClient jdbc;

  CommentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The latest number of a map. Until the transaction ends nobody else gets further, so numbers
  /// are seen in their order (Q4).
  long lock(MapId map) {
    jdbc.sql("insert into comment_head (map_id, seq) values (?, 0) on conflict do nothing")
        .param(map.value())
        .update();
    return jdbc.sql("select seq from comment_head where map_id = ? for update")
        .param(map.value())
        .query(Long.class)
        .single();
  }

  void advance(MapId map, long seq) {
    jdbc.sql("update comment_head set seq = ? where map_id = ?").params(seq, map.value()).update();
  }

  void insert(MapId map, Comment comment) {
    jdbc.sql(
            """
            insert into comment (map_id, comment_id, seq, statement_id, author, text, written_at)
            values (:map, :id, :seq, :statement, :author, :text, :at)
            """)
        .param("map", map.value())
        .param("id", comment.id().value())
        .param("seq", comment.seq())
        .param("statement", comment.statement().value())
        .param("author", comment.author().value())
        .param("text", comment.text())
        .param("at", Timestamp.from(comment.writtenAt()))
        .update();
  }

  void reword(MapId map, CommentId id, long seq, String text, Instant at) {
    jdbc.sql(
            """
            update comment set text = :text, edited_at = :at, seq = :seq
            where map_id = :map and comment_id = :id
            """)
        .param("map", map.value())
        .param("id", id.value())
        .param("seq", seq)
        .param("text", text)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// @param by null to put it back
  void remove(MapId map, CommentId id, long seq, @Nullable AccountId by, Instant at) {
    jdbc.sql(
            """
            update comment
            set removed_by = :by::uuid, seq = :seq,
              removed_at = case when :by::uuid is null then null else :at::timestamptz end
            where map_id = :map and comment_id = :id
            """)
        .param("map", map.value())
        .param("id", id.value())
        .param("seq", seq)
        .param("by", by == null ? null : by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  /// Whether its words are gone for good.
  boolean isErased(MapId map, CommentId id) {
    return jdbc.sql(
            "select exists (select from comment where map_id = ? and comment_id = ? and erased)")
        .params(map.value(), id.value())
        .query(Boolean.class)
        .single();
  }

  /// Those of these maps on which somebody said something whose words are still there.
  List<MapId> saidBy(Collection<UUID> maps, Set<AccountId> own) {
    return jdbc.sql(
            """
            select distinct map_id from comment
            where map_id = any(:maps) and author = any(:own) and not erased
            """)
        .param("maps", maps.toArray(UUID[]::new))
        .param("own", ids(own))
        .query((row, number) -> new MapId(row.getObject("map_id", UUID.class)))
        .list();
  }

  /// Those that somebody wrote on a map and whose words are still there.
  List<CommentId> of(MapId map, Set<AccountId> own) {
    return jdbc.sql(
            """
            select comment_id from comment
            where map_id = :map and author = any(:own) and not erased order by seq
            """)
        .param("map", map.value())
        .param("own", ids(own))
        .query((row, number) -> new CommentId(row.getObject("comment_id", UUID.class)))
        .list();
  }

  /// Takes the words of a comment away for good, and the comment if it is there.
  void erase(MapId map, CommentId id, long seq, String instead, Instant at) {
    jdbc.sql(
            """
            update comment
            set text = :instead, erased = true, seq = :seq,
              removed_by = coalesce(removed_by, author), removed_at = coalesce(removed_at, :at)
            where map_id = :map and comment_id = :id
            """)
        .param("map", map.value())
        .param("id", id.value())
        .param("seq", seq)
        .param("instead", instead)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// The statements of some maps about which others than somebody said something.
  Set<NodeId> discussed(Collection<UUID> maps, Set<AccountId> own) {
    return jdbc.sql(
            """
            select distinct statement_id from comment
            where map_id = any(:maps) and author <> all(:own)
            """)
        .param("maps", maps.toArray(UUID[]::new))
        .param("own", ids(own))
        .query((row, number) -> new NodeId(row.getObject("statement_id", UUID.class)))
        .set();
  }

  private static UUID[] ids(Set<AccountId> accounts) {
    return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
  }

  Optional<Comment> find(MapId map, CommentId id) {
    return jdbc.sql("select * from comment where map_id = ? and comment_id = ?")
        .params(map.value(), id.value())
        .query((row, number) -> comment(row))
        .optional();
  }

  /// What happened after a number, in order.
  List<Comment> after(MapId map, long seq) {
    return jdbc.sql("select * from comment where map_id = ? and seq > ? order by seq")
        .params(map.value(), seq)
        .query((row, number) -> comment(row))
        .list();
  }

  private static Comment comment(ResultSet row) throws SQLException {
    var edited = row.getTimestamp("edited_at");
    var by = row.getObject("removed_by", UUID.class);
    return new Comment(
        new CommentId(row.getObject("comment_id", UUID.class)),
        row.getLong("seq"),
        new NodeId(row.getObject("statement_id", UUID.class)),
        new AccountId(row.getObject("author", UUID.class)),
        row.getString("text"),
        row.getTimestamp("written_at").toInstant(),
        edited == null ? null : edited.toInstant(),
        by == null ? null : new AccountId(by));
  }

  /// The latest number of each of these maps that has one.
  Map<MapId, Long> heads(Collection<MapId> maps) {
    var heads = new HashMap<MapId, Long>();
    jdbc.sql("select map_id, seq from comment_head where map_id = any(?)")
        .param(maps.stream().map(MapId::value).toArray(UUID[]::new))
        .query(
            row -> {
              heads.put(new MapId(row.getObject("map_id", UUID.class)), row.getLong("seq"));
            });
    return heads;
  }
}
