package org.disputatio.workspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `audit_entry`.
@Component
class AuditStore {
  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param deed a sentence without its subject; where it says “%s” comes the name of `whom`
  void note(
      WorkspaceId workspace, Instant at, AccountId actor, String deed, @Nullable AccountId whom) {
    jdbc.sql(
            """
            insert into audit_entry (workspace_id, at, actor, deed, whom)
            values (:workspace, :at, :actor, :deed, :whom)
            """)
        .param("workspace", workspace.value())
        .param("at", Timestamp.from(at))
        .param("actor", actor.value())
        .param("deed", deed)
        .param("whom", whom == null ? null : whom.value())
        .update();
  }

  /// The latest, the newest first.
  List<Deed> latest(WorkspaceId workspace, int limit) {
    return jdbc.sql(
            """
            select e.at, a.name as who, e.deed, w.name as whom
            from audit_entry e
            join account a on a.account_id = e.actor
            left join account w on w.account_id = e.whom
            where e.workspace_id = :workspace
            order by e.audit_id desc
            limit :limit
            """)
        .param("workspace", workspace.value())
        .param("limit", limit)
        .query(
            (row, number) ->
                new Deed(
                    row.getTimestamp("at").toInstant(),
                    row.getString("who"),
                    row.getString("deed").replace("%s", named(row.getString("whom")))))
        .list();
  }

  private static String named(@Nullable String name) {
    return name == null ? "somebody" : name;
  }

  /// Grows with each deed, in whatever process.
  long last() {
    return jdbc.sql("select coalesce(max(audit_id), 0) from audit_entry")
        .query(Long.class)
        .single();
  }
}
