package org.disputatio.map;

import java.util.List;
import org.disputatio.article.Anchor;
import org.disputatio.article.Articles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sees to it that a passage that somebody attaches is in the map's article where it says.
@Component
class PassageCheck {
  private final Articles articles;

  PassageCheck(Articles articles) {
    this.articles = articles;
  }

  /// Why these operations cannot come from a person; null if they can.
  @Nullable String obstacle(ArgumentMap map, List<Operation> operations) {
    for (var operation : operations) {
      if (operation instanceof Operation.Restore) {
        return "Things are put back by undo and redo only.";
      }
      if (operation instanceof Operation.AttachAnchor attach && !fits(map, attach.anchor())) {
        return "The passage is not in the article at that place. Reload the page.";
      }
    }
    return null;
  }

  private boolean fits(ArgumentMap map, Anchor anchor) {
    if (!anchor.article().equals(map.article()) || anchor.revision() != map.articleRevision()) {
      return false;
    }
    var end = anchor.position().end();
    return articles
        .text(anchor.article(), anchor.revision())
        .map(text -> text.text())
        .filter(text -> end <= text.length())
        .filter(
            text -> text.substring(anchor.position().start(), end).equals(anchor.quote().exact()))
        .isPresent();
  }
}
