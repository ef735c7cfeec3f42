package org.disputatio.map;

/// What a map is made of: statements, and the arguments that connect them.
public sealed interface Node permits Statement, Argument {
  NodeId id();

  Position position();
}
