package org.disputatio.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.disputatio.map.Origin.OWN;
import static org.disputatio.map.StatementKind.CLAIM;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.comment.Comments;
import org.disputatio.exchange.Exchange;
import org.disputatio.live.Rooms;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ChangeId;
import org.disputatio.map.EditResult;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.postgres.DatabaseConfiguration;
import org.disputatio.privacy.PersonalFiles;
import org.disputatio.security.SecurityRules;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Over real connections, as a browser does it.
@SpringBootTest(
    classes = LiveControllerTest.Server.class,
    webEnvironment = WebEnvironment.RANDOM_PORT)
class LiveControllerTest {
  /// The server without its pages.
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration(
      excludeName = {
        "com.vaadin.flow.spring.SpringBootAutoConfiguration",
        "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
      })
  @ComponentScan(
      basePackageClasses = {
        LiveController.class,
        Rooms.class,
        Comments.class,
        Exchange.class,
        PersonalFiles.class,
        ArgumentMaps.class,
        Articles.class,
        Access.class,
        SecurityRules.class,
        DatabaseConfiguration.class
      },
      excludeFilters = @Filter({TestConfiguration.class, Configuration.class}))
  @Import({DatabaseConfiguration.class, SecurityRules.class})
  static class Server {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  @Autowired Accounts accounts;
  @Autowired Exchange exchange;
  @Autowired ArgumentMaps maps;
  @Autowired Articles articles;
  @Autowired Rooms rooms;
  @LocalServerPort int port;

  private final HttpClient browser = HttpClient.newHttpClient();
  private Account otter = new Account(new AccountId(UUID.randomUUID()), "Otter");
  private MapId map = new MapId(UUID.randomUUID());
  private long revision;

  @BeforeEach
  void aMap() {
    otter = accounts.welcome().account();
    map = exchange.sample(otter.accountId());
    revision = maps.revision(map).orElseThrow();
  }

  private HttpResponse<InputStream> open(String map, String query, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(
            URI.create("http://localhost:%d/api/maps/%s/deltas%s".formatted(port, map, query)));
    request.header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return browser.send(request.build(), BodyHandlers.ofInputStream());
  }

  private void rename(String title) {
    edit(new Operation.RenameMap(title));
  }

  private void edit(Operation operation) {
    var change = new ChangeId(UUID.randomUUID());
    assertThat(maps.edit(map, change, otter.accountId(), List.of(operation)))
        .isInstanceOf(EditResult.Committed.class);
  }

  private static String event(BufferedReader lines) throws IOException {
    var event = new StringBuilder();
    for (var line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      event.append(line).append('\n');
    }
    return event.toString();
  }

  private static BufferedReader lines(HttpResponse<InputStream> response) {
    return new BufferedReader(new InputStreamReader(response.body(), UTF_8));
  }

