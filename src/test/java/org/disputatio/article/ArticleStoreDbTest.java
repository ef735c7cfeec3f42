package org.disputatio.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(ArticleStore.class)
class ArticleStoreDbTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final ArticleId id = new ArticleId(UUID.randomUUID());
  private final AccountId author = new AccountId(UUID.randomUUID());
  private final Article article =
      new Article(id, "Title “😀”", "A. U. Thor", "https://example.org/");

  @Autowired ArticleStore articles;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void anAccount() {
    jdbc.sql("insert into account (account_id, name, created_at) values (?, 'Otter', now())")
        .param(author.value())
        .update();
  }

  @Test
  void anArticleIsKeptExactly() {
    var text = new ArticleText(id, 1, "One.\n\n\tTwo “😀” e\u0301 \u200b👩‍👩‍👧\f\n ");

    assertThat(articles.insert(article, author, NOW)).isTrue();
    articles.insert(text);

    assertThat(articles.find(id)).contains(article);
    assertThat(articles.text(id, 1)).contains(text);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    assertThat(articles.find(id)).isEmpty();
    assertThat(articles.text(id, 1)).isEmpty();
  }

  @Test // A8
  void anArticleIsInsertedOnce() {
    assertThat(articles.insert(article, author, NOW)).isTrue();
    assertThat(articles.insert(new Article(id, "Other", "", ""), author, NOW)).isFalse();
    assertThat(articles.find(id)).contains(article);
  }

  @Test // A2
  void theTextOfARevisionIsNeverChanged() {
    articles.insert(article, author, NOW);
    articles.insert(new ArticleText(id, 1, "One."));

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("update article_text set text = 'Two.'").update())
        .withMessageContaining("never updated or deleted");
  }

  @Test // A2
  void theTextOfARevisionIsNeverDeleted() {
    articles.insert(article, author, NOW);
    articles.insert(new ArticleText(id, 1, "One."));

    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> jdbc.sql("delete from article_text").update())
        .withMessageContaining("never updated or deleted");
  }
}
