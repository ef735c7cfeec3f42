package org.disputatio.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.disputatio.workspace.Secrets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/// Speaks OpenID Connect with the server of somebody else. What it says of a person is believed if
/// it signed it, for us, as the answer to what we asked, and only then (I6).
///
/// Asks it for its addresses when somebody wants to sign in, not before: this server starts without
/// it, and works without it.
class OpenIdProvider {
  private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);

  /// For how long it may think about an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /// For how long its addresses are believed to be the same.
  private static final Duration KNOWN = Duration.ofHours(1);

  private static final ParameterizedTypeReference<Map<String, Object>> JSON =
      new ParameterizedTypeReference<>() {};

  private final OpenIdSettings settings;
  private final Clock clock;
  private final JdkClientHttpRequestFactory connections;
  private final OidcAuthorizationCodeAuthenticationProvider exchange;
  private final OidcUserService people = new OidcUserService();
  private volatile @Nullable Found found;

  OpenIdProvider(OpenIdSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    connections =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    connections.setReadTimeout(PATIENCE);
    var profiles = new DefaultOAuth2UserService();
    profiles.setRestOperations(new RestTemplate(connections));
    people.setOauth2UserService(profiles);
    exchange = new OidcAuthorizationCodeAuthenticationProvider(tokens(), this::person);
    exchange.setJwtDecoderFactory(_ -> found().decoder());
  }

  /// What is known of it.
  private record Found(ClientRegistration client, JwtDecoder decoder, Instant at) {}

  /// It did not answer, or not what it is bound to.
  static class Failed extends Exception {
    private final boolean away;

    Failed(Throwable cause, boolean away) {
      super(cause.getMessage(), cause);
      this.away = away;
    }

    /// Whether it could not be reached, rather than not be believed.
    boolean isAway() {
      return away;
    }
  }

  /// What people call it.
  String name() {
    return settings.name();
  }

  /// The address under which it is known, also to the database.
  String issuer() {
    return settings.issuer();
  }

  /// What a browser is to ask it.
  ///
  /// @param redirect where it sends the browser back
  /// @param anew whether it is to let the person show who they are even if it knows
  /// @throws Failed if it cannot be reached
  OAuth2AuthorizationRequest ask(String redirect, boolean anew) throws Failed {
    try {
      var client = look().client();
      var nonce = Secrets.token();
      var asked =
          OAuth2AuthorizationRequest.authorizationCode()
              .clientId(client.getClientId())
              .authorizationUri(
                  Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
              .redirectUri(redirect)
              .scopes(client.getScopes())
              .state(Secrets.token())
              .attributes(all -> all.put(OidcParameterNames.NONCE, nonce))
              .additionalParameters(
                  all -> {
                    all.put(OidcParameterNames.NONCE, Secrets.fingerprint(nonce));
                    if (anew) {
                      all.put("prompt", "login");
                    }
                  });
      OAuth2AuthorizationRequestCustomizers.withPkce().accept(asked);
      return asked.build();
    } catch (RestClientException | IllegalArgumentException | IllegalStateException broken) {
      LOG.warn("{} cannot be asked: {}", settings.issuer(), broken.getMessage());
      throw new Failed(broken, true);
    }
  }

  /// Who it is whom it sent back with this code.
  ///
  /// @throws Failed if it cannot be reached, or is not to be believed
  OpenIdentity identify(OAuth2AuthorizationRequest asked, String code) throws Failed {
    try {
      var answer =
          OAuth2AuthorizationResponse.success(code)
              .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
              .state(Objects.requireNonNull(asked.getState()))
              .build();
      var exchanged =
          Objects.requireNonNull(
              exchange.authenticate(
                  new OAuth2LoginAuthenticationToken(
                      look().client(), new OAuth2AuthorizationExchange(asked, answer))));
      return identity((OidcUser) Objects.requireNonNull(exchanged.getPrincipal()));
    } catch (AuthenticationException
        | RestClientException
        | IllegalArgumentException
        | IllegalStateException broken) {
      LOG.warn("{} let nobody in: {}", settings.issuer(), broken.getMessage());
      throw new Failed(broken, isAway(broken));
    }
  }

  private OpenIdentity identity(OidcUser person) {
    return new OpenIdentity(
        settings.issuer(),
        first(person.getSubject()),
        first(person.getFullName(), person.getPreferredUsername()),
        first(person.getEmail(), person.getPreferredUsername(), person.getFullName()));
  }

  private static String first(@Nullable String... texts) {
    for (var text : texts) {
      if (text != null && !text.isBlank()) {
        return text.strip();
      }
    }
    return "";
  }

  private static boolean isAway(Throwable broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof HttpServerErrorException) {
        return true;
      }
    }
    return false;
  }

  private Found found() {
    return Objects.requireNonNull(found);
  }

  private Found look() {
    var known = found;
    if (known == null || known.at().plus(KNOWN).isBefore(clock.instant())) {
      known = discover();
      found = known;
    }
    return known;
  }

  private Found discover() {
    var base = settings.issuer().replaceFirst("/+$", "");
    var told =
        RestClient.builder()
            .requestFactory(connections)
            .build()
            .get()
            .uri(URI.create(base + "/.well-known/openid-configuration"))
            .retrieve()
            .body(JSON);
    if (told == null
        || !(told.get("issuer") instanceof String issuer)
        || !base.equals(issuer.replaceFirst("/+$", ""))) {
      throw new IllegalStateException("it does not say that it is " + base);
    }
    var client =
        ClientRegistrations.fromOidcConfiguration(told)
            .clientId(settings.clientId())
            .clientSecret(settings.secret())
            .scope("openid", "profile", "email");
    if (settings.secret().isEmpty()) {
      client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
    }
    var registration = client.build();
    return new Found(registration, decoder(registration), clock.instant());
  }

  private JwtDecoder decoder(ClientRegistration client) {
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()))
            // All of them are signatures: what is made with a shared secret is not looked at.
            .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
            .restOperations(new RestTemplate(connections))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(client)));
    decoder.setClaimSetConverter(
        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
    return decoder;
  }

  private RestClientAuthorizationCodeTokenResponseClient tokens() {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(connections)
            .configureMessageConverters(
                all ->
                    all.disableDefaults()
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }

  /// What it tells of a person in its signed answer, or else when it is asked once more. That
  /// somebody has no name there keeps nobody out.
  private OidcUser person(OidcUserRequest request) {
    var signed = new DefaultOidcUser(List.of(), request.getIdToken());
    if (signed.getFullName() != null) {
      return signed;
    }
    try {
      return people.loadUser(request);
    } catch (AuthenticationException noName) {
      LOG.debug("{} does not say what somebody is called", settings.issuer(), noName);
      return signed;
    }
  }
}
