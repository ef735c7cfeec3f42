package org.disputatio.security;

import java.util.Arrays;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;
import org.disputatio.workspace.BadSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// The proxies in front of the server whose word is taken about where a request comes from (B7).
/// Without them, whoever guesses codes behind a proxy would slow down everybody else behind it.
@Component
class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final List<String> addresses;

  /// @param written addresses or networks, parted by commas: `10.0.0.5, 172.16.0.0/12`
  /// @throws BadSetting if one of them is not understood
  Proxies(@Value("${disputatio.proxies:}") String written) {
    addresses =
        Arrays.stream(written.split(","))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .toList();
    addresses.forEach(Proxies::check);
  }

  private static void check(String address) {
    try {
      // A name is no address, and would be asked for in the network.
      if (address.matches("[0-9.]+(/\\d+)?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(/\\d+)?")) {
        new NetMask(address);
        return;
      }
    } catch (IllegalArgumentException malformed) {
      // It is told below.
    }
    throw new BadSetting(
        "DISPUTATIO_PROXIES names “%s”, which is no address.".formatted(address),
        "Write addresses or networks, parted by commas: 10.0.0.5, 172.16.0.0/12.");
  }

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    if (!addresses.isEmpty()) {
      var valve = new RemoteIpValve();
      valve.setInternalProxies(String.join(",", addresses));
      factory.addEngineValves(valve);
    }
  }
}
