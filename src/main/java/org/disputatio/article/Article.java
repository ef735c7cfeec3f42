package org.disputatio.article;

/// A text under discussion, as its title page would name it.
///
/// @param author empty if not known
/// @param source where it was published: an http or https address, or empty
public record Article(ArticleId id, String title, String author, String source) {}
