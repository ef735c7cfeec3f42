package org.disputatio.comment;

import org.disputatio.map.MapId;

/// Something was said about a map, said otherwise, or taken away.
///
/// @param seq the number of the latest of that (Q4)
public record CommentsChanged(MapId map, long seq) {}
