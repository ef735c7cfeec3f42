package org.disputatio.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what another site's page tries to change here in a visitor's name, whatever it is (B3).
///
/// Browsers say where a request comes from (Sec-Fetch-Site, or else Origin); programs that are no
/// browsers carry nobody's cookies.
class SameOriginFilter extends OncePerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return HARMLESS.contains(request.getMethod());
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
            : origin == null
                || isHost(origin, request.getHeader(HttpHeaders.HOST))
                // No page can have a browser send this to another site without being asked first.
                || isHost(origin, request.getHeader("X-Forwarded-Host"));
    if (own) {
      chain.doFilter(request, response);
    } else {
      Answer.FOREIGN_PAGE.write(request, response);
    }
  }

  private static boolean isHost(String origin, @Nullable String host) {
    try {
      var uri = URI.create(origin);
      return host != null && host.equals(uri.getAuthority());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
