package org.disputatio.workspace;

import java.util.UUID;

/// Names a workspace.
public record WorkspaceId(UUID value) {
  /// The one that is there from the beginning.
  public static final WorkspaceId FIRST =
      new WorkspaceId(UUID.fromString("d15b0747-10a0-4000-8000-00000000000a"));
}
