package org.disputatio.workspace;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `pseudonym`, made when they are first needed.
@Component
class PseudonymStore {
  private final JdbcClient jdbc;
  private final SecureRandom random = new SecureRandom();

  PseudonymStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean hidden(WorkspaceId workspace) {
    return jdbc.sql("select exists (select from workspace where workspace_id = ? and names_hidden)")
        .param(workspace.value())
        .query(Boolean.class)
        .single();
  }

  boolean hide(WorkspaceId workspace, boolean hidden) {
    return jdbc.sql(
                """
                update workspace set names_hidden = ? where workspace_id = ? and names_hidden <> ?
                """)
            .params(hidden, workspace.value(), hidden)
            .update()
        == 1;
  }

  /// The pseudonyms that everybody sees.
  Map<AccountId, String> worn(WorkspaceId workspace) {
    var worn = new HashMap<AccountId, String>();
    jdbc.sql("select account_id, name from pseudonym where workspace_id = ? and worn")
        .param(workspace.value())
        .query(
            row -> {
              worn.put(
                  new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"));
            });
    return worn;
  }

  /// What somebody is called there, the same every time.
  String of(WorkspaceId workspace, AccountId account) {
    for (var numbered = ""; ; numbered = " " + random.nextInt(2, 1_000)) {
      var known = find(workspace, account);
      if (known.isPresent()) {
        return known.get();
      }
      var animal = Accounts.ANIMALS.get(random.nextInt(Accounts.ANIMALS.size()));
      jdbc.sql(
              """
              insert into pseudonym (workspace_id, account_id, name) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(
              workspace.value(),
              account.value(),
              "Anonymous %s%s".formatted(animal.toLowerCase(Locale.ROOT), numbered))
          .update();
    }
  }

  private Optional<String> find(WorkspaceId workspace, AccountId account) {
    return jdbc.sql("select name from pseudonym where workspace_id = ? and account_id = ?")
        .params(workspace.value(), account.value())
        .query(String.class)
        .optional();
  }

  /// Lets everybody there see the pseudonym in place of the name.
  void wear(WorkspaceId workspace, AccountId account) {
    of(workspace, account);
    jdbc.sql("update pseudonym set worn = true where workspace_id = ? and account_id = ?")
        .params(workspace.value(), account.value())
        .update();
  }
}
