package org.disputatio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.Disposals;
import org.disputatio.map.MapId;
import org.disputatio.privacy.Erasures;
import org.disputatio.signin.SignIns;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Deed;
import org.disputatio.workspace.Departures;
import org.disputatio.workspace.Holdings;
import org.disputatio.workspace.JoinLinks;
import org.disputatio.workspace.MapRoles;
import org.disputatio.workspace.MapState;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.ShareLinks;
import org.disputatio.workspace.TestAccounts;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.TestVisitors;
import org.disputatio.workspace.Workspace;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// Does everything that owners are to read of, and looks for it in their list (O1).
@SpringBootTest(classes = Application.class)
class AuditListDbTest {
  private static final String PASSWORD = "seven otters juggle quietly";

  @Autowired WebApplicationContext context;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Articles articles;
  @Autowired ArgumentMaps maps;
  @Autowired Disposals disposals;
  @Autowired Workspaces workspaces;
  @Autowired Departures departures;
  @Autowired Holdings holdings;
  @Autowired MapRoles mapRoles;
  @Autowired JoinLinks joinLinks;
  @Autowired ShareLinks shareLinks;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Erasures erasures;
  @Autowired JdbcClient jdbc;

  private TestMembers members;
  private Account owner;
  private Account ada;
  private Workspace group;
  private final UUID map = UUID.randomUUID();

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  @Test // O1 S5
  void everyKindOfDeedIsInTheList() throws Exception {
    members = new TestMembers(jdbc, accounts, access);
    owner = members.member(members.workspace(), Role.OWNER);
    group = workspaces.create(owner.accountId(), "Seminar");
    var article = new ArticleId(map);
    articles.create(article, new ArticleDraft("Article", "", "", "Text."), owner.accountId());
    maps.create(new MapId(map), "A map", article, 1, owner.accountId());

    peopleComeAndSignIn();
    rolesAreGivenAndTaken();
    theWorkspaceIsSet();
    mapsAreTakenAway();
    mapsAreKeptAndDeleted();
    somebodyGoes();

    var told = workspaces.deeds(owner.accountId(), group.workspaceId());
    assertThat(told.stream().map(Deed::words))
        .containsExactlyInAnyOrder(
            "began the workspace",
            // coming and signing in
            "made a join link for editors",
            "joined by a link for editors",
            "turned off a join link",
            "signed in with a new account",
            "signed in with a password",
            "was not signed in: the password was wrong",
            "changed their password",
            "ended their other sessions",
            "signed out",
            // roles and removals
            "made Ada a contributor",
            "made Ada an editor on “A map”",
            "made Ada on “A map” what they are in the workspace",
            "removed Bo",
            "removed Cy, whose words stay under a pseudonym",
            // the workspace
            "renamed the workspace, which was called “Seminar”",
            "closed the workspace",
            "opened the workspace again",
            "hid the names of members from each other",
            "showed names again",
            "had the trash emptied after 30 days",
            "had the trash kept until somebody empties it",
            "had the words of whoever erases themselves removed",
            "had the words of whoever erases themselves stay",
            // links to maps, and files of them
            "made a public link to “A map”",
            "revoked a public link to “A map”",
            "took “A map” away as Argdown text",
            "took “A map” away as an SVG picture",
            "took “A map” away as a PNG picture",
            "took “A map” away as a complete file with its history",
            "took away a file of everything about them",
            // what became of maps
            "locked “A map”",
            "froze “A map”",
            "opened “A map” again",
            "archived “A map”",
            "brought “A map” back from the archive",
            "made “A map” a template",
            "made “A map” no template any more",
            "moved “A map” to the trash",
            "brought “A map” back from the trash",
            "moved “A map” to the trash",
            "deleted “A map” for ever",
            "erased themselves");
  }

  private void peopleComeAndSignIn() {
    var visitors = new TestVisitors(accounts, sessions);
    var id = group.workspaceId();
    var link = joinLinks.make(owner.accountId(), id, Role.EDITOR, Duration.ofDays(1), null);
    var guest = visitors.guest();
    joinLinks.join(guest.account().accountId(), link.token(), "here", "Ada");
    ada = guest.account();
    joinLinks.turnOff(owner.accountId(), id, link.link().linkId());
    var login = "ada-" + ada.accountId().value();
    var first = visitors.by(token(signIns.keep(guest, login, PASSWORD)));
    signIns.signIn(visitors.guest(), login, "wrong", "here");
    var second = visitors.by(token(signIns.signIn(visitors.guest(), login, PASSWORD, "here")));
    signIns.changePassword(second, PASSWORD, "ten badgers read aloud", "here");
    assertThat(sessions.isOpen(first)).isFalse();
    accounts.signOut(second);
  }

  private static String token(SignIns.Outcome outcome) {
    return ((SignIns.Outcome.Done) outcome).token();
  }

  private void rolesAreGivenAndTaken() {
    var id = group.workspaceId();
    workspaces.change(owner.accountId(), id, ada.accountId(), Role.CONTRIBUTOR);
    mapRoles.give(owner.accountId(), map, "A map", ada.accountId(), Role.EDITOR);
    mapRoles.give(owner.accountId(), map, "A map", ada.accountId(), null);
    for (var name : List.of("Bo", "Cy")) {
      var other = members.member(id, Role.VIEWER);
      accounts.rename(other.accountId(), name);
      workspaces.remove(owner.accountId(), id, other.accountId(), name.equals("Bo"));
    }
  }

  private void theWorkspaceIsSet() {
    var id = group.workspaceId();
    workspaces.rename(owner.accountId(), id, "Colloquium");
    workspaces.rename(owner.accountId(), id, "Colloquium");
    for (var so : List.of(true, false)) {
      workspaces.close(owner.accountId(), id, so);
      workspaces.hideNames(owner.accountId(), id, so);
      holdings.emptyTrashAfter(owner.accountId(), id, so ? 30 : null);
      departures.letWordsGo(owner.accountId(), id, so);
    }
  }

  private void mapsAreTakenAway() throws Exception {
    var mvc = MockMvcBuilders.webAppContextSetup(context).build();
    var share = shareLinks.make(owner.accountId(), map, "A map", "");
    mvc.perform(get("/share/{token}/map.svg", share.token())); // by nobody in particular
    shareLinks.revoke(owner.accountId(), map, "A map", share.link().shareId());
    TestAccounts.enter(ada);
    for (var kind : List.of("argdown", "svg", "png", "json")) {
      mvc.perform(get("/api/maps/{map}/export/{kind}", map, kind));
    }
    mvc.perform(get("/api/account/export"));
  }

  private void mapsAreKeptAndDeleted() {
    var id = owner.accountId();
    for (var state : List.of(MapState.LOCKED, MapState.FROZEN, MapState.OPEN)) {
      holdings.hold(id, map, "A map", state);
    }
    for (var so : List.of(true, false)) {
      holdings.archive(id, map, "A map", so);
      holdings.offer(id, map, "A map", so);
    }
    holdings.trash(id, map, "A map");
    holdings.restore(id, map, "A map");
    holdings.trash(id, map, "A map");
    assertThat(disposals.delete(id, new MapId(map))).isTrue();
  }

  private void somebodyGoes() {
    var other = members.member(group.workspaceId(), Role.VIEWER);
    assertThat(erasures.erase(other.accountId())).isEmpty();
  }
}
