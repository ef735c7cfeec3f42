package org.disputatio.map;

import org.jspecify.annotations.Nullable;

/// Why a change was refused, with a sentence for the person who tried it.
///
/// @param about the node that is not as the author thought; null if it is about no single one
public record Rejection(Reason reason, String sentence, @Nullable NodeId about) implements Outcome {
  Rejection(Reason reason, String sentence) {
    this(reason, sentence, null);
  }

  /// What kind of obstacle it was.
  public enum Reason {
    /// A node, passage or source that is not there, or not any more.
    MISSING,
    /// An id that is taken.
    TAKEN,
    /// It would support or attack itself.
    CIRCLE,
    /// Words that would take the place of a wording that their author has not seen (Y1).
    REWORDED,
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
