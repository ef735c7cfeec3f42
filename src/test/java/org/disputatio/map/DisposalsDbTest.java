package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.disputatio.map.MapSlice.changeId;
import static org.disputatio.map.MapSlice.contention;
import static org.disputatio.map.MapSlice.node;

import java.util.List;
import org.disputatio.DatabaseTest;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Holdings;
import org.disputatio.workspace.ShareLinks;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Import(MapSlice.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class DisposalsDbTest {
  @Autowired MapSlice.Seminar seminar;
  @Autowired ArgumentMaps maps;
  @Autowired Articles articles;
  @Autowired Copies copies;
  @Autowired Disposals disposals;
  @Autowired Holdings holdings;
  @Autowired ShareLinks links;
  @Autowired Workspaces workspaces;
  @Autowired JdbcClient jdbc;

  private AccountId otter;
  private WorkspaceId workspace;
  private MapId map;
  private ArticleId article;

  @BeforeEach
  void aMapInTheTrash() {
    otter = seminar.person("Otter");
    workspace = workspaces.create(otter, "Burrow").workspaceId();
    map = seminar.map(otter);
    maps.edit(map, changeId(), otter, List.of(contention(node(), "A")));
    article = maps.find(map).orElseThrow().article();
    links.make(otter, map.value(), "Bridges", "");
  }

  private int rows(String table) {
    return jdbc.sql("select count(*) from " + table + " where map_id = ?")
        .param(map.value())
        .query(Integer.class)
        .single();
  }

  @Test // K5 M19
  void whatIsInTheTrashIsDeletedWhole() {
    holdings.trash(otter, map.value(), "A map");

    assertThat(disposals.delete(otter, map)).isTrue();

    for (var table :
        List.of("argument_map", "map_change", "statement", "workspace_map", "share_link")) {
      assertThat(rows(table)).as(table).isZero();
    }
    assertThat(articles.find(article)).isEmpty();
    assertThat(workspaces.deeds(otter, workspace).getFirst().words())
        .isEqualTo("deleted “A map” for ever");
    assertThat(disposals.delete(otter, map)).isFalse();
  }

  @Test // K5
  void whatIsNotInTheTrashStays() {
    assertThat(disposals.delete(otter, map)).isFalse();
    assertThat(maps.find(map)).isPresent();
  }

  @Test // K5
  void onlyAnOwnerDeletes() {
    var raven = seminar.person("Raven");
    holdings.trash(otter, map.value(), "A map");
    assertThatThrownBy(() -> disposals.delete(raven, map)).isInstanceOf(Access.Denied.class);
    assertThat(rows("argument_map")).isOne();
  }

  @Test // M19
  void theArticleOfAnotherMapStays() {
    var copy = copies.copy(map, "Another", otter).orElseThrow();
    holdings.trash(otter, map.value(), "A map");
    disposals.delete(otter, map);
    assertThat(articles.find(article)).isPresent();
    assertThat(maps.find(copy).orElseThrow().statements()).hasSize(1);
  }

  @Test // M6 M19
  void aLogIsNotDeletedOtherwise() {
    assertThatThrownBy(
            () -> jdbc.sql("delete from map_change where map_id = ?").param(map.value()).update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test // K5
  void theTrashEmptiesItselfWhenItsDaysAreOver() {
    holdings.emptyTrashAfter(otter, workspace, 30);
    holdings.trash(otter, map.value(), "A map");
    disposals.deleteOverdue();
    assertThat(rows("argument_map")).isOne();

    jdbc.sql("update workspace_map set trashed_at = now() - interval '31 days' where map_id = ?")
        .param(map.value())
        .update();
    disposals.deleteOverdue();

    assertThat(rows("argument_map")).isZero();
    assertThat(workspaces.deeds(otter, workspace).getFirst().words())
        .isEqualTo("had moved “A map” to the trash; after 30 days it was deleted for ever");
  }
}