  @Test // H4
  void aChangeIsTold() throws Exception {
    var response = open(map.value().toString(), "", "Accept-Encoding", "gzip");
    assertThat(response.statusCode()).isEqualTo(200);
    var headers = response.headers();
    assertThat(headers.firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store, no-transform");
    assertThat(headers.firstValue("X-Accel-Buffering")).contains("no");
    assertThat(headers.firstValue("Content-Encoding")).isEmpty();
    try (var lines = lines(response)) {
      assertThat(event(lines)).startsWith("event: hello\n");
      rename("Täglich 😀");
      assertThat(event(lines))
          .startsWith("event: delta\nid: %d\n".formatted(revision + 1))
          .contains("\"title\":\"Täglich 😀\"");
    }
  }

  @Test // H4 R2
  void aStreamIsTakenUpWhereItBroke() throws Exception {
    rename("One");
    rename("Two");
    var after = "?after=" + revision;
    try (var lines = lines(open(map.value().toString(), after))) {
      event(lines);
      assertThat(event(lines)).contains("\"base\":%d,".formatted(revision), "One", "Two");
    }
    var last = String.valueOf(revision + 1);
    try (var lines = lines(open(map.value().toString(), after, "Last-Event-ID", last))) {
      event(lines);
      assertThat(event(lines)).contains("\"base\":%s,".formatted(last));
    }
  }

  @Test // R8 R9
  void whatSomebodyDoesIsToldAsTheirPageSaysIt() throws Exception {
    var page = UUID.randomUUID();
    var told =
        """
        {"page":"%s","statement":null,"argument":null,"typing":true,"writing":"%s",
         "passage":{"start":3,"end":9},"follows":"%s","view":"3|a@b,0,0,1,9,7|+a@b","gone":false}
        """
            .formatted(page, UUID.randomUUID(), UUID.randomUUID());
    try (var lines = lines(open(map.value().toString(), ""))) {
      event(lines);
      assertThat(say(told).statusCode()).isEqualTo(200);
      assertThat(event(lines))
          .startsWith("event: presence")
          .contains(page.toString(), "\"passage\":{\"start\":3,\"end\":9}", "3|a@b,0,0,1,9,7|");
    }
    var nothing =
        """
        {"page":"%s","statement":null,"argument":null,"typing":false,"writing":null,
         "passage":null,"follows":null,"view":null,"gone":false}
        """
            .formatted(UUID.randomUUID());
    var others = say(nothing);
    assertThat(others.statusCode()).as(others.body()).isEqualTo(200);
    assertThat(others.body()).contains(page.toString());
    for (var wrong : List.of("\"view\":\"<b>\"", "\"passage\":{\"start\":3,\"end\":3}")) {
      var nonsense = "{\"page\":\"%s\",\"typing\":false,\"gone\":false,%s}".formatted(page, wrong);
      assertThat(say(nonsense).statusCode()).as(nonsense).isEqualTo(400);
    }
  }

  private HttpResponse<String> say(String presence) throws Exception {
    var uri = URI.create("http://localhost:%d/api/maps/%s/presence".formatted(port, map.value()));
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(presence))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  @Test // R4
  void whoeverGoesOrStopsReadingIsForgotten() throws Exception {
    var id = UUID.randomUUID();
    var draft = new ArticleDraft("Article", "", "", "A text.");
    articles.create(new ArticleId(id), draft, otter.accountId());
    map = new MapId(id);
    maps.create(map, "A map", new ArticleId(id), 1, otter.accountId());
    try (var socket = new Socket("localhost", port)) {
      socket.setReceiveBufferSize(1024);
      var words = "GET /api/maps/%s/deltas HTTP/1.1\r\nHost: localhost:%d\r\n\r\n";
      socket.getOutputStream().write(words.formatted(map.value(), port).getBytes(UTF_8));
      await().until(() -> rooms.people(map).size() == 1);
      // More than any system keeps for somebody who does not read.
      var statement = new NodeId(UUID.randomUUID());
      edit(new Operation.AddStatement(statement, CLAIM, OWN, "A claim.", null));
      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () -> {
                for (var i = 0; i < 50; i++) {
                  edit(new Operation.Reword(statement, i + "x".repeat(4_900), OWN));
                }
                return rooms.people(map).isEmpty();
              });
    }
    var lines = lines(open(map.value().toString(), ""));
    event(lines);
    assertThat(rooms.people(map)).hasSize(1);
    lines.close();
    await().until(() -> rooms.people(map).isEmpty());
  }

  @Test // H1
  void whatIsNotThereIsToldInWords() throws Exception {
    assertThat(open(UUID.randomUUID().toString(), "").statusCode()).isEqualTo(404);
    var unknown = open("nothing", "");
    assertThat(unknown.statusCode()).isEqualTo(400);
    try (var lines = lines(unknown)) {
      assertThat(event(lines)).contains("The address is not understood");
    }
    assertThat(open(map.value().toString(), "", "Last-Event-ID", "x").statusCode()).isEqualTo(400);
  }
}
