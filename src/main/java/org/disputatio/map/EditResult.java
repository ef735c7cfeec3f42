package org.disputatio.map;

/// What came of trying to change a stored map.
public sealed interface EditResult {
  /// The change is in the log.
  record Committed(Change change, Delta delta) implements EditResult {}

  /// A change with this id was there already; nothing happened (M5).
  record Repeated(Change change) implements EditResult {}

  /// Nothing changed, and why.
  record Refused(Rejection rejection) implements EditResult {}

  /// There is no such map.
  record NoSuchMap() implements EditResult {}
}
