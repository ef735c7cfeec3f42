package org.disputatio.workspace;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie by which a browser is known: a guest's, or of somebody who signed in (S1).
public final class GuestCookie {
  private static final String NAME = "disputatio_guest";
  private static final Duration KEPT = Duration.ofDays(400);

  private GuestCookie() {}

  static Optional<String> read(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }

  /// Gives the browser a token.
  public static void write(HttpServletRequest request, HttpServletResponse response, String token) {
    add(request, response, token, KEPT);
  }

  /// Takes it away; the browser's next request is a new guest's.
  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, "", Duration.ZERO);
  }

  private static void add(
      HttpServletRequest request, HttpServletResponse response, String token, Duration kept) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(NAME, token)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(kept)
            .build()
            .toString());
  }
}
