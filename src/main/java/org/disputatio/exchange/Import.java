package org.disputatio.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disputatio.article.ArticleDraft;
import org.disputatio.map.Applied;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.LogFold;
import org.disputatio.map.MapId;
import org.disputatio.map.Rejection;
import org.disputatio.workspace.AccountId;

/// Checks what a file claims: its log, applied from the beginning, must lead to the map that it
/// shows (X5). Pure.
final class Import {
  private Import() {}

  /// What came of it.
  sealed interface Outcome {
    /// The map and its log, ready to be stored, and what there is to tell.
    record Ready(LogFold fold, ArticleDraft article, List<String> report) implements Outcome {}

    record Refused(String why) implements Outcome {}
  }

  /// Applies a file's log.
  ///
  /// @param id the id that the map will have here
  /// @param authors the file's authors as they are known here
  static Outcome check(
      DisputatioJson.File file, List<String> unknown, MapId id, Map<UUID, AccountId> authors) {
    var article =
        new ArticleDraft(
            file.article().title(),
            file.article().author(),
            file.article().source(),
            file.article().texts().isEmpty() ? "" : file.article().texts().getFirst());
    if (file.article().texts().size() > 1) {
      return new Outcome.Refused("The article has several revisions; this program reads one.");
    }
    if (!article.faults().isEmpty()) {
      return new Outcome.Refused(
          "The article cannot be read: " + article.faults().getFirst().sentence());
    }
    var about = file.map().article();
    var fold = new LogFold(ArgumentMap.empty(id, file.firstTitle(), about.id(), about.revision()));
    for (var change : file.changes()) {
      var author = authors.get(change.author());
      if (author == null) {
        return refused(change, "its author is not among the file’s authors");
      }
      if (change.seq() != fold.map().revision() + 1) {
        return refused(change, "a change before it is missing");
      }
      var outcome =
          fold.add(
              change.id(),
              author,
              change.at(),
              change.operations(),
              change.undoOf(),
              change.redoOf());
      switch (outcome) {
        case Applied _ -> {}
        case Rejection(_, var sentence, _) -> {
          return refused(change, sentence);
        }
      }
    }
    var shown = file.map();
    var claimed =
        ArgumentMap.of(
            id,
            shown.title(),
            about.id(),
            about.revision(),
            shown.revision(),
            shown.statements(),
            shown.arguments());
    if (!claimed.equals(fold.map())) {
      return new Outcome.Refused(
          "The file contradicts itself: its history does not lead to the map that it shows.");
    }
    if (!passagesFit(fold.map(), article.text())) {
      return new Outcome.Refused(
          "The file contradicts itself: a passage is not in the article at the place it names.");
    }
    return new Outcome.Ready(fold, article, report(file, unknown));
  }

  private static boolean passagesFit(ArgumentMap map, String text) {
    return map.statements().stream()
        .flatMap(statement -> statement.anchors().stream())
        .allMatch(
            anchor ->
                anchor.article().equals(map.article())
                    && anchor.position().end() <= text.length()
                    && text.substring(anchor.position().start(), anchor.position().end())
                        .equals(anchor.quote().exact()));
  }

  private static Outcome refused(DisputatioJson.ChangeFile change, String why) {
    return new Outcome.Refused(
        "The history of the file breaks at change %d: %s".formatted(change.seq(), why));
  }

  private static List<String> report(DisputatioJson.File file, List<String> unknown) {
    var passages = file.map().statements().stream().mapToInt(s -> s.anchors().size()).sum();
    var sources = file.map().statements().stream().mapToInt(s -> s.citations().size()).sum();
    var report = new ArrayList<String>();
    report.add(
        "Read: %d statements, %d arguments, %d passages and %d sources."
            .formatted(
                file.map().statements().size(), file.map().arguments().size(), passages, sources));
    report.add(
        "Read: the article, and %d changes by %s."
            .formatted(
                file.changes().size(),
                file.authors().isEmpty()
                    ? "nobody"
                    : file.authors().stream()
                        .map(DisputatioJson.Author::name)
                        .collect(Collectors.joining(", "))));
    if (!unknown.isEmpty()) {
      report.add("Not read, because not known here: " + String.join(", ", unknown) + ".");
    }
    return List.copyOf(report);
  }
}
