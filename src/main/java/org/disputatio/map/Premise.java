package org.disputatio.map;

/// One use of a statement: as a premise of an argument.
///
/// @param placed the revision in which it came there; the lowest of a statement's uses is its home
public record Premise(NodeId statement, Position position, long placed) {}
