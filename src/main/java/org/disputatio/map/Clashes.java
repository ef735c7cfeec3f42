package org.disputatio.map;

import java.util.Optional;
import org.disputatio.map.Rejection.Reason;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells whose change it was that a refused one ran into (Y1, Y2).
@Component
public class Clashes {
  /// How many changes are read from the log at once.
  private static final int PAGE = 20;

  private final ArgumentMaps maps;
  private final ChangeLog log;
  private final Names names;

  Clashes(ArgumentMaps maps, ChangeLog log, Names names) {
    this.maps = maps;
    this.log = log;
    this.names = names;
  }

  /// Whose change a refused one ran into; empty if it was nobody's.
  public Optional<Clash> find(MapId map, Rejection rejection, AccountId reader) {
    var about = rejection.about();
    if (about == null) {
      return Optional.empty();
    }
    return switch (rejection.reason()) {
      case REWORDED -> wording(map, about, reader);
      case MISSING -> removal(map, about, reader);
      case CHANGED_SINCE ->
          log.touching(map, about, Long.MAX_VALUE, 1).stream()
              .findFirst()
              .map(change -> clash(about, change, text(map, about), false, seen(map, reader)));
      case TAKEN, CIRCLE, RULE, INVALID, NOTHING -> Optional.empty();
    };
  }

  /// Why a change was refused, for the person who made it.
  public String sentence(MapId map, Rejection rejection, AccountId reader) {
    var reason = rejection.reason();
    if (reason != Reason.REWORDED && reason != Reason.MISSING) {
      return rejection.sentence();
    }
    var you = seen(map, reader).person(reader).id();
    return find(map, rejection, reader)
        .map(
            clash -> {
              var who = clash.author().equals(you) ? "You" : clash.name();
              var words = clash.text().isEmpty() ? "a step" : ChangeWords.quoted(clash.text());
              return reason == Reason.REWORDED
                  ? "%s worded this anew meanwhile: %s.".formatted(who, words)
                  : "%s removed %s meanwhile.".formatted(who, words);
            })
        .orElse(rejection.sentence());
  }

  /// Who worded a statement as it is now, or removed a node; empty if it never was on the map.
  public Optional<Clash> of(MapId map, NodeId node, AccountId reader) {
    return wording(map, node, reader).or(() -> removal(map, node, reader));
  }

  /// Who worded a statement as it is now; empty if it is not on the map.
  Optional<Clash> wording(MapId map, NodeId statement, AccountId reader) {
    var text = text(map, statement);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (var seq = Long.MAX_VALUE; ; ) {
      var page = log.touching(map, statement, seq, PAGE);
      for (var change : page) {
        if (!text.equals(textBefore(change, statement))) {
          return Optional.of(clash(statement, change, text, false, seen(map, reader)));
        }
        seq = change.seq();
      }
      if (page.size() < PAGE) {
        return Optional.empty();
      }
    }
  }

  private Optional<Clash> removal(MapId map, NodeId node, AccountId reader) {
    if (maps.find(map).filter(found -> !found.contains(node)).isEmpty()) {
      return Optional.empty();
    }
    return log.touching(map, node, Long.MAX_VALUE, 1).stream()
        .findFirst()
        .map(
            change -> {
              var text = textBefore(change, node);
              return clash(node, change, text == null ? "" : text, true, seen(map, reader));
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

  private Names.Seen seen(MapId map, AccountId reader) {
    return names.on(map.value(), reader);
  }

  private static Clash clash(
      NodeId node, Change change, String text, boolean gone, Names.Seen seen) {
    var author = seen.person(change.author());
    return new Clash(
        node.value(), author.id(), author.name(), change.at(), change.seq(), text, gone);
  }
}
