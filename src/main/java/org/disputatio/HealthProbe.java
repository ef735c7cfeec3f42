package org.disputatio;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Asks the server in the same container how it is, for images that have neither curl nor wget.
/// Exits with 0 if the server is well.
final class HealthProbe {
  private HealthProbe() {}

  public static void main(String[] arguments) throws IOException {
    var port = System.getenv().getOrDefault("DISPUTATIO_PORT", "8080");
    var health = URI.create("http://127.0.0.1:" + port + "/actuator/health").toURL();
    var request = (HttpURLConnection) health.openConnection();
    request.setConnectTimeout(5_000);
    request.setReadTimeout(8_000);
    System.exit(request.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
  }
}
