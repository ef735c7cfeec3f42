package org.disputatio.map;

import java.util.TreeMap;

/// Some revisions of one map, from which others are not far. They share what they have in common.
final class KeptRevisions {
  /// Every so many revisions one is kept.
  static final int APART = 500;

  private final TreeMap<Long, ArgumentMap> maps = new TreeMap<>();

  /// @param first the map at revision 0
  KeptRevisions(ArgumentMap first) {
    maps.put(0L, first);
  }

  /// The map at the revision from which it is the fewest changes to another, `now` included.
  synchronized ArgumentMap nearest(ArgumentMap now, long revision) {
    var below = maps.floorEntry(revision).getValue();
    var above = maps.ceilingEntry(revision);
    var nearest = above == null || now.revision() < above.getKey() ? now : above.getValue();
    return revision - below.revision() <= nearest.revision() - revision ? below : nearest;
  }

  /// Keeps a revision if it is one of those that are kept.
  synchronized void offer(ArgumentMap map) {
    if (map.revision() % APART == 0) {
      maps.putIfAbsent(map.revision(), map);
    }
  }
}
