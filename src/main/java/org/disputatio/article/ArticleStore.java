package org.disputatio.article;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `article` and `article_text`.
@Component
class ArticleStore {
  private final JdbcClient jdbc;

  ArticleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds an article without a text; false if there is one with this id already.
  boolean insert(Article article, AccountId author, Instant at) {
    return jdbc.sql(
                """
                insert into article (article_id, title, author, source, created_by, created_at)
                values (:article, :title, :author, :source, :createdBy, :at)
                on conflict (article_id) do nothing
                """)
            .param("article", article.id().value())
            .param("title", article.title())
            .param("author", article.author())
            .param("source", article.source())
            .param("createdBy", author.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  void insert(ArticleText text) {
    jdbc.sql(
            """
            insert into article_text (article_id, revision, text)
            values (:article, :revision, :text)
            """)
        .param("article", text.article().value())
        .param("revision", text.revision())
        .param("text", text.text())
        .update();
  }

  Optional<Article> find(ArticleId article) {
    return jdbc.sql(
            """
            select article_id, title, author, source
            from article
            where article_id = ?
            """)
        .param(article.value())
        .query(
            (row, _) ->
                new Article(
                    new ArticleId(row.getObject("article_id", UUID.class)),
                    row.getString("title"),
                    row.getString("author"),
                    row.getString("source")))
        .optional();
  }

  Optional<ArticleText> text(ArticleId article, int revision) {
    return jdbc.sql("select text from article_text where article_id = ? and revision = ?")
        .params(article.value(), revision)
        .query(String.class)
        .optional()
        .map(text -> new ArticleText(article, revision, text));
  }

  void delete(ArticleId article) {
    jdbc.sql("select set_config('disputatio.deleted_article', ?, true)")
        .param(article.value().toString())
        .query(String.class)
        .single();
    jdbc.sql("delete from article_text where article_id = ?").param(article.value()).update();
    jdbc.sql("delete from article where article_id = ?").param(article.value()).update();
  }
}
