package org.disputatio.map;

import java.util.List;

/// Changes that a map has had, one after the other. Published in the process that committed them,
/// after the commit; whoever missed it asks [ArgumentMaps#since].
///
/// @param map as it is after them
/// @param delta what they did together
/// @param changes the oldest first
public record MapChanged(ArgumentMap map, Delta delta, List<Change> changes) {}
