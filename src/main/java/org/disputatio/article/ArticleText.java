package org.disputatio.article;

/// What an article says in one of its revisions, the first of which is 1 (A2).
public record ArticleText(ArticleId article, int revision, String text) {
  public ArticleText {
    if (revision < 1) {
      throw new IllegalArgumentException("The first revision of an article is 1.");
    }
  }
}
