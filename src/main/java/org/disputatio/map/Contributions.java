package org.disputatio.map;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much each has done on maps, as their logs tell it.
@Component
public class Contributions {
  private final JdbcClient jdbc;

  Contributions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What somebody has done.
  ///
  /// @param statements that they added, also where those are gone since
  /// @param arguments likewise
  /// @param changes undo and redo included
  public record Contribution(int statements, int arguments, int changes) {}

  /// What each has done on these maps, the busiest first; what a guest did counts for the account
  /// that took it over.
  public Map<AccountId, Contribution> of(Collection<UUID> maps) {
    var all = new LinkedHashMap<AccountId, Contribution>();
    jdbc.sql(
            """
            select coalesce(a.became, c.author) as author, count(*) as changes,
              sum(jsonb_array_length(jsonb_path_query_array(
                operations, '$[*] ? (@.op == "addStatement")'))) as statements,
              sum(jsonb_array_length(jsonb_path_query_array(
                operations, '$[*] ? (@.op == "addArgument")'))) as arguments
            from map_change c join account a on a.account_id = c.author
            where c.map_id = any(:maps::uuid[])
            group by 1
            order by changes desc, 1
            """)
        .param("maps", maps.stream().map(UUID::toString).toArray(String[]::new))
        .query(
            row -> {
              all.put(
                  new AccountId(row.getObject("author", UUID.class)),
                  new Contribution(
                      row.getInt("statements"), row.getInt("arguments"), row.getInt("changes")));
            });
    return all;
  }
}
