package org.disputatio.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// What browsers are told not to do with our pages, beside what [SecurityRules] say of everything.
///
/// Scripts run only from this server and with a nonce of the page. Vaadin's client needs
/// `unsafe-eval` and inline styles until its version 25.4, so text from people is never put into a
/// page as HTML.
@Component
class PageSecurity implements VaadinServiceInitListener {
  private static final String POLICY =
      "default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
          + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
          + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
          + "frame-ancestors 'none'";

  private final SecureRandom random = new SecureRandom();

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
          var response = page.getVaadinResponse();
          response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
          // Vaadin's own is SAMEORIGIN.
          response.setHeader("X-Frame-Options", "DENY");
        });
  }
}
