package org.disputatio.workspace;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `audit_entry`.
@Component
class AuditStore {
  private static final Pattern GAP = Pattern.compile("%[sd]");

  private final JdbcClient jdbc;

  AuditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param deed a sentence without its subject; where it says “%s” comes the name of `whom`
  void note(
      WorkspaceId workspace, Instant at, AccountId actor, String deed, @Nullable AccountId whom) {
    note(workspace, at, actor, deed, whom, "");
  }

  /// @param detail comes where the deed says “%d”
  void note(
      WorkspaceId workspace,
      Instant at,
      AccountId actor,
      String deed,
      @Nullable AccountId whom,
      String detail) {
    jdbc.sql(
            """
            insert into audit_entry (workspace_id, at, actor, deed, whom, detail)
            values (:workspace, :at, :actor, :deed, :whom, :detail)
            """)
        .param("workspace", workspace.value())
        .param("at", Timestamp.from(at))
        .param("actor", actor.value())
        .param("deed", deed)
        .param("whom", whom == null ? null : whom.value())
        .param("detail", detail)
        .update();
  }

  /// The latest, the newest first.
  List<Deed> latest(WorkspaceId workspace, int limit) {
    return jdbc.sql(
            """
            select e.at, a.name as who, e.deed, w.name as whom, e.detail
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
                    words(row.getString("deed"), row.getString("whom"), row.getString("detail"))))
        .list();
  }

  private static String words(String deed, @Nullable String whom, String detail) {
    var name = whom == null ? "somebody" : whom;
    return GAP.matcher(deed)
        .replaceAll(gap -> Matcher.quoteReplacement(gap.group().equals("%s") ? name : detail));
  }

  /// Grows with each deed, in whatever process.
  long last() {
    return jdbc.sql("select coalesce(max(audit_id), 0) from audit_entry")
        .query(Long.class)
        .single();
  }
}
