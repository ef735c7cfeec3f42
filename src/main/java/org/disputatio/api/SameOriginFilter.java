package org.disputatio.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what another site's page tries to change here in a visitor's name (H2).
///
/// Browsers say where a request comes from (Origin, Sec-Fetch-Site); programs that are no browsers
/// carry nobody's cookies.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SameOriginFilter extends OncePerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return HARMLESS.contains(request.getMethod()) || !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    var own =
        site != null
            ? OWN.contains(site)
            : origin == null || isHost(origin, request.getHeader(HttpHeaders.HOST));
    if (own) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("application/problem+json");
    response
        .getWriter()
        .write(
            """
            {"status":403,"title":"Foreign page","detail":"This can only be done from Disputatio's own pages."}""");
  }

  private static boolean isHost(String origin, String host) {
    try {
      var uri = URI.create(origin);
      return host != null && host.equals(uri.getAuthority());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
