package org.disputatio.map;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads maps: from memory, led on by the log, or from their tables.
@Component
class MapLoader {
  private static final Logger LOG = LoggerFactory.getLogger(MapLoader.class);

  /// How many changes are rather folded than the whole map read again.
  private static final int FORWARD_LIMIT = 500;

  private final MapStore maps;
  private final NodeStore nodes;
  private final ChangeLog log;
  private final MapCache cache;
  private final TransactionTemplate transaction;

  MapLoader(
      MapStore maps,
      NodeStore nodes,
      ChangeLog log,
      MapCache cache,
      TransactionTemplate transaction) {
    this.maps = maps;
    this.nodes = nodes;
    this.log = log;
    this.cache = cache;
    this.transaction = transaction;
  }

  /// A map at its latest revision.
  Optional<ArgumentMap> latest(MapId id) {
    var revision = maps.revision(id);
    if (revision.isEmpty()) {
      return Optional.empty();
    }
    var cached = cache.find(id);
    return cached.isEmpty() ? load(id) : forward(cached.get(), revision.getAsLong());
  }

  /// A map at a revision that may not be the latest: other processes may have moved it on.
  Optional<ArgumentMap> cached(MapId id) {
    return cache.find(id).or(() -> load(id));
  }

  /// Remembers a map that has been committed.
  void keep(ArgumentMap map) {
    cache.keep(map);
  }

  /// A map that was read earlier, led on by what the log has had since; read anew if that is much.
  private Optional<ArgumentMap> forward(ArgumentMap cached, long revision) {
    if (revision - cached.revision() > FORWARD_LIMIT) {
      return load(cached.id());
    }
    var map = cached;
    if (revision > cached.revision()) {
      for (var change : log.between(cached.id(), cached.revision(), revision)) {
        if (!(MapEditor.apply(map, change.operations()) instanceof Applied applied)) {
          LOG.warn("map {} revision {} cannot be folded", cached.id().value(), change.seq());
          return load(cached.id());
        }
        map = applied.map();
        if (change.isWithdrawal()) {
          log.withdrawn(cached.id(), change.seq());
        }
      }
      cache.keep(map);
    }
    return Optional.of(map);
  }

  /// The map as the tables have it, read in one snapshot of the database.
  private Optional<ArgumentMap> load(MapId id) {
    var loaded =
        transaction.execute(
            _ ->
                maps.lockedHead(id)
                    .map(
                        head -> {
                          log.withdrawn(id, head.withdrawn());
                          return ArgumentMap.of(
                              id,
                              head.title(),
                              head.article(),
                              head.articleRevision(),
                              head.revision(),
                              nodes.statements(id),
                              nodes.arguments(id));
                        }));
    loaded.ifPresent(cache::keep);
    return loaded;
  }
}
