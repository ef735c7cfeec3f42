package org.disputatio.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The maps in use, so that an edit need not read the whole map again. A cached map may be behind
/// the database: committing expects its revision, and reading asks for the latest (M2).
@Component
class MapCache {
  private static final int NODES = 400_000;

  private final Cache<MapId, ArgumentMap> maps =
      Caffeine.newBuilder()
          .maximumWeight(NODES)
          .<MapId, ArgumentMap>weigher(
              (_, map) -> 10 + map.statements().size() + map.arguments().size())
          .build();

  Optional<ArgumentMap> find(MapId id) {
    return Optional.ofNullable(maps.getIfPresent(id));
  }

  /// Keeps a map unless a later revision is here.
  void keep(ArgumentMap map) {
    maps.asMap().merge(map.id(), map, (old, now) -> now.revision() >= old.revision() ? now : old);
  }
}
