package org.disputatio.map;

import java.util.Optional;
import org.disputatio.map.Rejection.Reason;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells whose change it was that a refused one ran into (Y1, Y2).
@Component
public class Clashes {
  /// How many changes are read from the log at once.
  private static final int PAGE = 20;

  private final ArgumentMaps maps;
  private final ChangeLog log;
  private final Accounts accounts;

  Clashes(ArgumentMaps maps, ChangeLog log, Accounts accounts) {
    this.maps = maps;
    this.log = log;
    this.accounts = accounts;
  }

  /// Whose change a refused one ran into; empty if it was nobody's.
  public Optional<Clash> find(MapId map, Rejection rejection) {
    var about = rejection.about();
    if (about == null) {
      return Optional.empty();
    }
    return switch (rejection.reason()) {
      case REWORDED -> wording(map, about);
      case MISSING -> removal(map, about);
      case CHANGED_SINCE ->
          log.touching(map, about, Long.MAX_VALUE, 1).stream()
              .findFirst()
              .map(change -> clash(about, change, text(map, about), false));
      case TAKEN, CIRCLE, RULE, INVALID, NOTHING -> Optional.empty();
    };
  }

  /// Why a change was refused, for the person who made it.
  public String sentence(MapId map, Rejection rejection, AccountId reader) {
    var reason = rejection.reason();
    if (reason != Reason.REWORDED && reason != Reason.MISSING) {
      return rejection.sentence();
    }
    return find(map, rejection)
        .map(
            clash -> {
              var who = clash.author().equals(reader.value()) ? "You" : clash.name();
              var words = clash.text().isEmpty() ? "a step" : ChangeWords.quoted(clash.text());
              return reason == Reason.REWORDED
                  ? "%s worded this anew meanwhile: %s.".formatted(who, words)
                  : "%s removed %s meanwhile.".formatted(who, words);
            })
        .orElse(rejection.sentence());
  }

  /// Who worded a statement as it is now, or removed a node; empty if it never was on the map.
  public Optional<Clash> of(MapId map, NodeId node) {
    return wording(map, node).or(() -> removal(map, node));
  }

  /// Who worded a statement as it is now; empty if it is not on the map.
  Optional<Clash> wording(MapId map, NodeId statement) {
    var text = text(map, statement);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (var seq = Long.MAX_VALUE; ; ) {
      var page = log.touching(map, statement, seq, PAGE);
      for (var change : page) {
        if (!text.equals(textBefore(change, statement))) {
          return Optional.of(clash(statement, change, text, false));
        }
        seq = change.seq();
      }
      if (page.size() < PAGE) {
        return Optional.empty();
      }
    }
  }

  private Optional<Clash> removal(MapId map, NodeId node) {
    if (maps.find(map).filter(found -> !found.contains(node)).isEmpty()) {
      return Optional.empty();
    }
    return log.touching(map, node, Long.MAX_VALUE, 1).stream()
        .findFirst()
        .map(
            change -> {
              var text = textBefore(change, node);
              return clash(node, change, text == null ? "" : text, true);
            });
  }

  private String text(MapId map, NodeId statement) {
    return maps.find(map)
        .flatMap(found -> found.statement(statement))
        .map(Statement::text)
        .orElse("");
  }

  /// What a statement said before a change; null if it was not there.
  private static @Nullable String textBefore(Change change, NodeId statement) {
    return change.inverse().statements().stream()
        .filter(before -> before.id().equals(statement))
        .map(Statement::text)
        .findFirst()
        .orElse(null);
  }

  private Clash clash(NodeId node, Change change, String text, boolean gone) {
    var author = change.author();
    return new Clash(
        node.value(), author.value(), accounts.name(author), change.at(), change.seq(), text, gone);
  }
}
