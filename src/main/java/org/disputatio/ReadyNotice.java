package org.disputatio;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The one line that a person who starts the server waits for.
@Component
class ReadyNotice {
  private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      LOG.info("Disputatio is ready: open http://localhost:{}/", web.getWebServer().getPort());
    }
  }
}
