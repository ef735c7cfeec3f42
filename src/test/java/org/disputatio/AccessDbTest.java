package org.disputatio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.vaadin.flow.router.Route;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Deed;
import org.disputatio.workspace.Holdings;
import org.disputatio.workspace.JoinLinks;
import org.disputatio.workspace.MapRoles;
import org.disputatio.workspace.MapState;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Tries everything that the tables in `src/docs/access.md` name with everybody there can be.
@SpringBootTest(
    classes = Application.class,
    properties = {
      "disputatio.oidc.issuer=https://login.example.org",
      "disputatio.oidc.client-id=disputatio"
    })
class AccessDbTest {
  @Autowired WebApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Articles articles;
  @Autowired ArgumentMaps maps;
  @Autowired JdbcClient jdbc;
  @Autowired Holdings holdings;
  @Autowired MapRoles mapRoles;
  @Autowired Workspaces workspaces;
  @Autowired JoinLinks links;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  @Autowired
  @Qualifier("springSecurityFilterChain")
  Filter everyRequest;

  private MockMvc mvc;
  private AccessTable table;
  private TestMembers members;
  private MapId map = new MapId(UUID.randomUUID());
  private final Map<String, Account> people = new LinkedHashMap<>();
  private final Map<String, Role> roles = new LinkedHashMap<>();

  @BeforeEach
  void peopleAndAMap() throws Exception {
    mvc =
        MockMvcBuilders.webAppContextSetup(context)
            .addFilters(AccessDbTest::handOver, everyRequest)
            .build();
    table = AccessTable.read();
    members = new TestMembers(jdbc, accounts, access);
    var group = members.workspace();
    for (var role : Role.values()) {
      people.put(role.name(), members.member(group, role));
      roles.put(role.name(), role);
    }
    people.put("removed", members.member(group, null));
    members.give(WorkspaceId.FIRST, people.get("removed"), null);
    people.put("stranger", members.stranger());
    people.put("member of another workspace", members.member(members.workspace(), Role.OWNER));
    map = map(people.get("OWNER"));
  }

