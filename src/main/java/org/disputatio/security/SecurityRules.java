package org.disputatio.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The one place where every request passes (B1 to B5).
///
/// In this order: what is told to browsers, whether another site's page asks, who it is, and
/// whether there is such an address. What a person may do there is asked of `Access`, by the gates
/// of pages and of the HTTP API.
@Configuration(proxyBeanMethods = false)
public class SecurityRules {
  private static final Duration HTTPS_ALONE = Duration.ofDays(365);

  @Bean
  SecurityFilterChain everyRequest(
      HttpSecurity http, KnownAddresses known, Accounts accounts, Sessions sessions) {
    return http.headers(SecurityRules::headers)
        .addFilterBefore(new SameOriginFilter(), AuthorizationFilter.class)
        .addFilterBefore(new GuestFilter(known, accounts, sessions), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(known::isForAll)
                    .permitAll()
                    .requestMatchers(known::isForVisitors)
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            refused ->
                refused
                    .accessDeniedHandler(
                        (request, response, _) -> Answer.NOTHING_HERE.write(request, response))
                    .authenticationEntryPoint(
                        (request, response, _) -> Answer.NOTHING_HERE.write(request, response)))
        .securityContext(who -> who.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(
            sessionsOfTheServer ->
                sessionsOfTheServer.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        // SameOriginFilter does it; see src/docs/decisions/0013.
        .csrf(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .servletApi(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .defaultsDisabled()
        .contentTypeOptions(_ -> {})
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy ->
                policy.policy(
                    "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(),"
                        + " payment=(), serial=(), usb=()"))
        .httpStrictTransportSecurity(
            hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(HTTPS_ALONE.toSeconds()))
        .addHeaderWriter(FRAMES)
        .withObjectPostProcessor(
            new ObjectPostProcessor<HeaderWriterFilter>() {
              @Override
              public <O extends HeaderWriterFilter> O postProcess(O filter) {
                // Tomcat commits what is forwarded, as pages are, before a filter could add to it.
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
              }
            });
  }

  /// Nobody frames anything, save what is made for it (B5).
  private static final HeaderWriter FRAMES =
      (request, response) -> {
        if (!isToBeFramed(request)) {
          response.setHeader("X-Frame-Options", "DENY");
          response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
        }
      };

  private static boolean isToBeFramed(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/embed/");
  }
}
