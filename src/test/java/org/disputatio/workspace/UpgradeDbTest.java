package org.disputatio.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.disputatio.postgres.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database from before there were workspaces.
class UpgradeDbTest {
  private final JdbcConnectionDetails database = TestDatabase.fresh();
  private final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(
              database.getJdbcUrl(), database.getUsername(), database.getPassword()));

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  @Test
  void everyMapIsInTheFirstWorkspaceAndEveryGuestAContributor() {
    migrateTo("005");
    var guest = UUID.randomUUID();
    var author = UUID.randomUUID();
    var map = UUID.randomUUID();
    var insert = "insert into account (account_id, name, token_hash, created_at) values (?, ?, ";
    jdbc.sql(insert + "'\\x01', now())").params(guest, "Otter").update();
    jdbc.sql(insert + "null, now())").params(author, "Read from a file").update();
    jdbc.sql("insert into article values (?, 'Article', '', '', ?, now())")
        .params(map, guest)
        .update();
    jdbc.sql("insert into argument_map values (?, 'A map', ?, 1, 0, ?, now(), now())")
        .params(map, map, guest)
        .update();

    migrateTo("latest");

    assertThat(
            jdbc.sql("select map_id from workspace_map where workspace_id = ?")
                .param(WorkspaceId.FIRST.value())
                .query(UUID.class)
                .list())
        .containsExactly(map);
    assertThat(
            jdbc.sql("select account_id from member where role = 'CONTRIBUTOR'")
                .query(UUID.class)
                .list())
        .containsExactly(guest);
  }
}
