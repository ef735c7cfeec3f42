package org.disputatio.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.disputatio.workspace.BadSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/// B7: where a request comes from, as a real Tomcat tells it.
class ProxiesTest {
  @Test
  void nobodyIsBelievedUnlessNamed() throws Exception {
    assertThat(placeOf("", "198.51.100.7")).isEqualTo("127.0.0.1");
    assertThat(placeOf("192.0.2.1", "198.51.100.7")).isEqualTo("127.0.0.1");
  }

  @Test
  void aNamedProxyIsBelieved() throws Exception {
    assertThat(placeOf("127.0.0.1", "198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(placeOf("192.0.2.1, 127.0.0.0/8", "2001:db8::7")).isEqualTo("2001:db8::7");
  }

  @Test
  void whatSomebodyToldTheProxyIsNotBelieved() throws Exception {
    assertThat(placeOf("127.0.0.1", "127.0.0.1, 198.51.100.7")).isEqualTo("198.51.100.7");
    assertThat(placeOf("127.0.0.1", "203.0.113.9, 198.51.100.7")).isEqualTo("198.51.100.7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy", "10.0.0.5 10.0.0.6", "10.0.0.0/64", "300.1.1.1", ".*"})
  void whatIsNoAddressIsTold(String written) {
    assertThatThrownBy(() -> new Proxies(written))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("DISPUTATIO_PROXIES");
  }

  /// Where the server takes a request to come from that says where it comes from.
  private static String placeOf(String proxies, String said) throws Exception {
    var factory = new TomcatServletWebServerFactory(0);
    new Proxies(proxies).customize(factory);
    var server =
        factory.getWebServer(
            context ->
                context
                    .addServlet(
                        "place",
                        new HttpServlet() {
                          @Override
                          protected void doGet(
                              HttpServletRequest request, HttpServletResponse response)
                              throws IOException {
                            response.getWriter().write(request.getRemoteAddr());
                          }
                        })
                    .addMapping("/"));
    server.start();
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
              .header("X-Forwarded-For", said)
              .build();
      return client.send(request, BodyHandlers.ofString()).body();
    } finally {
      server.stop();
      server.destroy();
    }
  }
}
