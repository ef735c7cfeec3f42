package org.disputatio.map;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.springframework.stereotype.Service;

/// What each person has seen of a map, and what is new to them (N1 to N6).
@Service
public class MapVisits {
  /// A visit ends when nothing has been heard of it for so long (N3).
  static final Duration PAUSE = Duration.ofMinutes(10);

  private final ArgumentMaps maps;
  private final MapStore store;
  private final ChangeLog log;
  private final VisitStore visits;
  private final Access access;
  private final Clock clock;

  MapVisits(
      ArgumentMaps maps,
      MapStore store,
      ChangeLog log,
      VisitStore visits,
      Access access,
      Clock clock) {
    this.maps = maps;
    this.store = store;
    this.log = log;
    this.visits = visits;
    this.access = access;
    this.clock = clock;
  }

  /// What is new to somebody.
  ///
  /// @param mark the revision since which it is new
  /// @param revision the map's revision at which this was read
  public record News(long mark, long revision, List<NodeNews> nodes) {}

  /// What is new to somebody; empty if there is no such map. Asking begins no visit.
  public Optional<News> news(MapId id, AccountId reader) {
    return maps.find(id)
        .map(
            map -> {
              var mark = Math.min(mark(map, reader), map.revision());
              var changes = log.between(id, mark, map.revision());
              return new News(mark, map.revision(), NodeNews.of(changes, map, reader));
            });
  }

  private long mark(ArgumentMap map, AccountId reader) {
    var ended = clock.instant().minus(PAUSE);
    return visits
        .find(map.id(), reader)
        .map(visit -> visit.at().isBefore(ended) ? visit.shown() : visit.mark())
        .orElse(map.revision());
  }

  /// Notes that somebody was shown a revision; begins a visit if none goes on (N3, N4).
  ///
  /// @return whether there is such a map
  /// @throws Access.Denied if they are not known here
  public boolean show(MapId id, AccountId reader, long revision) {
    access.requireView(reader, id.value());
    var latest = store.revision(id);
    latest.ifPresent(
        last ->
            visits.show(
                id,
                reader,
                within(revision, last),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                PAUSE));
    return latest.isPresent();
  }

  /// Takes everything up to a revision as seen (N5).
  ///
  /// @return whether there is such a map
  /// @throws Access.Denied if they are not known here
  public boolean markSeen(MapId id, AccountId reader, long revision) {
    access.requireView(reader, id.value());
    var latest = store.revision(id);
    latest.ifPresent(
        last ->
            visits.mark(
                id,
                reader,
                within(revision, last),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
    return latest.isPresent();
  }

  private static long within(long revision, long latest) {
    return Math.clamp(revision, 0, latest);
  }
}
