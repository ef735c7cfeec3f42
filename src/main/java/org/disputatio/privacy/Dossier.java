package org.disputatio.privacy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.PersonalRecords;
import org.disputatio.workspace.PersonalRecords.Part;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All that the modules keep of people, as they say themselves.
@Component
class Dossier {
  private static final int ROWS_AT_ONCE = 200;

  private final List<PersonalRecords> records;
  private final JdbcClient jdbc;

  Dossier(List<PersonalRecords> records, JdbcClient jdbc) {
    this.records = List.copyOf(records);
    this.jdbc = jdbc;
  }

  List<Part> parts() {
    return records.stream().flatMap(each -> each.parts().stream()).toList();
  }

  /// The rows of a part, each as JSON. To be closed, within a transaction.
  ///
  /// @param own all accounts of the person
  Stream<String> rows(Part part, Set<AccountId> own) {
    return jdbc
        .sql(part.sql())
        .withFetchSize(ROWS_AT_ONCE)
        .param("own", ids(own))
        .query((row, number) -> row.getString(1))
        .stream();
  }

  /// Erases all that is not to stay. To be called in a transaction; done again it has no effect.
  void erase(Set<AccountId> own) {
    for (var part : parts()) {
      part.erasure().forEach(sql -> jdbc.sql(sql).param("own", ids(own)).update());
    }
  }

  private static UUID[] ids(Set<AccountId> own) {
    return own.stream().map(AccountId::value).toArray(UUID[]::new);
  }
}
