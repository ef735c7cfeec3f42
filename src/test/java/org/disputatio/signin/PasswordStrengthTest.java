package org.disputatio.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {
  @ParameterizedTest // I1
  @ValueSource(strings = {"", "short", "password", "seminar2024", "12345678910", "Ada Lovelace"})
  void whatIsSoonGuessedIsNotEnough(String password) {
    var strength = PasswordStrength.of(password, List.of("Ada Lovelace"));
    assertThat(strength.isEnough()).isFalse();
    assertThat(strength.words()).endsWith(".");
  }

  @ParameterizedTest // I1
  @ValueSource(strings = {"seven otters juggle quietly", "Wq8!zuVf3b", "ein Dachs liest Kant"})
  void whatWithstandsIsEnough(String password) {
    assertThat(PasswordStrength.of(password, List.of()).isEnough()).isTrue();
  }

  @Test // I1
  void itIsSaidWhatIsMissing() {
    assertThat(PasswordStrength.of("abcdefg", List.of()).words())
        .isEqualTo("Too short: 1 more character.");
    assertThat(PasswordStrength.of("ü".repeat(37), List.of()).words()).startsWith("Too long");
    assertThat(PasswordStrength.of("qwertyuiop", List.of()).words()).startsWith("Very weak: ");
  }
}
