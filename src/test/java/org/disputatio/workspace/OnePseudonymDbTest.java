package org.disputatio.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the migration makes of pseudonyms that guests and the accounts that took them over had
/// each.
@DatabaseTest
class OnePseudonymDbTest {
  @Autowired JdbcClient jdbc;

  private final UUID group = UUID.randomUUID();

  private UUID account(@Nullable UUID became, @Nullable String pseudonym, boolean worn) {
    var account = UUID.randomUUID();
    jdbc.sql(
            """
            insert into account (account_id, name, became, created_at)
            values (:id, 'Somebody', :became::uuid, now())
            """)
        .param("id", account)
        .param("became", became)
        .update();
    if (pseudonym != null) {
      jdbc.sql("insert into pseudonym (workspace_id, account_id, name, worn) values (?, ?, ?, ?)")
          .params(group, account, pseudonym, worn)
          .update();
    }
    return account;
  }

  private void migrate() throws IOException {
    try (var sql =
        getClass().getResourceAsStream("/db/migration/V034__one_pseudonym_a_person.sql")) {
      var text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
      jdbc.sql(text.substring(text.indexOf("update pseudonym"))).update();
    }
  }

  private String of(UUID account) {
    return jdbc.sql(
            "select coalesce(string_agg(name || ' ' || worn, ', '), '-') from pseudonym where account_id = ?")
        .param(account)
        .query(String.class)
        .single();
  }

  @Test // D3
  void onePersonKeepsOne() throws IOException {
    jdbc.sql("insert into workspace (workspace_id, name, created_at) values (?, 'A group', now())")
        .param(group)
        .update();
    var both = account(null, "Anonymous owl", false);
    var bothBefore = account(both, "Anonymous fox", false);
    var removedBefore = account(null, "Anonymous hare", false);
    var removed = account(removedBefore, "Anonymous seal", true);
    var late = account(null, null, false);
    account(late, "Anonymous wren", false);
    var member = account(null, "Anonymous yak", false);
    account(member, "Anonymous newt", true);
    jdbc.sql(
            """
            insert into member (workspace_id, account_id, role, since, visited_at)
            values (?, ?, 'EDITOR', now(), now())
            """)
        .params(group, member)
        .update();
    migrate();
    assertThat(of(both)).isEqualTo("Anonymous owl false");
    assertThat(of(bothBefore)).isEqualTo("-");
    assertThat(of(removedBefore)).isEqualTo("Anonymous seal true");
    assertThat(of(removed)).isEqualTo("-");
    assertThat(of(late)).isEqualTo("Anonymous wren false");
    assertThat(of(member)).isEqualTo("Anonymous yak false");
  }
}
