package org.disputatio.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/// A browser without eyes: it keeps cookies, goes where it is sent within one server, and fills in
/// forms.
final class Browsing {
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  /// Where it is, and what it sees there.
  record Page(URI address, int status, String text, Optional<URI> sentTo) {
    static Page of(HttpResponse<String> answer) {
      return new Page(
          answer.uri(),
          answer.statusCode(),
          answer.body(),
          answer.headers().firstValue("Location").map(answer.uri()::resolve));
    }
  }

  void cookie(URI server, String name, String value) {
    var cookie = new HttpCookie(name, value);
    cookie.setDomain(server.getHost());
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(server, cookie);
  }

  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /// Opens an address and goes on as far as it is sent on, but not to another server.
  Page open(URI address) throws IOException, InterruptedException {
    return follow(send(HttpRequest.newBuilder(address)));
  }

  /// Opens this one address.
  Page look(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address));
  }

  /// Sends the form of a page.
  ///
  /// @param values what is filled in or ticked; what is hidden goes along
  Page submit(Page page, Map<String, String> values) throws IOException, InterruptedException {
    var form = Jsoup.parse(page.text(), page.address().toString()).expectFirst("form");
    var all = new LinkedHashMap<String, String>();
    form.select("input[type=hidden]").forEach(hidden -> all.put(hidden.attr("name"), hidden.val()));
    var body =
        all.entrySet().stream()
            .map(field -> field(field.getKey(), field.getValue()))
            .collect(Collectors.joining("&"));
    var filled =
        values.entrySet().stream()
            .map(field -> field(field.getKey().replaceFirst("#.*", ""), field.getValue()))
            .collect(Collectors.joining("&"));
    var target =
        form.absUrl("action").isEmpty() ? page.address().toString() : form.absUrl("action");
    return follow(
        send(
            HttpRequest.newBuilder(URI.create(target))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&" + filled))));
  }

  private static String field(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private Page follow(Page page) throws IOException, InterruptedException {
    var here = page;
    while (here.sentTo().filter(next -> isSameServer(page.address(), next)).isPresent()) {
      here = look(here.sentTo().get());
    }
    return here;
  }

  private static boolean isSameServer(URI one, URI other) {
    return one.getAuthority().equals(other.getAuthority());
  }

  private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return Page.of(
        client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString()));
  }
}
