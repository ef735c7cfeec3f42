package org.disputatio.map;

/// What came of trying to change a stored map.
public sealed interface EditResult {
  /// The change is in the log.
  ///
  /// @param map as it was right after it; others may have moved it on since
  record Committed(Change change, Delta delta, ArgumentMap map) implements EditResult {}

  /// A change with this id was there already; nothing happened (M5).
  record Repeated(Change change) implements EditResult {}

  /// Nothing changed, and why.
  record Refused(Rejection rejection) implements EditResult {}

  /// There is no such map.
  record NoSuchMap() implements EditResult {}
}
