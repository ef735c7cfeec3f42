package org.disputatio.article;

/// A way to find a passage in a text (W3C Web Annotation Data Model, 4.2).
public sealed interface Selector permits TextQuoteSelector, TextPositionSelector {}