  /// Lets a connection be handed over, as for a stream: it ends here.
  private static void handOver(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        new HttpServletRequestWrapper((HttpServletRequest) request) {
          @Override
          public <T extends HttpUpgradeHandler> T upgrade(Class<T> handler) {
            return BeanUtils.instantiateClass(handler);
          }
        },
        response);
  }

  private MapId map(Account author) {
    var id = UUID.randomUUID();
    articles.create(
        new ArticleId(id), new ArticleDraft("Article", "", "", "A text."), author.accountId());
    maps.create(new MapId(id), "A map", new ArticleId(id), 1, author.accountId());
    return new MapId(id);
  }

  @Test // W3
  void theTableSaysWhoMayDoWhat() {
    assertThat(table.roles().keySet()).containsExactly(Permission.values());
    table
        .roles()
        .forEach(
            (permission, who) -> {
              for (var role : Role.values()) {
                assertThat(permission.isFor(role, MapState.OPEN))
                    .as("%s by %s", permission, role)
                    .isEqualTo(who.contains(role));
              }
              assertThat(permission.isFor(null, MapState.OPEN))
                  .isEqualTo(permission == Permission.ENTER);
            });
  }

  @Test // W4 H5
  void theTableNamesEveryMethodOfTheApiAndWhatItRequires() {
    var found = new LinkedHashMap<String, @Nullable Permission>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, method) -> {
              if (method.getBeanType().getPackageName().startsWith("org.disputatio")) {
                var own = method.getMethodAnnotation(Requires.class);
                var required =
                    own == null ? method.getBeanType().getAnnotation(Requires.class) : own;
                for (var verb : info.getMethodsCondition().getMethods()) {
                  for (var path : info.getPatternValues()) {
                    found.put(verb + " " + path, required == null ? null : required.value());
                  }
                }
              }
            });
    assertThat(found).isEqualTo(table.addresses());
  }

  @Test // W4 U4
  void theTableNamesEveryPageAndWhatItRequires() throws Exception {
    var pages = new ClassPathScanningCandidateComponentProvider(false);
    pages.addIncludeFilter(new AnnotationTypeFilter(Route.class));
    var found = new LinkedHashMap<String, @Nullable Permission>();
    for (var candidate : pages.findCandidateComponents("org.disputatio")) {
      var page = Class.forName(candidate.getBeanClassName());
      var required = page.getAnnotation(Requires.class);
      var path = page.getAnnotation(Route.class).value().replaceAll(":(\\w+)\\??", "{$1}");
      found.put("/" + path, required == null ? null : required.value());
    }
    assertThat(found).isEqualTo(table.pages());
  }

  @Test // W3 W8 H5 R5
  void everybodyGetsThroughExactlyWhereTheyMay() throws Exception {
    for (var address : table.addresses().entrySet()) {
      for (var person : people.entrySet()) {
        var status = status(address.getKey(), person.getValue());
        var role = roles.get(person.getKey());
        var what = "%s as %s".formatted(address.getKey(), person.getKey());
        if (address.getKey().contains("/sign-in/")) {
          assertThat(status).as(what).isEqualTo(303);
        } else if (address.getValue() == Permission.CREATE) {
          var may = role == null ? person.getKey().startsWith("member") : may(role, address);
          assertThat(status == 403).as(what).isEqualTo(!may);
        } else if (role == null) {
          // What one asks about oneself anybody may ask.
          var isOwn = address.getKey().contains("/account/");
          assertThat(status).as(what).isEqualTo(isOwn ? 200 : 404);
        } else if (may(role, address)) {
          assertThat(status).as(what).isNotIn(401, 403, 405, 500);
          // There is no such node or revision of it, which only those are told who may see the map.
          var isThere = !address.getKey().matches(".*(\\{node}|\\{token}|/history/\\{revision}).*");
          assertThat(status == 404).as(what).isEqualTo(!isThere);
        } else {
          assertThat(status).as(what).isEqualTo(403);
        }
      }
    }
  }

  private boolean may(Role role, Map.Entry<String, Permission> address) {
    return table.roles().get(address.getValue()).contains(role);
  }

  private int status(String address, Account account) throws Exception {
    var parts = address.split(" ");
    var path =
        parts[1]
            .replace("{map}", map.value().toString())
            .replace("{article}", map.value().toString())
            .replace("{node}", map.value().toString())
            .replace("{comment}", map.value().toString())
            .replace("{token}", "no-such-token")
            .replace("{revision}", "1");
    return mvc.perform(
            request(HttpMethod.valueOf(parts[0]), path)
                .cookie(members.cookie(account))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  @Test // W3
  void aLockedMapIsForNobodyToChange() throws Exception {
    holdings.hold(people.get("EDITOR").accountId(), map.value(), "A map", MapState.LOCKED);
    for (var role : roles.keySet()) {
      assertThat(status("POST /api/maps/{map}/changes", people.get(role))).as(role).isEqualTo(403);
      assertThat(status("GET /api/maps/{map}", people.get(role))).as(role).isEqualTo(200);
    }
    holdings.hold(people.get("EDITOR").accountId(), map.value(), "A map", MapState.OPEN);
    assertThat(status("POST /api/maps/{map}/changes", people.get("CONTRIBUTOR"))).isEqualTo(400);
  }

  @Test // K7
  void onAFrozenMapPeopleComment() throws Exception {
    holdings.hold(people.get("EDITOR").accountId(), map.value(), "A map", MapState.FROZEN);
    for (var role : roles.keySet()) {
      assertThat(status("POST /api/maps/{map}/changes", people.get(role))).as(role).isEqualTo(403);
      assertThat(status("PUT /api/maps/{map}/comments/{comment}", people.get(role)))
          .as(role)
          .isEqualTo(role.equals("VIEWER") ? 403 : 400);
    }
    holdings.hold(people.get("EDITOR").accountId(), map.value(), "A map", MapState.LOCKED);
    for (var role : roles.keySet()) {
      assertThat(status("PUT /api/maps/{map}/comments/{comment}", people.get(role)))
          .as(role)
          .isEqualTo(403);
    }
  }

  @Test // K3 K4
  void whatIsInTheTrashIsNotThereForAnybody() throws Exception {
    holdings.trash(people.get("EDITOR").accountId(), map.value(), "A map");
    for (var address : table.addresses().keySet()) {
      if (address.contains("{map}") || address.contains("{article}")) {
        for (var role : roles.keySet()) {
          assertThat(status(address, people.get(role))).as(address + " " + role).isEqualTo(404);
        }
      }
    }
    assertThatThrownBy(
            () -> holdings.restore(people.get("CONTRIBUTOR").accountId(), map.value(), "A map"))
        .isInstanceOf(Access.Denied.class);
    holdings.restore(people.get("EDITOR").accountId(), map.value(), "A map");
    assertThat(status("GET /api/maps/{map}", people.get("VIEWER"))).isEqualTo(200);
  }

  @Test // W5
  void aRoleOnOneMapIsForThatMapAlone() throws Exception {
    var viewer = people.get("VIEWER");
    var other = map;
    map = map(people.get("OWNER"));
    members.give(map.value(), viewer, Role.CONTRIBUTOR);
    assertThat(status("POST /api/maps/{map}/changes", viewer)).isEqualTo(400);
    map = other;
    assertThat(status("POST /api/maps/{map}/changes", viewer)).isEqualTo(403);
  }

  @Test // W5
  void rolesOnOneMapAreGivenAndTakenBackByOwnersAlone() throws Exception {
    var owner = people.get("OWNER").accountId();
    var viewer = people.get("VIEWER");
    assertThatThrownBy(
            () ->
                mapRoles.give(
                    viewer.accountId(), map.value(), "A map", viewer.accountId(), Role.OWNER))
        .isInstanceOf(Access.Denied.class);
    mapRoles.give(owner, map.value(), "A map", viewer.accountId(), Role.CONTRIBUTOR);
    assertThat(status("POST /api/maps/{map}/changes", viewer)).isEqualTo(400);
    mapRoles.give(owner, map.value(), "A map", viewer.accountId(), null);
    assertThat(status("POST /api/maps/{map}/changes", viewer)).isEqualTo(403);
    assertThatThrownBy(
            () ->
                mapRoles.give(
                    owner,
                    map.value(),
                    "A map",
                    people.get("stranger").accountId(),
                    Role.CONTRIBUTOR))
        .isInstanceOf(IllegalArgumentException.class);
    var workspace = access.workspace(owner).orElseThrow();
    assertThat(workspaces.deeds(owner, workspace).stream().map(Deed::words).limit(2))
        .containsExactly(
            "made %s on “A map” what they are in the workspace".formatted(viewer.name()),
            "made %s a contributor on “A map”".formatted(viewer.name()));
  }

  @Test // D1
  void nobodyChangesAnythingInAClosedWorkspaceUntilItIsOpened() throws Exception {
    var owner = people.get("OWNER").accountId();
    var workspace = access.workspace(owner).orElseThrow();
    workspaces.close(owner, workspace, true);
    for (var address : table.addresses().entrySet()) {
      var required = address.getValue();
      if (required != Permission.ENTER) {
        var refused = required != Permission.SEE && required != Permission.EXPORT;
        assertThat(status(address.getKey(), people.get("OWNER")) == 403)
            .as(address.getKey())
            .isEqualTo(refused);
      }
    }
    var made = links.make(owner, workspace, Role.VIEWER, null, null);
    assertThat(links.join(people.get("stranger").accountId(), made.token(), "here", "Ada"))
        .hasValueSatisfying(why -> assertThat(why).contains("closed"));
    workspaces.close(owner, workspace, false);
    assertThat(status("POST /api/maps/{map}/changes", people.get("OWNER"))).isEqualTo(400);
  }

  @Test // W8
  void aMapIsListedForThoseWhoMaySeeIt() {
    var listed = new ArrayList<String>();
    people.forEach(
        (name, account) -> {
          var id = account.accountId();
          var workspace = access.workspace(id);
          if (workspace
              .map(there -> access.maps(id, there))
              .orElse(List.of())
              .contains(map.value())) {
            listed.add(name);
          }
        });
    assertThat(listed).containsExactlyElementsOf(roles.keySet());
  }
}
