package org.disputatio.live;

import java.util.UUID;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.jspecify.annotations.Nullable;

/// Somebody who is at a map with one page of a browser, and what they do there.
///
/// @param statement what they have selected, as a premise of `argument` or as a contention
/// @param gone whether they have just left
public record Participant(
    MapId map,
    UUID page,
    UUID account,
    String name,
    @Nullable NodeId statement,
    @Nullable NodeId argument,
    boolean typing,
    boolean gone) {
  Participant leaving() {
    return new Participant(map, page, account, name, null, null, false, true);
  }
}
