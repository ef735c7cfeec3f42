package org.disputatio.map;

import org.jspecify.annotations.Nullable;

/// What undo and redo would do for a person, in words; null where there is nothing to do.
public record UndoState(@Nullable String undo, @Nullable String redo) {}
