package org.disputatio.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.disputatio.workspace.BadSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PublicAddressTest {
  private static MockHttpServletRequest request(String host, int port) {
    var request = new MockHttpServletRequest("GET", "/sign-in");
    request.setServerName(host);
    request.setServerPort(port);
    request.setQueryString("problem=away");
    return request;
  }

  @Test
  void itIsWhereTheBrowserHasJustReachedTheServer() {
    var address = new PublicAddress("");
    assertThat(address.told()).isEmpty();
    assertThat(address.of(request("maps.example.org", 80))).isEqualTo("http://maps.example.org");
    assertThat(address.of(request("localhost", 8080))).isEqualTo("http://localhost:8080");
    assertThat(address.of(request("[::1]", 8080))).isEqualTo("http://[::1]:8080");
    var secret = request("maps.example.org", 443);
    secret.setScheme("https");
    assertThat(address.of(secret)).isEqualTo("https://maps.example.org");
  }

  @Test
  void whatTheSettingsSayHolds() {
    var address = new PublicAddress(" https://maps.example.org/ ");
    assertThat(address.told()).contains("https://maps.example.org");
    assertThat(address.of(request("10.0.0.7", 8080))).isEqualTo("https://maps.example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"maps.example.org", "ftp://maps.example.org", "https://", "not an address"})
  void whatIsNoAddressIsToldSo(String url) {
    assertThatThrownBy(() -> new PublicAddress(url))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("DISPUTATIO_PUBLIC_URL");
  }
}
