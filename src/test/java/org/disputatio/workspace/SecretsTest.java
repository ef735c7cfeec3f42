package org.disputatio.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void aCodeIsUnderstoodHoweverItIsTyped() {
    assertThat(Secrets.typed(" abc-2d3 ")).isEqualTo("ABC2D3");
  }

  @Test
  void codesHaveNothingThatLooksAlike() {
    var letters = new HashSet<Integer>();
    for (var code = 0; code < 1_000; code++) {
      Secrets.code(6).chars().forEach(letters::add);
    }
    assertThat(letters).hasSize(31).doesNotContain((int) '0', (int) 'O', (int) '1', (int) 'I');
  }

  @Test
  void noTwoTokensAreTheSame() {
    assertThat(Secrets.token()).hasSize(43).isNotEqualTo(Secrets.token());
  }
}
