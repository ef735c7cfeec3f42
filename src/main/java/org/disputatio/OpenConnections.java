package org.disputatio;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.stereotype.Component;

/// Makes room for many connections that are open and mostly silent: every page that looks at a map
/// has one. What is sent and read is small, and so are the buffers that each of them keeps.
@Component
class OpenConnections implements TomcatConnectorCustomizer {
  private static final String BUFFER = "4096";

  @Override
  public void customize(Connector connector) {
    connector.setProperty("socket.appReadBufSize", BUFFER);
    connector.setProperty("socket.appWriteBufSize", BUFFER);
  }
}
