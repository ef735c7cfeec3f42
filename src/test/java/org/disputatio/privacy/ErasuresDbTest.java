package org.disputatio.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import org.disputatio.map.MapVisits;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.PastMaps;
import org.disputatio.map.StatementKind;
import org.disputatio.signin.SignIns;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Departures;
import org.disputatio.workspace.Departures.Fate;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.PersonalRecords;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.TestVisitors;
import org.disputatio.workspace.Visitor;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = Application.class)
class ErasuresDbTest {
  private static final String NAME = "Zebulon Quux";
  private static final String WORDS = "Words of the erased";

  @Autowired Erasures erasures;
  @Autowired Dossier dossier;
  @Autowired Departures departures;
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Articles articles;
  @Autowired ArgumentMaps maps;
  @Autowired PastMaps past;
  @Autowired MapVisits visits;
  @Autowired Comments comments;
  @Autowired Workspaces workspaces;
  @Autowired Names names;
  @Autowired SignIns signIns;
  @Autowired Sessions sessions;
  @Autowired JdbcClient jdbc;

  private TestMembers members;
  private WorkspaceId group;
  private Account owner;
  private Account me;
  private Visitor signedIn;
  private String mark = "";
  private MapId map = new MapId(UUID.randomUUID());
  private final NodeId statement = new NodeId(UUID.randomUUID());
  private final CommentId comment = new CommentId(UUID.randomUUID());

  @BeforeEach
  void somebodyWhoDidThings() {
    members = new TestMembers(jdbc, accounts, access);
    group = members.workspace();
    owner = members.member(group, Role.OWNER);
    me = members.member(group, Role.EDITOR);
    // So that no other test's rows are found.
    mark = " " + me.accountId().value();
    me = accounts.rename(me.accountId(), NAME + mark);
    var visitors = new TestVisitors(accounts, sessions);
    var outcome =
        signIns.keep(
            visitors.by(members.cookie(me).getValue()),
            "zebulon-" + mark.strip(),
            "seven otters juggle quietly");
    signedIn = visitors.by(((SignIns.Outcome.Done) outcome).token());
    map = map(owner);
    change(me, statement, WORDS + mark);
    change(owner, new NodeId(UUID.randomUUID()), "Words of the owner");
    comments.write(me.accountId(), map, comment, statement, "A comment" + mark);
    visits.show(map, me.accountId(), 1);
    workspaces.hideNames(owner.accountId(), group, true);
    names.on(map.value(), owner.accountId()).apply(me.accountId());
    workspaces.hideNames(owner.accountId(), group, false);
  }

  private MapId map(Account author) {
    var id = new MapId(UUID.randomUUID());
    var article = new ArticleId(id.value());
    articles.create(article, new ArticleDraft("Article", "", "", "A text."), author.accountId());
    maps.create(id, "A map", article, 1, author.accountId());
    return id;
  }

  private void change(Account who, NodeId id, String text) {
    var add = new Operation.AddStatement(id, StatementKind.CLAIM, Origin.OWN, text, null);
    assertThat(maps.edit(map, new ChangeId(UUID.randomUUID()), who.accountId(), List.of(add)))
        .isInstanceOf(EditResult.Committed.class);
  }

  /// Every row of the database with some words in it, after the name of its table.
  private List<String> rowsWith(String words) {
    var tables =
        jdbc.sql("select tablename from pg_tables where schemaname = current_schema()")
            .query(String.class)
            .list();
    return tables.stream()
        .flatMap(
            table ->
                jdbc
                    .sql(
                        "select '%1$s: ' || t::text from %1$s t where position(? in t::text) > 0"
                            .formatted(table))
                    .param(words)
                    .query(String.class)
                    .list()
                    .stream())
        .toList();
  }

  @Test // T5 Z1
  void nothingNamesWhoeverIsErasedAndTheirWordsStayWithoutAName() {
    assertThat(rowsWith(NAME + mark)).isNotEmpty();
    assertThat(erasures.erase(me.accountId())).isEmpty();
    assertThat(rowsWith(NAME + mark)).isEmpty();
    assertThat(rowsWith("zebulon-" + mark.strip())).isEmpty();
    assertThat(sessions.isOpen(signedIn)).isFalse();
    assertThat(access.role(me.accountId(), group)).isEmpty();
    var own = Set.of(me.accountId());
    for (var part : dossier.parts()) {
      var left = rows(part, own);
      if (!part.erasure().isEmpty() && !part.name().equals("accounts")) {
        assertThat(left).as(part.name()).isEmpty();
      }
    }
    assertThat(maps.find(map).flatMap(found -> found.statement(statement))).isPresent();
    var seen = names.on(map.value(), owner.accountId()).person(me.accountId());
    assertThat(seen.name()).isEqualTo(Account.FORMER);
    assertThat(seen.id()).isNotEqualTo(me.accountId().value());
    assertThat(comments.after(map, 0).getFirst().isRemoved()).isFalse();
    assertThat(workspaces.deeds(owner.accountId(), group).getFirst())
        .satisfies(
            deed -> {
              assertThat(deed.who()).isEqualTo(Account.FORMER);
              assertThat(deed.words()).isEqualTo("erased themselves");
            });
    assertThat(workspaces.deeds(owner.accountId(), group).toString()).doesNotContain(NAME);
  }

