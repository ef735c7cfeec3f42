package org.disputatio.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.disputatio.Application;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ChangeId;
import org.disputatio.map.MapId;
import org.disputatio.map.Operation;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.ShareLinks;
import org.disputatio.workspace.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.HtmlUtils;

@SpringBootTest(classes = Application.class)
class ShareControllerDbTest {
  @Autowired WebApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Exchange exchange;
  @Autowired ArgumentMaps maps;
  @Autowired ShareLinks links;
  @Autowired JdbcClient jdbc;

  private MockMvc mvc;
  private TestMembers members;
  private AccountId owner = new AccountId(UUID.randomUUID());
  private MapId map = new MapId(UUID.randomUUID());

  @BeforeEach
  void aMap() {
    mvc = MockMvcBuilders.webAppContextSetup(context).build();
    members = new TestMembers(jdbc, accounts, access);
    owner = members.member(members.workspace(), Role.OWNER).accountId();
    map = exchange.sample(owner);
  }

  private MockHttpServletResponse look(String path, Cookie... cookies) throws Exception {
    return perform(cookies.length == 0 ? get(path) : get(path).cookie(cookies));
  }

  private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  private static String policy(MockHttpServletResponse response) {
    return String.valueOf(response.getHeader("Content-Security-Policy"));
  }

  @Test // L2
  void aLinkShowsTheMapToBeRead() throws Exception {
    var found = maps.find(map).orElseThrow();
    var token = links.make(owner, map.value(), "Bridges", "").token();

    var page = look("/share/" + token);

    assertThat(page.getStatus()).isEqualTo(200);
    var html = page.getContentAsString();
    for (var statement : found.statements()) {
      assertThat(html).contains(HtmlUtils.htmlEscape(statement.text(), "UTF-8"));
    }
    assertThat(html)
        .contains("og:image\" content=\"http://localhost/share/" + token + "/map.png\"")
        .contains("Objection:", "Undercuts the step from")
        .doesNotContain("<script");
    assertThat(policy(page)).contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(page.getCookies()).isEmpty();
    assertThat(look("/share/" + token + "/map.svg").getContentType()).isEqualTo("image/svg+xml");
    assertThat(look("/share/" + token + "/map.png").getContentType()).isEqualTo("image/png");
  }

  @Test // L2
  void onlyTheEmbeddedPageMayBeFramed() throws Exception {
    var token = links.make(owner, map.value(), "Bridges", "").token();
    assertThat(policy(look("/embed/" + token))).contains("frame-ancestors *");
    assertThat(policy(look("/share/" + token))).contains("frame-ancestors 'none'");
  }

  @Test // L4
  void aRevokedLinkLeadsNowhere() throws Exception {
    var made = links.make(owner, map.value(), "Bridges", "");
    links.revoke(owner, map.value(), "Bridges", made.link().shareId());
    for (var path : List.of("", "/map.svg", "/map.png")) {
      assertThat(look("/share/" + made.token() + path).getStatus()).as(path).isEqualTo(404);
    }
    assertThat(look("/embed/" + made.token()).getStatus()).isEqualTo(404);
  }

  @Test // L1
  void theTokenIsNotInTheDatabase() {
    var token = links.make(owner, map.value(), "Bridges", "secret").token();
    var rows = jdbc.sql("select to_jsonb(s)::text from share_link s").query(String.class).list();
    assertThat(rows.toString()).doesNotContain(token, "secret");
  }

  @Test // L3
  void withoutThePasswordNothingIsTold() throws Exception {
    var title = maps.find(map).orElseThrow().title();
    var token = links.make(owner, map.value(), "Bridges", "correct horse").token();
    assertThat(look("/share/" + token).getContentAsString())
        .contains("needs a password")
        .doesNotContain(title);
    assertThat(look("/share/" + token + "/map.png").getStatus()).isEqualTo(404);
    assertThat(look("/embed/" + token).getContentAsString()).doesNotContain(title);

    var wrong = perform(post("/share/" + token).param("password", "wrong"));
    assertThat(wrong.getStatus()).isEqualTo(403);
    assertThat(wrong.getContentAsString()).contains("not the password").doesNotContain(title);

    var right = perform(post("/share/" + token).param("password", "correct horse"));
    assertThat(right.getStatus()).isEqualTo(303);
    var proof = right.getCookie("disputatio_share");
    assertThat(proof.isHttpOnly()).isTrue();
    assertThat(look("/share/" + token, proof).getContentAsString()).contains(title);
    assertThat(look("/share/" + token + "/map.png", proof).getStatus()).isEqualTo(200);

    var other = links.make(owner, map.value(), "Bridges", "correct horse").token();
    assertThat(look("/share/" + other, proof).getContentAsString()).doesNotContain(title);
  }

  @Test // L3
  void guessedPasswordsAreThrottled() throws Exception {
    var token = links.make(owner, map.value(), "Bridges", "p").token();
    for (var guess = 0; guess < 45; guess++) {
      perform(post("/share/" + token).param("password", "guess " + guess).with(from("192.0.2.7")));
    }
    var right = post("/share/" + token).param("password", "p");
    assertThat(perform(right.with(from("192.0.2.7"))).getStatus()).isEqualTo(403);
    assertThat(perform(post("/share/" + token).param("password", "p")).getStatus()).isEqualTo(303);
  }

  private static RequestPostProcessor from(String address) {
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  @Test
  void whatPeopleWroteIsNoMarkup() throws Exception {
    maps.edit(
        map,
        new ChangeId(UUID.randomUUID()),
        owner,
        List.of(new Operation.RenameMap("<img src=x onerror=alert(1)> \"' &")));
    var token = links.make(owner, map.value(), "Bridges", "").token();
    assertThat(look("/share/" + token).getContentAsString())
        .doesNotContain("<img src=x")
        .contains("&lt;img src=x onerror=alert(1)&gt; &quot;&#39; &amp;");
  }

  @Test // W3
  void onlyEditorsAndOwnersShare() {
    var group = access.workspace(owner).orElseThrow();
    var contributor = members.member(group, Role.CONTRIBUTOR).accountId();
    var editor = members.member(group, Role.EDITOR).accountId();
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> links.make(contributor, map.value(), "Bridges", ""));
    assertThat(links.make(editor, map.value(), "Bridges", "").token()).isNotEmpty();
  }
}
