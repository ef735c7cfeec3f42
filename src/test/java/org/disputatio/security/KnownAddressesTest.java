package org.disputatio.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownAddressesTest {
  @Test // B1
  void theAddressOfAPageIsReadAsVaadinMeansIt() {
    assertThat(KnownAddresses.patterns("")).containsExactly("/");
    assertThat(KnownAddresses.patterns("sign-in/guest")).containsExactly("/sign-in/guest");
    assertThat(KnownAddresses.patterns("map/:map/outline")).containsExactly("/map/{map}/outline");
    assertThat(KnownAddresses.patterns("join/:secret?")).containsExactly("/join/{secret}", "/join");
    assertThat(KnownAddresses.patterns("map/:map(\\d+)")).containsExactly("/map/{map}");
    assertThat(KnownAddresses.patterns("help/:path*")).containsExactly("/help/{*path}");
  }
}
