package org.disputatio.article;

import java.util.List;
import java.util.Set;
import org.disputatio.workspace.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is kept of a person who added articles.
@Component
@Order(30)
class ArticleRecords implements PersonalRecords {
  @Override
  public List<Part> parts() {
    return List.of(
        new Part(
            "articles",
            "The articles that you added, as you pasted them.",
            Set.of("article.created_by"),
            """
            select json_build_object('article', a.article_id, 'title', a.title,
              'author', a.author, 'source', a.source, 'addedAt', a.created_at,
              'revision', t.revision, 'text', t.text)
            from article a join article_text t using (article_id)
            where a.created_by = any(:own) order by a.created_at, t.revision
            """));
  }
}
