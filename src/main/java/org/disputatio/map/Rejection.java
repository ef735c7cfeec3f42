package org.disputatio.map;

/// Why a change was refused, with a sentence for the person who tried it.
public record Rejection(Reason reason, String sentence) implements Outcome {
  /// What kind of obstacle it was.
  public enum Reason {
    /// A node, passage or source that is not there, or not any more.
    MISSING,
    /// An id that is taken.
    TAKEN,
    /// It would support or attack itself.
    CIRCLE,
    /// It breaks another rule of the map.
    RULE,
    /// Words or numbers that do not fit.
    INVALID,
    /// There is nothing to undo or to redo.
    NOTHING,
    /// What it would take back has changed since.
    CHANGED_SINCE
  }
}
