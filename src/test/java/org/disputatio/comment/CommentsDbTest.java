package org.disputatio.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.disputatio.Application;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ChangeId;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.StatementKind;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Holdings;
import org.disputatio.workspace.MapState;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.TestMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = Application.class)
class CommentsDbTest {
  @Autowired Accounts accounts;
  @Autowired Access access;
  @Autowired Articles articles;
  @Autowired ArgumentMaps maps;
  @Autowired Holdings holdings;
  @Autowired CommentStore store;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  private final MapId map = new MapId(UUID.randomUUID());
  private final NodeId statement = new NodeId(UUID.randomUUID());
  private final List<CommentsChanged> told = new CopyOnWriteArrayList<>();
  private Comments comments;
  private AccountId editor;
  private AccountId otter;
  private AccountId heron;
  private AccountId viewer;

  @BeforeEach
  void aMapWithAStatement() {
    comments =
        new Comments(
            store,
            maps,
            access,
            accounts,
            transaction,
            event -> told.add((CommentsChanged) event),
            Clock.systemUTC());
    var members = new TestMembers(jdbc, accounts, access);
    var group = members.workspace();
    editor = members.member(group, Role.EDITOR).accountId();
    otter = members.member(group, Role.COMMENTER).accountId();
    heron = members.member(group, Role.CONTRIBUTOR).accountId();
    viewer = members.member(group, Role.VIEWER).accountId();
    var article = new ArticleId(UUID.randomUUID());
    articles.create(article, new ArticleDraft("Article", "", "", "A text."), editor);
    maps.create(map, "A map", article, 1, editor);
    edit(new Operation.AddStatement(statement, StatementKind.CLAIM, Origin.OWN, "A claim", null));
  }

  private void edit(Operation operation) {
    maps.edit(map, new ChangeId(UUID.randomUUID()), editor, List.of(operation));
  }

  private CommentId say(AccountId author, String text) {
    var id = new CommentId(UUID.randomUUID());
    comments.write(author, map, id, statement, text);
    return id;
  }

  private List<String> texts() {
    return comments.after(map, 0).stream()
        .filter(comment -> !comment.isRemoved())
        .map(Comment::text)
        .toList();
  }

  @Test // Q1 Q4 Q6
  void aCommentChangesNoRevisionAndIsNumbered() {
    say(otter, " First. ");
    say(heron, "Second.");
    assertThat(texts()).containsExactly("First.", "Second.");
    assertThat(comments.after(map, 1)).extracting(Comment::text).containsExactly("Second.");
    assertThat(maps.revision(map)).hasValue(1);
    assertThat(told).containsExactly(new CommentsChanged(map, 1), new CommentsChanged(map, 2));
    assertThat(comments.heads(List.of(map, new MapId(UUID.randomUUID()))))
        .isEqualTo(Map.of(map, 2L));
  }

  @Test // Q2
  void whatIsSentTwiceIsSaidOnce() {
    var id = say(otter, "Once.");
    comments.write(otter, map, id, statement, "Once.");
    assertThat(texts()).containsExactly("Once.");
    assertThat(told).hasSize(1);
  }

  @Test // Q3
  void onlyWhoeverWroteItWordsItAnew() {
    var id = say(otter, "Frist.");
    comments.write(otter, map, id, statement, "First.");
    assertThat(comments.after(map, 0))
        .singleElement()
        .satisfies(
            comment -> {
              assertThat(comment.text()).isEqualTo("First.");
              assertThat(comment.seq()).isEqualTo(2);
              assertThat(comment.editedAt()).isNotNull();
            });
    assertThatExceptionOfType(Comments.Refused.class)
        .isThrownBy(() -> comments.write(editor, map, id, statement, "Mine."))
        .withMessage("Only whoever wrote a comment can change it.");
    assertThat(texts()).containsExactly("First.");
  }

  @Test // Q3
  void whoeverWroteItAndEditorsTakeItAwayAndPutItBack() {
    var id = say(otter, "Hm.");
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> comments.remove(heron, map, id))
        .withMessageContaining("remove what others say");
    comments.remove(otter, map, id);
    comments.remove(otter, map, id);
    assertThat(texts()).isEmpty();
    comments.putBack(otter, map, id);
    assertThat(texts()).containsExactly("Hm.");
    comments.remove(editor, map, id);
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> comments.putBack(otter, map, id));
    assertThatExceptionOfType(Comments.Refused.class)
        .isThrownBy(() -> comments.write(otter, map, id, statement, "But"));
    comments.putBack(editor, map, id);
    assertThat(texts()).containsExactly("Hm.");
    assertThat(told).hasSize(5);
  }

  @Test // Q5
  void whatIsSaidOutlastsItsStatement() {
    say(otter, "Kept.");
    edit(new Operation.Remove(statement, null, Operation.Scope.BRANCH));
    assertThat(texts()).containsExactly("Kept.");
    assertThatExceptionOfType(Comments.Refused.class)
        .isThrownBy(() -> say(otter, "More."))
        .withMessageContaining("not on the map any more");
  }

  @Test // K1 K7
  void itGoesOnWhereTheMapIsFrozenAndEndsWhereItIsLocked() {
    holdings.hold(editor, map.value(), "A map", MapState.FROZEN);
    say(otter, "Still.");
    holdings.hold(editor, map.value(), "A map", MapState.LOCKED);
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> say(otter, "No more."))
        .withMessageContaining("locked");
    assertThat(texts()).containsExactly("Still.");
  }

  @Test // W3
  void aViewerOnlyReads() {
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> say(viewer, "Hello?"))
        .withMessage("You are here as a viewer, so you cannot comment on this map.");
  }

  @Test
  void badWordsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> say(otter, " \n "))
        .withMessage("A comment needs words.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> say(otter, "x".repeat(Comment.LIMIT + 1)))
        .withMessage("A comment has at most 10,000 characters; this has 10,001.");
    assertThatIllegalArgumentException().isThrownBy(() -> say(otter, "a\0b"));
    assertThat(told).isEmpty();
  }

  @Test // Q2 Q4
  void manyAtOnceAreNumberedWithoutAGap() throws Exception {
    var id = new CommentId(UUID.randomUUID());
    var tasks = new ArrayList<Callable<Object>>();
    for (var i = 0; i < 8; i++) {
      var text = "Number " + i;
      tasks.add(
          () -> {
            comments.write(otter, map, id, statement, "The same.");
            return say(heron, text);
          });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
    assertThat(comments.after(map, 0))
        .extracting(Comment::seq)
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
  }
}
