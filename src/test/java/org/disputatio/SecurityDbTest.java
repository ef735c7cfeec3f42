package org.disputatio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.ShareLinks;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.WorkspaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;

/// Over real connections, as browsers and whoever means harm do it.
@SpringBootTest(
    classes = Application.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "vaadin.productionMode=true")
class SecurityDbTest {
  private static final String PLAIN = "disputatio_guest";
  private static final String OVER_HTTPS = "__Host-disputatio_guest";
  private static final String[] HTTPS = {"X-Forwarded-Proto", "https"};

  @Autowired ApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Sessions sessions;
  @Autowired Exchange exchange;
  @Autowired ShareLinks links;
  @Autowired JdbcClient jdbc;
  @LocalServerPort int port;

  private final HttpClient client = HttpClient.newHttpClient();
  private TestMembers members;
  private WorkspaceId group = WorkspaceId.FIRST;
  private Account owner = new Account(new AccountId(UUID.randomUUID()), "Owner");
  private MapId map = new MapId(UUID.randomUUID());

  @BeforeEach
  void aMap() {
    members = new TestMembers(jdbc, accounts, access);
    group = members.workspace();
    owner = members.member(group, Role.OWNER);
    map = exchange.sample(owner.accountId());
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(port, path)))
            .method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}"))
            .header("Content-Type", "application/json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String theMap() {
    return "/api/maps/" + map.value();
  }

  private static String cookie(String name, String token) {
    return name + "=" + token;
  }

  private static List<String> cookies(HttpResponse<?> response) {
    return response.headers().allValues("Set-Cookie");
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private long people() {
    return jdbc.sql("select count(*) from account").query(Long.class).single();
  }

  @ParameterizedTest // B1
  @ValueSource(
      strings = {
        "/nothing",
        "/map",
        "/login",
        "/logout",
        "/error",
        "/actuator",
        "/actuator/env",
        "/sign-in/openid",
        "/sign-in/openid?state=1&code=1",
        "/oauth2/authorization/1",
        "/login/oauth2/code/1",
        "/api/nothing",
        "/share",
        "/share/a/b/c",
        "/org/disputatio/Application.class",
        "/application.properties"
      })
  void thereIsNoOtherAddress(String path) throws Exception {
    var before = people();
    var answer = send("GET", path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is nothing at this address.");
    assertThat(header(answer, "Content-Type"))
        .startsWith(path.startsWith("/api/") ? "application/problem+json" : "text/html");
    assertThat(cookies(answer)).isEmpty();
    assertThat(people()).isEqualTo(before);
    assertThat(send("POST", path).statusCode()).isEqualTo(404);
  }

  @Test // B1 W4
  void everyPageAndMethodThatTheTableNamesIsLetThrough() throws Exception {
    var table = AccessTable.read();
    var cookie = cookie(PLAIN, members.cookie(owner).getValue());
    for (var page : table.pages().keySet()) {
      var answer = send("GET", path(page), "Cookie", cookie);
      assertThat(answer.body()).as(page).doesNotContain("Go to the start page");
    }
    for (var address : table.addresses().keySet()) {
      var parts = address.split(" ");
      // What the settings do not name is not there (I7).
      if (!parts[1].endsWith("/deltas") && !parts[1].equals("/sign-in/openid")) {
        var answer = send(parts[0], path(parts[1]), "Cookie", cookie);
        assertThat(answer.body()).as(address).doesNotContain("\"There is nothing at this address");
      }
    }
  }

  private String path(String address) {
    return address.replace("{map}", map.value().toString()).replaceAll("\\{\\w+}", "1");
  }

  @Test // B1
  void whatIsToBeSeenByAllMakesNobodyAGuest() throws Exception {
    var before = people();
    for (var path : List.of("/icon.svg", "/actuator/health", "/share/none", "/embed/none")) {
      assertThat(cookies(send("GET", path))).as(path).isEmpty();
    }
    assertThat(send("GET", "/icon.svg").statusCode()).isEqualTo(200);
    assertThat(send("GET", "/actuator/health").statusCode()).isEqualTo(200);
    assertThat(people()).isEqualTo(before);
  }

  @Test // B2
  void nobodyHasAPasswordThatTheServerMadeUp() throws Exception {
    assertThat(context.getBeansOfType(UserDetailsService.class)).isEmpty();
    var answer = send("GET", theMap(), "Authorization", "Basic dXNlcjpwYXNzd29yZA==");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "WWW-Authenticate")).isEmpty();
  }

  @Test // B2 S3
  void whoSignsOutOrIsRemovedIsSoAtOnce() throws Exception {
    var welcome = accounts.welcome(true);
    members.give(group, welcome.account(), Role.VIEWER);
    var token = sessions.open(welcome.account().accountId(), welcome.visitor(), "in a test");
    var cookie = cookie(PLAIN, token);
    assertThat(send("GET", theMap(), "Cookie", cookie).statusCode()).isEqualTo(200);
    assertThat(send("GET", theMap(), "Cookie", cookie(PLAIN, welcome.token())).statusCode())
        .isEqualTo(404);

    assertThat(send("POST", theMap() + "/undo", "Cookie", cookie).statusCode()).isEqualTo(403);
    members.give(group, welcome.account(), Role.CONTRIBUTOR);
    assertThat(send("POST", theMap() + "/undo", "Cookie", cookie).statusCode()).isNotEqualTo(403);
    members.give(group, welcome.account(), null);
    assertThat(send("GET", theMap(), "Cookie", cookie).statusCode()).isEqualTo(404);

    members.give(group, welcome.account(), Role.VIEWER);
    sessions.close(sessions.find(token).orElseThrow());
    var answer = send("GET", theMap(), "Cookie", cookie);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(cookies(answer)).singleElement().asString().startsWith(PLAIN + "=");
  }

  @ParameterizedTest // B3
  @ValueSource(
      strings = {
        "POST /",
        "POST /?v-r=uidl",
        "POST /share/none",
        "POST /api/maps",
        "PUT /api/maps/x/view",
        "DELETE /api/maps/x",
        "PATCH /api/maps/x",
        "POST /VAADIN/push"
      })
  void pagesOfOtherSitesChangeNothing(String request) throws Exception {
    var method = request.split(" ")[0];
    var path = request.split(" ")[1];
    var before = people();
    String[][] foreign = {
      {"Sec-Fetch-Site", "cross-site"},
      {"Sec-Fetch-Site", "same-site", "Origin", "http://localhost:" + port},
      {"Origin", "https://evil.example"},
      {"Origin", "null"},
      {"Origin", "http://localhost.evil.example:" + port}
    };
    for (var headers : foreign) {
      var answer = send(method, path, headers);
      assertThat(answer.statusCode()).as(List.of(headers).toString()).isEqualTo(403);
      assertThat(answer.body()).contains("Disputatio's own pages");
    }
    assertThat(people()).isEqualTo(before);
  }

  @Test // B3
  void ourOwnPagesAndProgramsDo() throws Exception {
    var cookie = members.cookie(owner).getValue();
    String[][] own = {
      {},
      {"Sec-Fetch-Site", "same-origin"},
      {"Origin", "http://localhost:" + port},
      {"Origin", "https://maps.example", "X-Forwarded-Host", "maps.example"}
    };
    for (var headers : own) {
      var all = new ArrayList<>(List.of(headers));
      all.addAll(List.of("Cookie", cookie(PLAIN, cookie)));
      var answer = send("POST", theMap() + "/changes", all.toArray(String[]::new));
      assertThat(answer.statusCode()).as(all.toString()).isEqualTo(400);
    }
  }

  @Test // B4
  void cookiesAreForThisServerAlone() throws Exception {
    var answer = send("GET", theMap());
    assertThat(cookies(answer))
        .singleElement()
        .asString()
        .startsWith(PLAIN + "=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure", "Domain");
    assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
  }

  @Test // B4 S6
  void overHttpsTheyAreForHttpsAlone() throws Exception {
    var answer = send("GET", theMap(), HTTPS);
    assertThat(cookies(answer))
        .singleElement()
        .asString()
        .startsWith(OVER_HTTPS + "=")
        .contains("HttpOnly", "SameSite=Lax", "Secure", "Path=/")
        .doesNotContain("Domain");
    assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
  }

  @Test // S6
  void whoeverWasKnownBeforeThereWasHttpsStaysWhoTheyAre() throws Exception {
    var token = members.cookie(owner).getValue();
    var answer = send("GET", theMap(), HTTPS[0], HTTPS[1], "Cookie", cookie(PLAIN, token));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(cookies(answer)).hasSize(2);
    assertThat(cookies(answer).getFirst()).startsWith(cookie(OVER_HTTPS, token)).contains("Secure");
    assertThat(cookies(answer).getLast()).startsWith(PLAIN + "=;").contains("Max-Age=0");

    // What another host of the same domain may have set does not count beside it.
    var both = cookie(PLAIN, accounts.welcome().token()) + "; " + cookie(OVER_HTTPS, token);
    var next = send("GET", theMap(), HTTPS[0], HTTPS[1], "Cookie", both);
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(cookies(next)).isEmpty();
  }

  @Test // B5
  void browsersAreToldWhatNotToDo() throws Exception {
    for (var path : List.of("/", theMap(), "/nothing", "/icon.svg", "/share/none")) {
      var answer = send("GET", path);
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
      assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()");
      assertThat(header(answer, "X-Frame-Options")).as(path).isIn("DENY", "SAMEORIGIN");
      assertThat(answer.headers().allValues("Content-Security-Policy"))
          .as(path)
          .isNotEmpty()
          .allSatisfy(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }
  }

  @Test // B5 L2
  void whatIsMadeForItIsShownInFrames() throws Exception {
    var token = links.make(owner.accountId(), map.value(), "Bridges", "").token();
    var answer = send("GET", "/embed/" + token);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "X-Frame-Options")).isEmpty();
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("frame-ancestors *");
  }

  @Test // X6
  void nobodyKeepsTheServerBusyByFiles() throws Exception {
    var cookie = cookie(PLAIN, members.cookie(owner).getValue());
    for (var file = 0; file < 60; file++) {
      var answer = send("POST", "/api/maps/import", "Cookie", cookie);
      assertThat(answer.statusCode()).as("file %d", file).isEqualTo(422);
    }
    var answer = send("POST", "/api/maps/import", "Cookie", cookie);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("You have imported 60 files within ten minutes.");
    var another = cookie(PLAIN, members.cookie(members.member(group, Role.EDITOR)).getValue());
    assertThat(send("POST", "/api/maps/import", "Cookie", another).statusCode()).isEqualTo(422);
  }
}
