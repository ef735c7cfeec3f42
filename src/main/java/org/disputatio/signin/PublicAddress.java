package org.disputatio.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
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
    var address = URI.create(url);
    if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
      throw new IllegalArgumentException(
          "DISPUTATIO_PUBLIC_URL is “%s”: it has to be like https://maps.example.org"
              .formatted(url));
    }
    return url.replaceFirst("/+$", "");
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
