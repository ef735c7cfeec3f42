package org.disputatio.map;

import java.util.List;
import java.util.Set;

/// An accepted change.
///
/// @param operations as asked for, with everything filled in that was left open (M3): this is what
///   the log keeps
/// @param inverse what leads back to the map before (M6)
/// @param touched every node that is there only before, only after, or differs
public record Applied(
    ArgumentMap map, List<Operation> operations, Operation.Restore inverse, Set<NodeId> touched)
    implements Outcome {}
