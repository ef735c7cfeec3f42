package org.disputatio.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Takes the word of the proxy in front of the server that a browser speaks HTTPS with it, so that
/// cookies are for HTTPS alone then (B4).
///
/// Whoever says so without it being true gets a cookie that their own browser does not send: of
/// whom a request is, and where it comes from, nothing is believed.
final class HttpsValve extends ValveBase {
  HttpsValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!request.isSecure() && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
      request.setSecure(true);
      request.getCoyoteRequest().scheme().setString("https");
      if (request.getServerPort() == 80) {
        request.getCoyoteRequest().setServerPort(443);
      }
    }
    getNext().invoke(request, response);
  }

  @Component
  static class Installation implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      factory.addEngineValves(new HttpsValve());
    }
  }
}
