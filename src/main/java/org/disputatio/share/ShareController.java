package org.disputatio.share;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.disputatio.article.Articles;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.ShareLinks;
import org.disputatio.workspace.ShareLinks.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is at the address of a public link. Whoever has the address has come in by it, so nothing
/// else is asked of them.
@RestController
@Requires(Permission.ENTER)
class ShareController {
  private static final String PROOF = "disputatio_share";
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  /// Nothing runs, nothing is fetched from elsewhere; what frames it is said for each page (L2).
  private static final String POLICY =
      "default-src 'none'; img-src 'self'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors %s";

  private final ShareLinks links;
  private final ArgumentMaps maps;
  private final Articles articles;
  private final Exchange exchange;

  ShareController(ShareLinks links, ArgumentMaps maps, Articles articles, Exchange exchange) {
    this.links = links;
    this.maps = maps;
    this.articles = articles;
    this.exchange = exchange;
  }

  @GetMapping("/share/{token}")
  ResponseEntity<byte[]> page(
      @PathVariable String token,
      @CookieValue(name = PROOF, required = false) @Nullable String proof,
      HttpServletRequest request) {
    return page(token, proof, false, request);
  }

  /// The same to be shown within the pages of others.
  @GetMapping("/embed/{token}")
  ResponseEntity<byte[]> embedded(@PathVariable String token, HttpServletRequest request) {
    return page(token, null, true, request);
  }

  private ResponseEntity<byte[]> page(
      String token, @Nullable String proof, boolean embedded, HttpServletRequest request) {
    return switch (links.find(token, proof)) {
      case Found.Map(var id) -> {
        var map = maps.find(new MapId(id)).orElseThrow();
        var article = articles.find(map.article()).orElseThrow();
        var here = request.getRequestURL().toString().replaceFirst("/embed/", "/share/");
        yield html(HttpStatus.OK, SharePage.of(map, article, here, token, embedded), embedded);
      }
      case Found.Closed() ->
          html(HttpStatus.OK, SharePage.closed(embedded ? "/share/" + token : null, ""), embedded);
      case Found.Nothing() -> html(HttpStatus.NOT_FOUND, SharePage.nothing(), embedded);
    };
  }

  @PostMapping("/share/{token}")
  ResponseEntity<byte[]> unlock(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request) {
    if (links.find(token, null) instanceof Found.Nothing) {
      return html(HttpStatus.NOT_FOUND, SharePage.nothing(), false);
    }
    return links
        .unlock(token, password, request.getRemoteAddr())
        .map(proof -> unlocked(token, proof, request.isSecure()))
        .orElseGet(
            () ->
                html(
                    HttpStatus.FORBIDDEN,
                    SharePage.closed(
                        null,
                        "That is not the password. After many wrong ones it takes ten minutes until"
                            + " the next is looked at."),
                    false));
  }

  private static ResponseEntity<byte[]> unlocked(String token, String proof, boolean secure) {
    var cookie =
        ResponseCookie.from(PROOF, proof)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .path("/share/" + token)
            .maxAge(Duration.ofDays(1))
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.LOCATION, "/share/" + token)
        .build();
  }

  @GetMapping("/share/{token}/map.svg")
  ResponseEntity<byte[]> svg(
      @PathVariable String token,
      @CookieValue(name = PROOF, required = false) @Nullable String proof) {
    return picture(map(token, proof).flatMap(exchange::exportSvg), SVG);
  }

  @GetMapping("/share/{token}/map.png")
  ResponseEntity<byte[]> png(
      @PathVariable String token,
      @CookieValue(name = PROOF, required = false) @Nullable String proof) {
    return picture(map(token, proof).flatMap(exchange::exportPng), MediaType.IMAGE_PNG);
  }

  private Optional<MapId> map(String token, @Nullable String proof) {
    return links.find(token, proof) instanceof Found.Map(var id)
        ? Optional.of(new MapId(id))
        : Optional.empty();
  }

  private static ResponseEntity<byte[]> picture(Optional<byte[]> bytes, MediaType type) {
    return bytes
        .map(
            found ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noCache().cachePrivate())
                    .header("Content-Security-Policy", "default-src 'none'")
                    .contentType(type)
                    .body(found))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> html(HttpStatus status, String page, boolean embedded) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Security-Policy",
            POLICY.formatted(SharePage.STYLE_HASH, embedded ? "*" : "'none'"))
        .header("X-Robots-Tag", "noindex")
        .contentType(HTML)
        .body(page.getBytes(StandardCharsets.UTF_8));
  }
}
