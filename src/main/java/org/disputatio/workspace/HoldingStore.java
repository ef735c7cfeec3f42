package org.disputatio.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `workspace_map` as far as they say in which state a map is.
@Component
class HoldingStore {
  private final JdbcClient jdbc;

  HoldingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a row says.
  record Kept(
      UUID map,
      MapState state,
      boolean template,
      @Nullable Instant since,
      @Nullable AccountId by) {}

  List<Kept> list(WorkspaceId workspace) {
    return jdbc.sql("select * from workspace_map where workspace_id = ?")
        .param(workspace.value())
        .query((row, number) -> kept(row))
        .list();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    var state = StandingStore.state(row);
    var since = row.getTimestamp(state == MapState.TRASHED ? "trashed_at" : "archived_at");
    var by = row.getObject("trashed_by", UUID.class);
    return new Kept(
        row.getObject("map_id", UUID.class),
        state,
        row.getBoolean("template"),
        since == null ? null : since.toInstant(),
        by == null ? null : new AccountId(by));
  }

  boolean hold(UUID map, boolean locked, boolean frozen) {
    return jdbc.sql(
                """
                update workspace_map set locked = :locked, frozen = :frozen
                where map_id = :map and (locked <> :locked or frozen <> :frozen)
                """)
            .param("map", map)
            .param("locked", locked)
            .param("frozen", frozen)
            .update()
        == 1;
  }

  boolean template(UUID map, boolean template) {
    return jdbc.sql("update workspace_map set template = ? where map_id = ? and template <> ?")
            .params(template, map, template)
            .update()
        == 1;
  }

  /// @param at null to bring it back
  boolean archive(UUID map, @Nullable Instant at) {
    return jdbc.sql(
                """
                update workspace_map set archived_at = :at::timestamptz
                where map_id = :map and (archived_at is null) <> (:at::timestamptz is null)
                """)
            .param("map", map)
            .param("at", at == null ? null : Timestamp.from(at))
            .update()
        == 1;
  }

  boolean trash(UUID map, AccountId by, Instant at) {
    return jdbc.sql(
                """
                update workspace_map set trashed_at = ?, trashed_by = ?
                where map_id = ? and trashed_at is null
                """)
            .params(Timestamp.from(at), by.value(), map)
            .update()
        == 1;
  }

  boolean restore(UUID map) {
    return jdbc.sql(
                """
                update workspace_map set trashed_at = null, trashed_by = null
                where map_id = ? and trashed_at is not null
                """)
            .param(map)
            .update()
        == 1;
  }

  List<Holdings.Overdue> overdue(Instant now) {
    return jdbc.sql(
            """
            select m.map_id, m.trashed_by, w.trash_days
            from workspace_map m join workspace w using (workspace_id)
            where m.trashed_at + w.trash_days * interval '1 day' < ?
            """)
        .param(Timestamp.from(now))
        .query(
            (row, number) ->
                new Holdings.Overdue(
                    row.getObject("map_id", UUID.class),
                    new AccountId(row.getObject("trashed_by", UUID.class)),
                    row.getInt("trash_days")))
        .list();
  }

  /// Takes a map in the trash out of its workspace, with its roles and links.
  boolean delete(UUID map) {
    var there =
        jdbc.sql(
                "select map_id from workspace_map where map_id = ? and trashed_at is not null"
                    + " for update")
            .param(map)
            .query(UUID.class)
            .optional()
            .isPresent();
    if (there) {
      jdbc.sql("delete from map_role where map_id = ?").param(map).update();
      jdbc.sql("delete from share_link where map_id = ?").param(map).update();
      jdbc.sql("delete from workspace_map where map_id = ?").param(map).update();
    }
    return there;
  }

  Optional<Integer> trashDays(WorkspaceId workspace) {
    return jdbc.sql("select trash_days from workspace where workspace_id = ? and trash_days > 0")
        .param(workspace.value())
        .query(Integer.class)
        .optional();
  }

  void trashDays(WorkspaceId workspace, @Nullable Integer days) {
    jdbc.sql("update workspace set trash_days = :days::integer where workspace_id = :workspace")
        .param("days", days)
        .param("workspace", workspace.value())
        .update();
  }
}
