package org.disputatio.article;

import java.time.Clock;
import java.util.Optional;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The articles of this server.
@Service
public class Articles {
  private static final Logger LOG = LoggerFactory.getLogger(Articles.class);

  private final ArticleStore articles;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Articles(ArticleStore articles, Access access, TransactionTemplate transaction, Clock clock) {
    this.articles = articles;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Adds an article, whose text is revision 1; doing it again has no effect (A8).
  ///
  /// @throws IllegalArgumentException if the draft has faults, or another article has this id
  public ArticleText create(ArticleId id, ArticleDraft draft, AccountId author) {
    access.requireCreate(author);
    if (!draft.faults().isEmpty()) {
      throw new IllegalArgumentException(draft.faults().getFirst().sentence());
    }
    var article = new Article(id, draft.title(), draft.author(), draft.source());
    var text = new ArticleText(id, 1, draft.text());
    transaction.executeWithoutResult(
        _ -> {
          if (articles.insert(article, author, clock.instant())) {
            articles.insert(text);
            LOG.info("article {} created", id.value());
          } else if (!isThere(article, text)) {
            throw new IllegalArgumentException("Another article has this id.");
          }
        });
    return text;
  }

  private boolean isThere(Article article, ArticleText text) {
    return articles.find(article.id()).filter(article::equals).isPresent()
        && articles.text(text.article(), text.revision()).filter(text::equals).isPresent();
  }

  /// What the article's title page says.
  public Optional<Article> find(ArticleId id) {
    return articles.find(id);
  }

  /// The article's text in one of its revisions.
  public Optional<ArticleText> text(ArticleId id, int revision) {
    return articles.text(id, revision);
  }

  /// Deletes an article that no map is about any more, with all its revisions. To be called in the
  /// transaction that deletes the last map.
  public void delete(ArticleId id) {
    articles.delete(id);
    LOG.info("article {} deleted", id.value());
  }
}
