package org.disputatio.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
  @Test
  void theAddressOfPostgresProgramsIsUnderstood() {
    var address =
        DatabaseAddress.parse(
            "postgresql://jill:a%40b@db.example:6432/maps?sslmode=require", "", "");
    assertThat(address.url()).isEqualTo("jdbc:postgresql://db.example:6432/maps?sslmode=require");
    assertThat(address.user()).isEqualTo("jill");
    assertThat(address.password()).isEqualTo("a@b");
    assertThat(address.place()).isEqualTo("db.example:6432");
    assertThat(address.database()).isEqualTo("maps");
  }

  @Test
  void userAndPasswordGivenSeparatelyWin() {
    var address = DatabaseAddress.parse("postgres://jill:old@db/maps", "jack", "new");
    assertThat(address.url()).isEqualTo("jdbc:postgresql://db/maps");
    assertThat(address.user()).isEqualTo("jack");
    assertThat(address.password()).isEqualTo("new");
  }

  @Test
  void aJdbcAddressIsTakenAsItIs() {
    var address = DatabaseAddress.parse(" jdbc:postgresql://db/maps ", "jill", "s3cret");
    assertThat(address.url()).isEqualTo("jdbc:postgresql://db/maps");
    assertThat(address.place()).isEqualTo("db:5432");
  }

  @Test
  void aPasswordIsNeverPrinted() {
    var address =
        DatabaseAddress.parse("jdbc:postgresql://db/maps?password=s3cret", "jill", "s3cret");
    assertThat(address.toString()).isEqualTo("DatabaseAddress[db:5432/maps]");
    assertThat(new ExternalDatabase(address).toString()).doesNotContain("s3cret");
  }
}
