package org.disputatio.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.disputatio.workspace.BadSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSettingsTest {
  private static final String FROM = "maps@example.org";

  @ParameterizedTest
  @CsvSource({
    "smtp://mail.example.org,587,false",
    "smtp://mail.example.org:25,25,false",
    "smtps://mail.example.org,465,true",
    "smtps://mail.example.org:1465,1465,true"
  })
  void theAddressSaysWhereTheServerIs(String url, int port, boolean encrypted) {
    var settings = SmtpSettings.of(url, "", "", FROM);
    assertThat(settings.host()).isEqualTo("mail.example.org");
    assertThat(settings.port()).isEqualTo(port);
    assertThat(settings.encrypted()).isEqualTo(encrypted);
    assertThat(settings.isSecret()).isFalse();
  }

  @Test // P3
  void whoeverHasAPasswordSendsItInSecret() {
    var apart = SmtpSettings.of("smtp://mail.example.org", " ada ", "a:b@c", FROM);
    var within = SmtpSettings.of("smtp://ada:a%3Ab%40c@mail.example.org", "", "", FROM);
    assertThat(within).isEqualTo(apart);
    assertThat(apart.user()).isEqualTo("ada");
    assertThat(apart.password()).isEqualTo("a:b@c");
    assertThat(apart.isSecret()).isTrue();
    assertThat(apart.toString()).isEqualTo("mail.example.org:587");
    assertThat(SmtpSettings.of("smtp://localhost:25", "ada", "x", FROM).isSecret()).isFalse();
    assertThat(SmtpSettings.of("smtp://ada@mail.example.org", "", "", FROM).user())
        .isEqualTo("ada");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://a:s3cret@ host"})
  void whatIsNotUnderstoodIsToldWithoutAPassword(String url) {
    assertThatThrownBy(() -> SmtpSettings.of(url, "", "", FROM))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("DISPUTATIO_SMTP_URL")
        .message()
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "a@b@c"})
  void lettersComeFromSomebody(String from) {
    assertThatThrownBy(() -> SmtpSettings.of("smtp://localhost", "", "", from))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("DISPUTATIO_SMTP_FROM");
  }
}
