package org.disputatio.map;

import java.util.UUID;

/// Names a statement or an argument within its map.
public record NodeId(UUID value) implements Comparable<NodeId> {
  /// The order in which browsers and PostgreSQL compare ids too: by their text.
  @Override
  public int compareTo(NodeId other) {
    var high =
        Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(
            value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
  }
}
