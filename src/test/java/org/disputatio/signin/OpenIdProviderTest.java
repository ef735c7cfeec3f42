package org.disputatio.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.disputatio.signin.OpenIdProvider.Failed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdProviderTest {
  private static OpenIdProvider at(String issuer) {
    return new OpenIdProvider(new OpenIdSettings(issuer, "us", "", ""), Clock.systemUTC());
  }

  private static HttpServer telling(String words) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var bytes = words.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void whatDoesNotAnswerIsAway() {
    assertThatThrownBy(() -> at("http://localhost:1").ask("http://localhost/back", false))
        .isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.isAway()).isTrue());
  }

  @ParameterizedTest // I6
  @ValueSource(strings = {"{}", "[]", "no JSON", "{\"issuer\":\"https://somebody.else.example\"}"})
  void whatDoesNotSayThatItIsItIsNotAsked(String words) throws IOException {
    var server = telling(words);
    try {
      var issuer = "http://localhost:" + server.getAddress().getPort();
      assertThatThrownBy(() -> at(issuer).ask("http://localhost/back", false))
          .isInstanceOf(Failed.class);
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://login.example.org/realm,'',login.example.org",
    "http://localhost:9000,'',localhost",
    "https://login.example.org,' The university ',The university"
  })
  void itHasTheNameThatItWasGivenOrElseItsHosts(String issuer, String name, String known) {
    assertThat(new OpenIdSettings(issuer, "us", "", name).name()).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://login.example.org", "login.example.org", "https://", "ftp://localhost"})
  void itIsSpokenToInSecretAlone(String issuer) {
    assertThatThrownBy(() -> new OpenIdSettings(issuer, "us", "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("https://");
  }

  @Test
  void itIsSaidThatItsNameForUsIsMissing() {
    assertThatThrownBy(() -> new OpenIdSettings("https://login.example.org", " ", "", ""))
        .hasMessageContaining("DISPUTATIO_OIDC_CLIENT_ID");
  }
}
