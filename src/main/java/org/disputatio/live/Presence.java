package org.disputatio.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.disputatio.map.MapId;

/// Who is at which map, as far as this process has heard. Whoever is not heard of again for a while
/// is gone (R8).
final class Presence {
  static final Duration KEPT = Duration.ofSeconds(11);

  private final Map<MapId, Map<UUID, Entry>> maps = new HashMap<>();

  private record Entry(Participant participant, long until) {}

  /// Notes what somebody said of themselves; answers whether that is news. Whoever left is
  /// remembered for a while, so that what they said before comes too late.
  synchronized boolean hear(Participant participant, long now) {
    var here = maps.computeIfAbsent(participant.map(), _ -> new HashMap<>());
    var before = here.get(participant.page());
    if (before != null && participant.turn() < before.participant().turn()) {
      return false;
    }
    here.put(participant.page(), new Entry(participant, now + KEPT.toNanos()));
    return before == null
        ? !participant.gone()
        : !participant.doesAs(before.participant())
            && !(participant.gone() && before.participant().gone());
  }

  /// Everybody at a map apart from one page.
  List<Participant> others(MapId map, UUID page) {
    return all(map).stream().filter(participant -> !participant.page().equals(page)).toList();
  }

  /// Everybody at a map.
  synchronized List<Participant> all(MapId map) {
    return maps.getOrDefault(map, Map.of()).values().stream()
        .map(Entry::participant)
        .filter(participant -> !participant.gone())
        .toList();
  }

  /// Forgets those of whom nothing was heard for too long, and answers who they are.
  synchronized List<Participant> sweep(long now) {
    var gone = new ArrayList<Participant>();
    maps.values()
        .forEach(
            here ->
                here.values()
                    .removeIf(
                        entry -> {
                          var late = entry.until() - now < 0;
                          if (late && !entry.participant().gone()) {
                            gone.add(entry.participant().leaving());
                          }
                          return late;
                        }));
    maps.values().removeIf(Map::isEmpty);
    return gone;
  }
}
