package org.disputatio.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.disputatio.article.Anchor;

/// One sentence that can be true or false (a question: one that contentions answer), with the
/// passages of the article it stands in and the sources that back it.
///
/// `position` orders it among the contentions while it is one; as a premise it has the position of
/// that use ([Premise]).
public record Statement(
    NodeId id,
    StatementKind kind,
    Origin origin,
    String text,
    Position position,
    List<Anchor> anchors,
    List<Citation> citations)
    implements Node {
  /// Characters that fit into a statement.
  public static final int TEXT_LIMIT = 5_000;

  public Statement {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A statement needs words.");
    }
    if (text.length() > TEXT_LIMIT) {
      throw new IllegalArgumentException(
          "The statement has %,d characters; at most %,d fit."
              .formatted(text.length(), TEXT_LIMIT));
    }
    UserText.check(text);
    anchors = List.copyOf(anchors);
    citations = List.copyOf(citations);
    for (var anchor : anchors) {
      UserText.check(anchor.quote().exact());
      UserText.check(anchor.quote().prefix());
      UserText.check(anchor.quote().suffix());
    }
    if (anchors.stream().map(Anchor::id).distinct().count() < anchors.size()
        || citations.stream().map(Citation::id).distinct().count() < citations.size()) {
      throw new IllegalArgumentException("A statement has each passage and each source once.");
    }
  }

  Statement reworded(String newText, Origin newOrigin) {
    return new Statement(id, kind, newOrigin, newText, position, anchors, citations);
  }

  Statement retyped(StatementKind newKind) {
    return new Statement(id, newKind, origin, text, position, anchors, citations);
  }

  Statement at(Position newPosition) {
    return new Statement(id, kind, origin, text, newPosition, anchors, citations);
  }

  Statement anchored(Anchor anchor) {
    var all = new ArrayList<>(anchors);
    all.add(anchor);
    return new Statement(id, kind, origin, text, position, all, citations);
  }

  Statement withoutAnchor(Predicate<Anchor> gone) {
    var rest = anchors.stream().filter(gone.negate()).toList();
    return new Statement(id, kind, origin, text, position, rest, citations);
  }

  /// The same with this citation, in its old place if it was there before.
  Statement citing(Citation citation) {
    var all = new ArrayList<>(citations);
    for (var i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(citation.id())) {
        all.set(i, citation);
        return new Statement(id, kind, origin, text, position, anchors, all);
      }
    }
    all.add(citation);
    return new Statement(id, kind, origin, text, position, anchors, all);
  }

  Statement withoutCitation(CitationId gone) {
    var rest = citations.stream().filter(c -> !c.id().equals(gone)).toList();
    return new Statement(id, kind, origin, text, position, anchors, rest);
  }
}