  private List<String> rows(PersonalRecords.Part part, Set<AccountId> own) {
    try (var rows = dossier.rows(part, own)) {
      return rows.toList();
    }
  }

  @Test // T5 M20 Q7
  void whereWordsGoTheyGoEverywhere() {
    departures.letWordsGo(owner.accountId(), group, true);
    assertThat(rowsWith(WORDS + mark)).isNotEmpty();
    assertThat(erasures.erase(me.accountId())).isEmpty();
    assertThat(rowsWith(WORDS + mark)).isEmpty();
    assertThat(rowsWith("A comment" + mark)).isEmpty();
    assertThat(maps.find(map).flatMap(found -> found.statement(statement))).isEmpty();
    assertThat(past.at(map, 1).orElseThrow().toString()).doesNotContain(WORDS);
    assertThat(comments.after(map, 1)).singleElement().matches(each -> each.isRemoved());
    assertThatThrownBy(() -> comments.putBack(owner.accountId(), map, comment))
        .isInstanceOf(Comments.Refused.class)
        .hasMessageContaining("erased");
  }

  @Test // M21
  void whatOthersSaidSomethingAboutStaysAsStructure() {
    departures.letWordsGo(owner.accountId(), group, true);
    comments.write(
        owner.accountId(), map, new CommentId(UUID.randomUUID()), statement, "Interesting");
    erasures.erase(me.accountId());
    assertThat(maps.find(map).flatMap(found -> found.statement(statement)).orElseThrow().text())
        .isEqualTo("[removed with its author]");
  }

  @Test // T6
  void whatComesInLateGoesToo() {
    departures.letWordsGo(owner.accountId(), group, true);
    erasures.erase(me.accountId());
    // Another process had not heard of it.
    members.give(group, me, Role.EDITOR);
    accounts.rename(me.accountId(), NAME + mark);
    change(me, new NodeId(UUID.randomUUID()), WORDS + mark);
    visits.show(map, me.accountId(), 2);
    erasures.goOn();
    assertThat(rowsWith(NAME + mark)).isEmpty();
    assertThat(rowsWith(WORDS + mark)).isEmpty();
    assertThat(access.role(me.accountId(), group)).isEmpty();
    assertThat(pending()).isOne();
    jdbc.sql("update erasure set asked_at = ?")
        .param(Timestamp.from(Instant.now().minus(Duration.ofMinutes(1))))
        .update();
    erasures.goOn();
    assertThat(pending()).isZero();
  }

  private int pending() {
    return jdbc.sql("select count(*) from erasure where account_id = ?")
        .param(me.accountId().value())
        .query(Integer.class)
        .single();
  }

  @Test // Z3 W9
  void theOnlyOwnerAmongOthersMakesAnotherFirst() {
    assertThat(erasures.outlook(owner.accountId()).getFirst().fate())
        .isEqualTo(Fate.NEEDS_AN_OWNER);
    assertThat(erasures.erase(owner.accountId()))
        .hasValueSatisfying(
            why -> assertThat(why).contains("Make another member an owner first", "A group"));
    assertThat(access.role(owner.accountId(), group)).contains(Role.OWNER);
    workspaces.change(owner.accountId(), group, me.accountId(), Role.OWNER);
    assertThat(erasures.erase(owner.accountId())).isEmpty();
    assertThat(access.role(me.accountId(), group)).contains(Role.OWNER);
  }

  @Test // Z3
  void aWorkspaceToWhichNobodyElseBelongsGoesWithItsMaps() {
    var alone = members.workspace();
    var hermit = members.member(alone, Role.OWNER);
    map = map(hermit);
    change(hermit, statement, "A hermit's words" + mark);
    comments.write(hermit.accountId(), map, comment, statement, "A hermit's comment" + mark);
    assertThat(erasures.outlook(hermit.accountId()))
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.fate()).isEqualTo(Fate.GOES);
              assertThat(left.maps()).isEqualTo(1);
            });
    assertThat(erasures.erase(hermit.accountId())).isEmpty();
    assertThat(rowsWith("A hermit's")).isEmpty();
    assertThat(rowsWith(alone.value().toString())).isEmpty();
    assertThat(maps.revision(map)).isEmpty();
  }

  @Test // Z2
  void onlyOwnersSayWhatBecomesOfWordsAndItIsNoted() {
    assertThatThrownBy(() -> departures.letWordsGo(me.accountId(), group, true))
        .isInstanceOf(Access.Denied.class);
    departures.letWordsGo(owner.accountId(), group, true);
    assertThat(departures.wordsGo(group)).isTrue();
    assertThat(workspaces.deeds(owner.accountId(), group).getFirst().words())
        .isEqualTo("had the words of whoever erases themselves removed");
  }
}
