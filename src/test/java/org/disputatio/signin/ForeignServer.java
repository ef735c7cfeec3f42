package org.disputatio.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// A university that lets its people sign in elsewhere: a real authorization server, in a context
/// of its own. Ada's and Bo's passwords are their names. What it signs about `replayed` answers
/// another question, and about `stray` is for somebody else.
final class ForeignServer implements AutoCloseable {
  static final String CLIENT = "disputatio";
  static final String SECRET = "a secret between two servers";
  private static final AtomicBoolean BROKEN = new AtomicBoolean();

  private final ServletWebServerApplicationContext context;

  ForeignServer() {
    context =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Parts.class)
                .properties(
                    "spring.config.name=foreign-server",
                    "spring.main.banner-mode=off",
                    "server.port=0",
                    "logging.level.root=WARN")
                .run();
  }

  /// By the name of the machine, so that its cookies are not mixed with ours.
  String issuer() {
    return "http://localhost:" + context.getWebServer().getPort();
  }

  /// From now on it answers that it cannot.
  static void breaks(boolean broken) {
    BROKEN.set(broken);
  }

  @Override
  public void close() {
    context.close();
  }

  /// No component, so that the application under test does not find it.
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
  })
  static class Parts {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(all -> all.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    FilterRegistrationBean<Filter> breakdown() {
      var filter =
          new FilterRegistrationBean<Filter>(
              (request, response, chain) -> {
                if (BROKEN.get()) {
                  ((HttpServletResponse) response).setStatus(503);
                } else {
                  chain.doFilter(request, response);
                }
              });
      filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
      return filter;
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId("1")
              .clientId(CLIENT)
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              // On this machine it may be any port.
              .redirectUri("http://127.0.0.1/sign-in/openid")
              .scopes(all -> all.addAll(List.of("openid", "profile", "email")))
              .clientSettings(
                  ClientSettings.builder()
                      .requireProofKey(true)
                      .requireAuthorizationConsent(true)
                      .build())
              .build());
    }

    /// Asks everybody each time.
    @Bean
    OAuth2AuthorizationConsentService consents() {
      return new OAuth2AuthorizationConsentService() {
        @Override
        public void save(OAuth2AuthorizationConsent consent) {}

        @Override
        public void remove(OAuth2AuthorizationConsent consent) {}

        @Override
        public @Nullable OAuth2AuthorizationConsent findById(String client, String person) {
          return null;
        }
      };
    }

    @Bean
    UserDetailsService people() {
      var people = new InMemoryUserDetailsManager();
      for (var name : List.of("ada", "bo", "replayed", "stray")) {
        people.createUser(
            User.withUsername(name).password("{noop}" + name).roles("STUDENT").build());
      }
      return people;
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return token -> {
        if (!token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
          return;
        }
        var name = token.getPrincipal().getName();
        token
            .getClaims()
            .claim("email", name + "@university.example")
            .claims(all -> all.putAll(forged(name)));
        if (name.equals("ada")) {
          token.getClaims().claim("name", "Ada Lovelace");
        }
      };
    }

    private static Map<String, Object> forged(String name) {
      return switch (name) {
        case "replayed" -> Map.of("nonce", "of another question");
        case "stray" -> Map.of("aud", List.of("somebody else"));
        default -> Map.of();
      };
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      return new ImmutableJWKSet<>(
          new JWKSet(new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }
  }
}
