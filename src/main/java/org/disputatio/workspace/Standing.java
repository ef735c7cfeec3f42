package org.disputatio.workspace;

import org.jspecify.annotations.Nullable;

/// What is known of somebody and a map, or a workspace, and what that makes them there. Pure.
///
/// @param exists whether there is such a map, or workspace
/// @param member whether anything was ever said about them in the workspace
/// @param role as what they are in it; null if they were removed, or nothing was said
/// @param decided whether somebody decided so
/// @param mapRole as what they are on the map alone
/// @param everybody as what everybody is in the workspace about whom nobody has decided
/// @param state whether the map can be changed, and where it is found
/// @param closed whether nobody changes anything in the workspace for now
record Standing(
    boolean exists,
    boolean member,
    @Nullable Role role,
    boolean decided,
    @Nullable Role mapRole,
    @Nullable Role everybody,
    MapState state,
    boolean closed) {
  /// What is known of somebody and of what is not there.
  static final Standing NOTHING =
      new Standing(false, false, null, false, null, null, MapState.OPEN, false);

  /// How somebody who stands so to a workspace stands to one of its maps.
  Standing on(Place map, AccountId account) {
    return new Standing(
        exists,
        member,
        role,
        decided,
        map.roles().get(account),
        everybody,
        map.state(),
        map.closed());
  }

  /// As what they act; null for whoever is nobody there (W5, W6).
  @Nullable Role effective() {
    if (member && role == null) {
      return null;
    }
    var general = decided ? role : stronger(role, everybody);
    return mapRole == null || general == Role.OWNER ? general : mapRole;
  }

  private static @Nullable Role stronger(@Nullable Role one, @Nullable Role other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAtLeast(other) ? one : other;
  }

  boolean may(Permission permission) {
    return isWithinReach(permission)
        && !(closed && permission.isChange())
        && permission.isFor(effective(), state);
  }

  /// Why they may not do this, in a sentence; for whoever finds what it is about.
  String refusal(Permission permission, Role role) {
    return closed && permission.isChange()
        ? "This workspace is closed: everything can be read, but nobody changes anything for now."
        : permission.refusal(role, state);
  }

  /// Whether they find it: what is in the trash is found by whoever can bring it back alone (K3).
  boolean isWithinReach(Permission permission) {
    return state != MapState.TRASHED || permission.isAboutTrash();
  }
}
