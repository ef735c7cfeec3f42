package org.disputatio.map;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Permission;
import org.springframework.stereotype.Service;

/// Begins maps as copies of others (P8).
@Service
public class Copies {
  private final ArgumentMaps maps;
  private final Access access;
  private final Clock clock;

  Copies(ArgumentMaps maps, Access access, Clock clock) {
    this.maps = maps;
    this.access = access;
    this.clock = clock;
  }

  /// Makes a map of what is on another now, in the workspace that its author works in.
  ///
  /// @return empty if there is no such map
  /// @throws Access.Denied if they may not see it, or not make maps
  /// @throws IllegalArgumentException if the title is empty or too long
  public Optional<MapId> copy(MapId source, String title, AccountId author) {
    access.require(author, Permission.SEE, source.value());
    access.requireCreate(author);
    if (title.isBlank() || title.strip().length() > ArgumentMap.TITLE_LIMIT) {
      throw new IllegalArgumentException(
          "a title has 1 to %d characters".formatted(ArgumentMap.TITLE_LIMIT));
    }
    return maps.find(source).map(map -> begin(map, title.strip(), author));
  }

  private MapId begin(ArgumentMap source, String title, AccountId author) {
    var id = new MapId(UUID.randomUUID());
    var fold =
        new LogFold(ArgumentMap.empty(id, title, source.article(), source.articleRevision()));
    if (!source.statements().isEmpty()) {
      var outcome =
          fold.add(
              new ChangeId(UUID.randomUUID()),
              author,
              clock.instant().truncatedTo(ChronoUnit.MICROS),
              List.of(operation(source)),
              null,
              null);
      if (!(outcome instanceof Applied)) {
        throw new IllegalStateException("a copy is refused: " + outcome);
      }
    }
    maps.add(fold.map(), fold.changes(), author);
    return id;
  }

  private static Operation operation(ArgumentMap source) {
    var ranks = ranks(source);
    return new Operation.Restore(
        null,
        List.copyOf(source.statements()),
        source.arguments().stream().map(argument -> placed(argument, ranks)).toList(),
        List.of(),
        source.title(),
        null);
  }

  /// What came there first on the source has to come first here, and before all that comes later:
  /// homes stay what they are (M11).
  private static Map<Long, Long> ranks(ArgumentMap source) {
    var places = new TreeSet<Long>();
    source
        .arguments()
        .forEach(argument -> argument.premises().forEach(use -> places.add(use.placed())));
    var ranks = new HashMap<Long, Long>();
    for (var place : places) {
      ranks.put(place, (long) ranks.size() + 1 - places.size());
    }
    return ranks;
  }

  private static Argument placed(Argument argument, Map<Long, Long> ranks) {
    return new Argument(
        argument.id(),
        argument.polarity(),
        argument.conclusion(),
        argument.premises().stream()
            .map(
                use ->
                    new Premise(
                        use.statement(), use.position(), ranks.getOrDefault(use.placed(), 0L)))
            .toList(),
        argument.title(),
        argument.scheme(),
        argument.position());
  }
}
