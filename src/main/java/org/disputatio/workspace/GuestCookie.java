package org.disputatio.workspace;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookie by which a browser is known: a guest's, or of somebody who signed in (S1). Over HTTPS
/// it has a name that no other host of the same domain can set it under (S6).
public final class GuestCookie {
  private static final String NAME = "disputatio_guest";
  private static final String OVER_HTTPS = "__Host-" + NAME;
  private static final Duration KEPT = Duration.ofDays(400);

  private GuestCookie() {}

  /// The token that the browser has.
  public static Optional<String> read(HttpServletRequest request) {
    return (request.isSecure() ? find(request, OVER_HTTPS) : Optional.<String>empty())
        .or(() -> find(request, NAME));
  }

  private static Optional<String> find(HttpServletRequest request, String name) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  /// Gives the browser a token.
  public static void write(HttpServletRequest request, HttpServletResponse response, String token) {
    add(request, response, token, KEPT);
  }

  /// Gives a browser the name of today for the cookie that it got before there was HTTPS, or that
  /// name.
  public static void renew(HttpServletRequest request, HttpServletResponse response, String token) {
    if (request.isSecure() && find(request, OVER_HTTPS).isEmpty()) {
      write(request, response, token);
    }
  }

  /// Takes it away; the browser's next request is a new guest's.
  public static void clear(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, "", Duration.ZERO);
  }

  private static void add(
      HttpServletRequest request, HttpServletResponse response, String token, Duration kept) {
    if (request.isSecure()) {
      add(response, OVER_HTTPS, token, true, kept);
      if (find(request, NAME).isPresent()) {
        add(response, NAME, "", true, Duration.ZERO);
      }
    } else {
      add(response, NAME, token, false, kept);
    }
  }

  private static void add(
      HttpServletResponse response, String name, String token, boolean secure, Duration kept) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, token)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .path("/")
            .maxAge(kept)
            .build()
            .toString());
  }
}
