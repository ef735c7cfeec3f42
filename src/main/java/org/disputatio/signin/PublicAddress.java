package org.disputatio.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.disputatio.workspace.BadSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Where browsers reach this server: as `DISPUTATIO_PUBLIC_URL` says, or else where one has just
/// reached it.
@Component
public class PublicAddress {
  private final Optional<String> told;

  PublicAddress(@Value("${disputatio.public-url:}") String url) {
    told = url.isBlank() ? Optional.empty() : Optional.of(check(url.strip()));
  }

  private static String check(String url) {
    try {
      var address = URI.create(url);
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
        return url.replaceFirst("/+$", "");
      }
    } catch (IllegalArgumentException malformed) {
      // It is told below.
    }
    throw new BadSetting(
        "DISPUTATIO_PUBLIC_URL is “%s”, which is no address of a server.".formatted(url),
        "Write it as https://maps.example.org.");
  }

  /// What the settings say, without a slash at its end. What goes to others than who asks, such as
  /// a letter, names this address or none: whoever asks can say of any that it is ours.
  public Optional<String> told() {
    return told;
  }

  /// The same, or whereto the request went.
  public String of(HttpServletRequest request) {
    return told.orElseGet(
        () ->
            UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
                .replacePath("")
                .replaceQuery(null)
                .build()
                .toUriString());
  }
}
