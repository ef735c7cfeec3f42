package org.disputatio.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.disputatio.DatabaseTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DatabaseConfigurationDbTest {
  @Autowired JdbcClient jdbc;

  @Test // P5
  void theServerIsNewEnough() {
    var version =
        jdbc.sql("select current_setting('server_version_num')::int").query(Integer.class).single();
    assertThat(version).isGreaterThanOrEqualTo(150_000);
  }

  @RepeatedTest(2)
  void whatATestWritesIsGoneInTheNext() {
    jdbc.sql("create table scratch (n int)").update();
    assertThat(jdbc.sql("insert into scratch values (1)").update()).isEqualTo(1);
  }
}
