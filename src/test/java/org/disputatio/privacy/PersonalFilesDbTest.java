package org.disputatio.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.disputatio.Application;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.comment.CommentId;
import org.disputatio.comment.Comments;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ChangeId;
import org.disputatio.map.EditResult;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.map.MapVisits;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.StatementKind;
import org.disputatio.map.ViewState;
import org.disputatio.map.ViewStates;
import org.disputatio.signin.SignIns;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.ShareLinks;
import org.disputatio.workspace.Takeover;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.TestVisitors;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = Application.class)
class PersonalFilesDbTest {
  /// Columns that refer to an account and are not told of, and why not.
  private static final Map<String, String> NOT_TOLD =
      Map.of(
          "erasure.account_id", "whoever is erased is nobody who could ask",
          "member.given_by", "that somebody gave a role to another is in the audit list",
          "map_role.given_by", "that somebody gave a role to another is in the audit list");

  /// Ids of other things than accounts. A new column of ids has to be in one of the lists.
  private static final Set<String> OTHER_IDS =
      Set.of(
          "article_id",
          "map_id",
          "statement_id",
          "argument_id",
          "conclusion_statement_id",
          "conclusion_argument_id",
          "anchor_id",
          "citation_id",
          "change_id",
          "touched",
          "workspace_id",
          "veil",
          "link_id",
          "share_id",
          "comment_id",
          "passkey_id");

  @Autowired PersonalFiles files;
  @Autowired Dossier dossier;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Articles articles;
  @Autowired ArgumentMaps maps;
  @Autowired MapVisits visits;
  @Autowired ViewStates views;
  @Autowired Comments comments;
  @Autowired Workspaces workspaces;
  @Autowired ShareLinks shares;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired Takeover takeover;
  @Autowired JdbcClient jdbc;

  private TestMembers members;
  private WorkspaceId group;
  private Account me;
  private Account other;
  private final MapId map = new MapId(UUID.randomUUID());
  private final NodeId theirs = new NodeId(UUID.randomUUID());

  @BeforeEach
  void twoPeopleAtWork() {
    members = new TestMembers(jdbc, accounts, access);
    group = members.workspace();
    other = members.member(group, Role.OWNER);
    other = accounts.rename(other.accountId(), "Zebulon Quux");
    me = members.member(group, Role.EDITOR);
    var article = new ArticleId(map.value());
    articles.create(article, new ArticleDraft("Pasted", "", "", "As pasted."), me.accountId());
    maps.create(map, "A map", article, 1, me.accountId());
    change(other, add(theirs, "Words of another"));
  }

  private static Operation add(NodeId id, String text) {
    return new Operation.AddStatement(id, StatementKind.CLAIM, Origin.OWN, text, null);
  }

  private EditResult change(Account who, Operation... operations) {
    return done(
        maps.edit(map, new ChangeId(UUID.randomUUID()), who.accountId(), List.of(operations)));
  }

  private static EditResult done(EditResult result) {
    assertThat(result).isInstanceOf(EditResult.Committed.class);
    return result;
  }

  private JsonNode file(Account who) throws IOException {
    try (var json = files.about(who.accountId())) {
      return MapJson.MAPPER.readTree(json);
    }
  }

  private static List<JsonNode> rows(JsonNode file, String part) {
    return file.get(part).get("rows").valueStream().toList();
  }

