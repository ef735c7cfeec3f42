package org.disputatio.workspace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `share_link`.
@Component
class ShareLinkStore {
  private final JdbcClient jdbc;

  ShareLinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A link and what its password has to match; null if it has none.
  record Kept(ShareLink link, @Nullable String passwordHash) {}

  void insert(ShareLink link, byte[] tokenHash, @Nullable String passwordHash, AccountId by) {
    jdbc.sql(
            """
            insert into share_link
              (share_id, map_id, token_hash, password_hash, made_by, made_at)
            values (:share, :map, :token, :password, :by, :at)
            """)
        .param("share", link.shareId())
        .param("map", link.map())
        .param("token", tokenHash)
        .param("password", passwordHash)
        .param("by", by.value())
        .param("at", Timestamp.from(link.madeAt()))
        .update();
  }

  /// The link with this token, unless it was revoked or its map is in the trash (L4, K3).
  Optional<Kept> find(byte[] tokenHash) {
    return jdbc.sql(
            """
            select s.*
            from share_link s join workspace_map w using (map_id)
            where s.token_hash = ? and not s.off and w.trashed_at is null
            """)
        .param(tokenHash)
        .query((row, number) -> new Kept(link(row), row.getString("password_hash")))
        .optional();
  }

  List<ShareLink> list(UUID map) {
    return jdbc.sql("select * from share_link where map_id = ? order by made_at desc, share_id")
        .param(map)
        .query((row, number) -> link(row))
        .list();
  }

  private static ShareLink link(ResultSet row) throws SQLException {
    return new ShareLink(
        row.getObject("share_id", UUID.class),
        row.getObject("map_id", UUID.class),
        row.getString("password_hash") != null,
        row.getTimestamp("made_at").toInstant(),
        row.getBoolean("off"));
  }

  boolean revoke(UUID share, UUID map) {
    return jdbc.sql(
                "update share_link set off = true where share_id = ? and map_id = ? and not off")
            .params(share, map)
            .update()
        == 1;
  }
}
