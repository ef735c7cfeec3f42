package org.disputatio.workspace;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can be asked for, and the least role that may do it. The table in `src/docs/access.md` says
/// the same to people; a test compares the two.
public enum Permission {
  /// Nothing that belongs to anybody: everybody who gets through to the server.
  ENTER(null, ""),
  /// To look at a map, at who else does, and at its article and history.
  SEE(Role.VIEWER, "look at this"),
  /// To take a map away as a file.
  EXPORT(Role.VIEWER, "export this map"),
  /// To change what is on a map.
  EDIT(Role.CONTRIBUTOR, "change this map"),
  /// To say something about what is on a map.
  COMMENT(Role.COMMENTER, "comment on this map"),
  /// To take away what somebody else said about it.
  MODERATE(Role.EDITOR, "remove what others say"),
  /// To add a map to the workspace.
  CREATE(Role.CONTRIBUTOR, "make maps here"),
  /// To freeze or lock a map, and to open it again.
  LOCK(Role.EDITOR, "freeze or lock this map, or open it again"),
  /// To archive a map, to move it to the trash, and to bring it back.
  DISCARD(Role.EDITOR, "archive this map or move it to the trash"),
  /// To delete a map in the trash for ever.
  DELETE(Role.OWNER, "delete this map for ever"),
  /// To let everybody who gets an address read a map.
  SHARE(Role.EDITOR, "share this map"),
  /// To say who belongs to the workspace, and as what.
  MANAGE(Role.OWNER, "say who belongs here");

  private final @Nullable Role least;
  private final String words;

  Permission(@Nullable Role least, String words) {
    this.least = least;
    this.words = words;
  }

  /// Whether somebody with this role, or with none, may do it on a map in this state.
  public boolean isFor(@Nullable Role role, MapState state) {
    return least == null || (role != null && role.isAtLeast(least) && isPossible(state));
  }

  /// Whether anybody may do it on a map in this state (K1, K7).
  private boolean isPossible(MapState state) {
    return switch (this) {
      case EDIT -> state == MapState.OPEN;
      case COMMENT, MODERATE -> state == MapState.OPEN || state == MapState.FROZEN;
      case ENTER, SEE, EXPORT, CREATE, LOCK, DISCARD, DELETE, SHARE, MANAGE -> true;
    };
  }

  /// Whether it changes something that is closed with the workspace (D1).
  boolean isChange() {
    return switch (this) {
      case ENTER, SEE, EXPORT, MANAGE -> false;
      case EDIT, COMMENT, MODERATE, CREATE, LOCK, DISCARD, DELETE, SHARE -> true;
    };
  }

  /// Whether it is done to a map in the trash too.
  boolean isAboutTrash() {
    return this == DISCARD || this == DELETE;
  }

  /// Why somebody who may see a map may not do this to it.
  String refusal(Role role, MapState state) {
    return least != null && role.isAtLeast(least) && !isPossible(state)
        ? state.words()
        : "You are here as a %s, so you cannot %s."
            .formatted(role.label().toLowerCase(Locale.ROOT), words);
  }
}