  @Test // T1
  void everythingThatSomebodyDidIsInTheFileAndNothingThatOthersWrote() throws IOException {
    var id = me.accountId();
    change(me, add(new NodeId(UUID.randomUUID()), "Words of mine"));
    // To put back what another wrote is mine, the words are not.
    change(me, new Operation.Reword(theirs, "Mine instead", Origin.OWN));
    done(maps.undo(map, new ChangeId(UUID.randomUUID()), id));
    var removed = new CommentId(UUID.randomUUID());
    comments.write(id, map, removed, theirs, "A remark of mine");
    comments.remove(other.accountId(), map, removed);
    var foreign = new CommentId(UUID.randomUUID());
    comments.write(other.accountId(), map, foreign, theirs, "A remark of another");
    comments.remove(id, map, foreign);
    visits.show(map, id, 2);
    views.keep(map, id, new ViewState(2, List.of(), List.of(), null));
    shares.make(id, map.value(), "Bridges", "a password");
    workspaces.change(other.accountId(), group, id, Role.OWNER);
    workspaces.hideNames(other.accountId(), group, true);

    var file = file(me);
    assertThat(file.toString())
        .contains("Words of mine", "Mine instead", "A remark of mine", "As pasted.", "A map")
        .contains("made you an owner")
        .doesNotContain("Words of another", "A remark of another", "Zebulon")
        .doesNotContain(other.accountId().value().toString());
    for (var part : dossier.parts()) {
      assertThat(file.get(part.name()).get("about").stringValue()).endsWith(".");
    }
    assertThat(rows(file, "changes")).hasSize(3);
    assertThat(rows(file, "changes").getLast().get("takesBack").longValue()).isEqualTo(3);
    assertThat(rows(file, "comments").getFirst().get("removedBy").stringValue())
        .isEqualTo("somebody else");
    for (var part :
        List.of("memberships", "publicLinks", "mapsYouMade", "visits", "views", "auditList")) {
      assertThat(rows(file, part)).as(part).isNotEmpty();
    }
    assertThat(rows(file, "commentsYouRemoved")).hasSize(1);
  }

  @Test // T1
  void whatOneDidAsAGuestIsInItAndHowOneSignsInWithoutSecrets() throws IOException {
    var visitors = new TestVisitors(accounts, sessions);
    var login = "ada-" + me.accountId().value();
    var signedIn =
        visitors.by(
            ((SignIns.Outcome.Done)
                    signIns.keep(
                        visitors.by(members.cookie(me).getValue()),
                        login,
                        "seven otters juggle quietly"))
                .token());
    var guest = members.member(group, Role.EDITOR);
    change(guest, add(new NodeId(UUID.randomUUID()), "As a guest"));
    var token =
        sessions.open(
            me.accountId(), visitors.by(members.cookie(guest).getValue()), "with a password");
    takeover.take(visitors.by(token));
    var file = file(me);
    assertThat(file.toString()).contains("As a guest", login).doesNotContain("$2a$", token);
    assertThat(rows(file, "accounts")).hasSize(2);
    assertThat(rows(file, "sessions")).hasSize(2);
    assertThat(sessions.isOpen(signedIn)).isTrue();
    assertThat(rows(file, "auditList").toString()).contains("signed in with a password");
  }

  @Test // T3
  void ofAMapThatOneMayNotSeeTheTitleIsNotTold() throws IOException {
    change(me, add(new NodeId(UUID.randomUUID()), "Words of mine"));
    workspaces.remove(other.accountId(), group, me.accountId(), true);
    assertThat(file(me).toString()).contains("Words of mine").doesNotContain("A map");
  }

  @Test // T1
  void ownersReadThatSomebodyTookIt() throws IOException {
    file(me);
    assertThat(workspaces.deeds(other.accountId(), group).getFirst().words())
        .isEqualTo("took away a file of everything about them");
  }

  @Test // T2
  void everyColumnThatRefersToAnAccountIsToldOfOrItIsSaidWhyNot() {
    var told = new TreeSet<>(NOT_TOLD.keySet());
    dossier.parts().forEach(part -> told.addAll(part.columns()));
    assertThat(references()).isEqualTo(told);
  }

  @Test // T2
  void everyColumnOfIdsRefersToAnAccountOrIsKnownNotTo() {
    var ids =
        new HashSet<>(
            jdbc.sql(
                    """
                    select table_name || '.' || column_name
                    from information_schema.columns
                    where table_schema = current_schema() and udt_name in ('uuid', '_uuid')
                    """)
                .query(String.class)
                .set());
    ids.removeAll(references());
    ids.removeIf(column -> OTHER_IDS.contains(column.substring(column.indexOf('.') + 1)));
    assertThat(ids).isEmpty();
  }

  /// Every column that refers to an account, and the one that is its id.
  private Set<String> references() {
    var columns =
        new TreeSet<>(
            jdbc.sql(
                    """
                    select c.conrelid::regclass::text || '.' || a.attname
                    from pg_constraint c
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                    where c.contype = 'f' and c.confrelid = 'account'::regclass
                    """)
                .query(String.class)
                .set());
    columns.add("account.account_id");
    return columns;
  }
}
