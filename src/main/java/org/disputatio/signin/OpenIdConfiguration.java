package org.disputatio.signin;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Signing in by the server of somebody else, if the settings name one. Else nothing of it is
/// there.
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(OpenIdSettings.GIVEN)
class OpenIdConfiguration {
  @Bean
  OpenIdProvider openIdProvider(
      @Value("${disputatio.oidc.issuer}") String issuer,
      @Value("${disputatio.oidc.client-id:}") String clientId,
      @Value("${disputatio.oidc.client-secret:}") String secret,
      @Value("${disputatio.oidc.name:}") String name,
      Clock clock) {
    return new OpenIdProvider(new OpenIdSettings(issuer, clientId, secret, name), clock);
  }
}
