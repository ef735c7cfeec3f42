package org.disputatio.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NewcomersTest {
  @Test // W6
  void thePersonAtTheMachineIsTheOwner() {
    var local = new Newcomers("", "", "127.0.0.1");
    assertThat(local.role(false)).isEqualTo(Role.OWNER);
    assertThat(local.role(true)).isNull();
  }

  @Test // W6
  void theSettingIsForEverybody() {
    var open = new Newcomers("viewer", "postgresql://db/disputatio", "0.0.0.0");
    assertThat(open.role(true)).isEqualTo(Role.VIEWER);
    assertThat(open.role(false)).isEqualTo(Role.VIEWER);
    assertThat(new Newcomers("none", "", "127.0.0.1").role(false)).isNull();
  }

  @Test // W6 W9
  void whereOthersCanReachItNobodyIsAnythingAtFirst() {
    for (var server :
        List.of(
            new Newcomers("", "", "0.0.0.0"),
            new Newcomers("", "", ""),
            new Newcomers("", "postgresql://db/disputatio", "127.0.0.1"))) {
      assertThat(server.role(false)).isNull();
      assertThat(server.role(true)).isNull();
    }
  }

  @Test
  void aWrongSettingIsToldInWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Newcomers("boss", "", ""))
        .withMessageContaining("DISPUTATIO_GUESTS")
        .withMessageContaining("contributor");
  }
}
