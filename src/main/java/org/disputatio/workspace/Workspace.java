package org.disputatio.workspace;

/// A group of people and the maps that they work on.
public record Workspace(WorkspaceId workspaceId, String name) {
  /// Characters that fit into a name.
  public static final int NAME_LIMIT = 120;

  public Workspace {
    if (name.isBlank() || name.length() > NAME_LIMIT) {
      throw new IllegalArgumentException("a name has 1 to " + NAME_LIMIT + " characters");
    }
  }
}
