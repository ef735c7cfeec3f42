package org.disputatio.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `join_link`.
@Component
class JoinLinkStore {
  private final JdbcClient jdbc;

  JoinLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(JoinLink link, byte[] tokenHash, byte[] codeHash, AccountId by) {
    jdbc.sql(
            """
            insert into join_link
              (link_id, workspace_id, role, token_hash, code_hash, made_by, made_at, expires_at,
               use_limit)
            values (:link, :workspace, :role, :token, :code, :by, :at, :expires, :limit)
            """)
        .param("link", link.linkId())
        .param("workspace", link.workspaceId().value())
        .param("role", link.role().name())
        .param("token", tokenHash)
        .param("code", codeHash)
        .param("by", by.value())
        .param("at", Timestamp.from(link.madeAt()))
        .param("expires", link.expiresAt() == null ? null : Timestamp.from(link.expiresAt()))
        .param("limit", link.useLimit())
        .update();
  }

  /// The link with this token or this code.
  Optional<JoinLink> find(byte[] hash) {
    return jdbc.sql(
            """
            select * from join_link where token_hash = :hash
            union all
            select * from join_link where code_hash = :hash
            limit 1
            """)
        .param("hash", hash)
        .query(JoinLinkStore::link)
        .optional();
  }

  List<JoinLink> list(WorkspaceId workspace) {
    return jdbc.sql("select * from join_link where workspace_id = ? order by made_at desc, link_id")
        .param(workspace.value())
        .query(JoinLinkStore::link)
        .list();
  }

  private static JoinLink link(ResultSet row, int number) throws SQLException {
    var expires = row.getTimestamp("expires_at");
    return new JoinLink(
        row.getObject("link_id", UUID.class),
        new WorkspaceId(row.getObject("workspace_id", UUID.class)),
        Role.valueOf(row.getString("role")),
        row.getTimestamp("made_at").toInstant(),
        expires == null ? null : expires.toInstant(),
        row.getObject("use_limit", Integer.class),
        row.getInt("uses"),
        row.getBoolean("off"));
  }

  /// Counts somebody who comes by it; false if meanwhile nobody can any more.
  boolean use(UUID link, Instant now) {
    return jdbc.sql(
                """
                update join_link set uses = uses + 1
                where link_id = :link and not off
                  and (expires_at is null or expires_at > :now)
                  and (use_limit is null or uses < use_limit)
                """)
            .param("link", link)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  boolean turnOff(UUID link, WorkspaceId workspace) {
    return jdbc.sql(
                "update join_link set off = true where link_id = ? and workspace_id = ? and not off")
            .params(link, workspace.value())
            .update()
        == 1;
  }
}
