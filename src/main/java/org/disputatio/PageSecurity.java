package org.disputatio;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// What browsers are told not to do with our pages.
///
/// Scripts run only from this server and with a nonce of the page. Vaadin's client needs
/// `unsafe-eval` and inline styles until its version 25.4, so text from people is never put into a
/// page as HTML.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageSecurity extends OncePerRequestFilter implements VaadinServiceInitListener {
  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
          + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
          + "frame-ancestors 'none'";

  private final SecureRandom random = new SecureRandom();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    chain.doFilter(request, response);
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    if (!event.getSource().getDeploymentConfiguration().isProductionMode()) {
      return;
    }
    event.addIndexHtmlRequestListener(
        page -> {
          var bytes = new byte[16];
          random.nextBytes(bytes);
          var nonce = Base64.getEncoder().encodeToString(bytes);
          page.getDocument().select("script").attr("nonce", nonce);
          page.getVaadinResponse().setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        });
  }
}
