package org.disputatio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.live.Rooms;
import org.disputatio.live.Viewer;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.ShareLinks;
import org.disputatio.workspace.Takeover;
import org.disputatio.workspace.TestAccounts;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.Visitor;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Where names are hidden, asks everything there is to ask and listens to everything there is to
/// hear for the name of somebody (D2).
@SpringBootTest(
    classes = Application.class,
    properties = {
      "disputatio.oidc.issuer=https://login.example.org",
      "disputatio.oidc.client-id=disputatio"
    })
class HiddenNamesDbTest {
  private static final String NAME = "Zebulon Quux";

  @Autowired WebApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Articles articles;
  @Autowired ArgumentMaps maps;
  @Autowired Workspaces workspaces;
  @Autowired ShareLinks shares;
  @Autowired Rooms rooms;
  @Autowired Sessions sessions;
  @Autowired Takeover takeover;
  @Autowired JdbcClient jdbc;

  private MockMvc mvc;
  private TestMembers members;
  private WorkspaceId group;
  private Account owner;
  private Account author;
  private Account peer;
  private final UUID map = UUID.randomUUID();
  private final UUID reworded = UUID.randomUUID();
  private final UUID removed = UUID.randomUUID();
  private String token = "";

  @BeforeEach
  void whatSomebodyDidOnAMap() throws Exception {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    members = new TestMembers(jdbc, accounts, access);
    group = members.workspace();
    owner = members.member(group, Role.OWNER);
    author = members.member(group, Role.EDITOR);
    author = accounts.rename(author.accountId(), NAME);
    peer = members.member(group, Role.CONTRIBUTOR);
    articles.create(
        new ArticleId(map), new ArticleDraft("Article", "", "", "A text."), owner.accountId());
    maps.create(new MapId(map), "A map", new ArticleId(map), 1, owner.accountId());
    assertThat(change(peer, add(reworded, "First"), add(removed, "Second"))).contains("revision");
    for (var reader : List.of(owner, peer)) {
      ask(reader, "PUT /api/maps/{map}/visit", "{\"revision\":1}");
    }
    // What the peer has to undo is what others changed since.
    assertThat(change(author, reword(reworded, "Third"))).contains("revision");
    assertThat(
            change(
                author,
                "{\"op\":\"remove\",\"statement\":\"%s\",\"scope\":\"ALONE\"}".formatted(removed)))
        .contains("revision");
    assertThat(
            ask(
                author,
                "PUT /api/maps/{map}/comments/{comment}",
                "{\"statement\":\"%s\",\"text\":\"Hm.\"}".formatted(reworded)))
        .contains(NAME);
    token = shares.make(owner.accountId(), map, "Bridges", "").token();
    workspaces.hideNames(owner.accountId(), group, true);
  }

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  private static String add(UUID statement, String text) {
    return ("{\"op\":\"addStatement\",\"statement\":\"%s\",\"kind\":\"CLAIM\",\"origin\":\"OWN\","
            + "\"text\":\"%s\"}")
        .formatted(statement, text);
  }

  private static String reword(UUID statement, String text) {
    return "{\"op\":\"reword\",\"statement\":\"%s\",\"text\":\"%s\",\"origin\":\"OWN\"}"
        .formatted(statement, text);
  }

  private String change(Account who, String... operations) throws Exception {
    return ask(who, "POST /api/maps/{map}/changes", changes(String.join(",", operations)));
  }

  private static String changes(String operations) {
    return "{\"id\":\"%s\",\"operations\":[%s]}".formatted(UUID.randomUUID(), operations);
  }

