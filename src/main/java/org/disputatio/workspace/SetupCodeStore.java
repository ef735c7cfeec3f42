package org.disputatio.workspace;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `setup_code`: each process that starts without an owner has one, and any of them
/// serves at every process.
@Component
class SetupCodeStore {
  private final JdbcClient jdbc;

  SetupCodeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(byte[] codeHash, Instant at) {
    jdbc.sql("insert into setup_code (code_hash, made_at) values (?, ?)")
        .params(codeHash, Timestamp.from(at))
        .update();
  }

  boolean hasAny() {
    return jdbc.sql("select exists (select from setup_code)").query(Boolean.class).single();
  }

  boolean has(byte[] codeHash) {
    return jdbc.sql("select exists (select from setup_code where code_hash = ?)")
        .param(codeHash)
        .query(Boolean.class)
        .single();
  }

  /// Removes all of them. Of those who do so at the same time only one finds any.
  ///
  /// @return whether there were any
  boolean clear() {
    return jdbc.sql("delete from setup_code").update() > 0;
  }
}