  private String ask(Account who, String address, String body) throws Exception {
    TestAccounts.enter(who);
    var parts = address.split(" ");
    var path =
        parts[1]
            .replace("{map}", map.toString())
            .replace("{article}", map.toString())
            .replace("{node}", reworded.toString())
            .replace("{comment}", reworded.toString())
            .replace("{token}", token)
            .replace("{revision}", "1");
    if (path.endsWith("/steps")) {
      path += "?from=0&to=3";
    }
    var response =
        mvc.perform(
                request(HttpMethod.valueOf(parts[0]), path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
            .andReturn()
            .getResponse();
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private String presence() {
    return "{\"page\":\"%s\",\"typing\":true,\"gone\":false}".formatted(UUID.randomUUID());
  }

  /// What is sent to an address where it is more than nothing.
  private Map<String, List<String>> bodies() {
    var id = "\"id\":\"%s\"".formatted(UUID.randomUUID());
    var bodies = new LinkedHashMap<String, List<String>>();
    bodies.put(
        "POST /api/maps/{map}/changes",
        List.of(
            changes(
                "{\"op\":\"reword\",\"statement\":\"%s\",\"text\":\"Mine\",\"origin\":\"OWN\",\"before\":\"First\"}"
                    .formatted(reworded)),
            changes(reword(removed, "Mine"))));
    bodies.put("POST /api/maps/{map}/undo", List.of("{%s}".formatted(id)));
    bodies.put("POST /api/maps/{map}/presence", List.of(presence()));
    return bodies;
  }

  private static List<String> ids(Account... accounts) {
    return Stream.of(accounts).map(account -> account.accountId().value().toString()).toList();
  }

  @Test // D2 D5 D6
  void noAddressTellsTheNameToPeers() throws Exception {
    ask(author, "POST /api/maps/{map}/presence", presence());
    var told = new LinkedHashSet<String>();
    for (var entry : AccessTable.read().addresses().entrySet()) {
      var address = entry.getKey();
      // What leads to a page is asked with the pages.
      if (address.matches(".*(/deltas|/sign-in/openid)") || entry.getValue() == Permission.CREATE) {
        continue;
      }
      for (var body : bodies().getOrDefault(address, List.of("{}"))) {
        assertThat(ask(peer, address, body))
            .as(address)
            .doesNotContain("Zebulon")
            .doesNotContain(ids(owner, author))
            // Whoever asks about oneself is told one's own.
            .doesNotContain(address.contains("/account/") ? List.of("Zebulon") : ids(peer));
        // The same is told to owners with the name, or else nothing would be tested here.
        if (address.startsWith("GET") || address.endsWith("/presence")) {
          if (ask(owner, address, body).contains(NAME)) {
            told.add(address.replaceFirst(".*\\{map}/", ""));
          }
        }
      }
    }
    assertThat(told)
        .contains(
            "presence",
            "history",
            "history/steps",
            "history/nodes/{node}",
            "visit",
            "provenance",
            "nodes/{node}/clash",
            "comments",
            "export/json");
  }

  @Test // D2
  void refusalsTellAPseudonym() throws Exception {
    for (var body : bodies().get("POST /api/maps/{map}/changes")) {
      assertThat(ask(peer, "POST /api/maps/{map}/changes", body)).contains("Anonymous ");
    }
    assertThat(
            ask(peer, "POST /api/maps/{map}/undo", "{\"id\":\"%s\"}".formatted(UUID.randomUUID())))
        .contains("cannot be taken back: Anonymous ");
  }

  @Test // D6
  void anIdIsTheSameOnOneMapAndAnotherOnTheNext() throws Exception {
    var known = first("\"by\":\"", ask(peer, "GET /api/maps/{map}/history", "{}"));
    assertThat(ask(peer, "GET /api/maps/{map}/provenance", "{}")).contains(known);
    assertThat(ask(peer, "GET /api/maps/{map}/history?by=" + known, "{}"))
        .contains("\"revision\":3,\"by\":\"" + known)
        .doesNotContain("\"revision\":1,\"by\"");
    var other = UUID.randomUUID();
    maps.create(new MapId(other), "Another", new ArticleId(map), 1, owner.accountId());
    var there = "POST /api/maps/%s/changes".formatted(other);
    ask(author, there, changes(add(UUID.randomUUID(), "There")));
    assertThat(ask(peer, "GET /api/maps/%s/history".formatted(other), "{}"))
        .contains("Anonymous ")
        .doesNotContain(known);
  }

  private static String first(String before, String text) {
    var at = text.indexOf(before) + before.length();
    return text.substring(at, text.indexOf('"', at));
  }

  @Test // D2 R3
  void theStreamTellsPeersPseudonymsAndOwnersNames() throws Exception {
    try (var heard = new Listener(peer);
        var told = new Listener(owner)) {
      change(author, add(UUID.randomUUID(), "While others look on"));
      ask(author, "POST /api/maps/{map}/presence", presence());
      for (var event : List.of("event: delta", "event: presence", "While others look on")) {
        heard.await(event);
        told.await(event);
      }
      assertThat(heard.text())
          .contains("Anonymous ")
          .doesNotContain("Zebulon")
          .doesNotContain(ids(owner, author, peer));
      assertThat(told.text()).contains(NAME).doesNotContain("Anonymous ");
      assertThat(told.text()).contains(ids(author));
    }
  }

  /// What a viewer is told, from the first change on.
  private final class Listener implements AutoCloseable {
    private final Viewer viewer;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Thread thread;

    Listener(Account who) {
      viewer = rooms.enter(new MapId(map), who, OptionalLong.of(0));
      thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      viewer.writeTo(bytes, Duration.ofSeconds(10));
                    } catch (IOException impossible) {
                      throw new UncheckedIOException(impossible);
                    }
                  });
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    void await(String words) throws InterruptedException {
      var end = Instant.now().plusSeconds(20);
      while (!text().contains(words)) {
        assertThat(Instant.now()).as("waiting for " + words).isBefore(end);
        Thread.sleep(10);
      }
    }

    @Override
    public void close() throws InterruptedException {
      rooms.leave(viewer);
      thread.join();
    }
  }

  @Test // D2
  void whenNamesAreShownAgainEverybodySeesThem() throws Exception {
    assertThat(ask(peer, "GET /api/maps/{map}/history", "{}")).doesNotContain("Zebulon");
    workspaces.hideNames(owner.accountId(), group, false);
    assertThat(ask(peer, "GET /api/maps/{map}/history", "{}")).contains(NAME);
  }

  @Test // D3 D4
  void whatWhoeverIsRemovedWroteStaysUnderAPseudonymForEverybody() throws Exception {
    workspaces.hideNames(owner.accountId(), group, false);
    workspaces.remove(owner.accountId(), group, author.accountId(), false);
    for (var reader : List.of(peer, owner)) {
      assertThat(ask(reader, "GET /api/maps/{map}/history", "{}"))
          .contains("Anonymous ")
          .doesNotContain("Zebulon");
    }
    assertThat(workspaces.deeds(owner.accountId(), group).getFirst().words()).contains(NAME);
  }

  /// Lets an account take over what a guest did.
  private void become(Account guest, Account account) {
    var before = new Visitor(guest, new byte[32], false);
    var signedIn = sessions.open(account.accountId(), before, "in a test");
    takeover.take(sessions.find(signedIn).orElseThrow());
  }

  /// All that is told of others to somebody who asks for everything.
  private String everything(Account reader) throws Exception {
    var all = new StringBuilder();
    for (var address : AccessTable.read().addresses().keySet()) {
      if (address.startsWith("GET") && !address.matches(".*/(account/.*|deltas|openid)")) {
        all.append(ask(reader, address, "{}"));
      }
    }
    try (var heard = new Listener(reader)) {
      change(peer, add(UUID.randomUUID(), "The last"));
      heard.await("The last");
      all.append(heard.text());
    }
    return all.append(workspaces.members(reader.accountId(), group)).toString();
  }

  private static Set<String> pseudonyms(String text) {
    return Pattern.compile("Anonymous [a-z]+(?: \\d+)?")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  private Account guestWhoDidThings() throws Exception {
    var guest = members.member(group, Role.EDITOR);
    guest = accounts.rename(guest.accountId(), NAME + " before");
    change(guest, add(UUID.randomUUID(), "As a guest"));
    ask(
        guest,
        "PUT /api/maps/{map}/comments/%s".formatted(UUID.randomUUID()),
        "{\"statement\":\"%s\",\"text\":\"A guest says.\"}".formatted(reworded));
    return guest;
  }

  @Test // D3 D4
  void whoeverIsRemovedIsHiddenAlsoInWhatTheyDidAsAGuest() throws Exception {
    var guest = guestWhoDidThings();
    // Both have been seen by peers under pseudonyms of their own.
    assertThat(everything(peer)).contains("As a guest", "A guest says.");
    become(guest, author);
    assertThat(pseudonyms(ask(peer, "GET /api/maps/{map}/history", "{}"))).hasSize(1);
    workspaces.hideNames(owner.accountId(), group, false);
    assertThat(everything(peer)).contains(NAME);
    workspaces.remove(owner.accountId(), group, author.accountId(), false);
    for (var reader : List.of(peer, owner)) {
      var told = everything(reader);
      assertThat(told)
          .contains("As a guest", "A guest says.")
          .doesNotContain("Zebulon")
          .doesNotContain(ids(guest, author));
      assertThat(pseudonyms(told)).hasSize(1);
    }
  }

  @Test // D3 D4
  void whoWasRemovedAsAGuestStaysHiddenUnderTheirAccount() throws Exception {
    var guest = guestWhoDidThings();
    workspaces.hideNames(owner.accountId(), group, false);
    workspaces.remove(owner.accountId(), group, guest.accountId(), false);
    var account = accounts.rename(members.stranger().accountId(), NAME + " elsewhere");
    var worn = pseudonyms(everything(owner));
    become(guest, account);
    for (var reader : List.of(peer, owner)) {
      var told = everything(reader);
      assertThat(told)
          .doesNotContain(NAME + " elsewhere", NAME + " before")
          .doesNotContain(ids(guest, account));
      assertThat(pseudonyms(told)).isEqualTo(worn).hasSize(1);
    }
  }

  @Test // S4
  void aMemberUnderTheirNameTakesTheRemovedGuestOverUnderIt() throws Exception {
    var guest = guestWhoDidThings();
    workspaces.hideNames(owner.accountId(), group, false);
    workspaces.remove(owner.accountId(), group, guest.accountId(), false);
    become(guest, author);
    assertThat(pseudonyms(everything(peer))).isEmpty();
  }
}
