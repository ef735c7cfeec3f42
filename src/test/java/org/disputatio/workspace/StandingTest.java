package org.disputatio.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static Standing member(
      @Nullable Role role, boolean decided, @Nullable Role onMap, @Nullable Role everybody) {
    return new Standing(true, true, role, decided, onMap, everybody, MapState.OPEN, false);
  }

  @Test // W5
  void theRoleOnAMapTakesThePlaceOfTheOneInTheWorkspace() {
    assertThat(member(Role.EDITOR, true, Role.VIEWER, null).effective()).isEqualTo(Role.VIEWER);
    assertThat(member(Role.VIEWER, true, Role.EDITOR, null).effective()).isEqualTo(Role.EDITOR);
  }

  @Test // W5
  void anOwnerIsAnOwnerOnEveryMap() {
    assertThat(member(Role.OWNER, true, Role.VIEWER, null).effective()).isEqualTo(Role.OWNER);
  }

  @Test // W5 W6
  void whoeverWasRemovedIsNobody() {
    assertThat(member(null, true, Role.EDITOR, Role.OWNER).effective()).isNull();
  }

  @Test // W6
  void whatEverybodyIsHoldsUntilSomebodyDecides() {
    var newcomer = new Standing(true, false, null, false, null, Role.OWNER, MapState.OPEN, false);
    assertThat(newcomer.effective()).isEqualTo(Role.OWNER);
    assertThat(member(Role.CONTRIBUTOR, false, null, Role.OWNER).effective()).isEqualTo(Role.OWNER);
    assertThat(member(Role.CONTRIBUTOR, true, null, Role.OWNER).effective())
        .isEqualTo(Role.CONTRIBUTOR);
  }

  private static Standing owner(MapState state) {
    return new Standing(true, true, Role.OWNER, true, null, null, state, false);
  }

  @Test // K1
  void nobodyChangesALockedOrArchivedMap() {
    for (var state : new MapState[] {MapState.LOCKED, MapState.ARCHIVED}) {
      assertThat(owner(state).may(Permission.EDIT)).isFalse();
      assertThat(owner(state).may(Permission.LOCK)).isTrue();
      assertThat(owner(state).may(Permission.SEE)).isTrue();
    }
  }

  @Test // K3
  void whatIsInTheTrashIsBroughtBackOrDeletedAndNothingElse() {
    for (var permission : Permission.values()) {
      assertThat(owner(MapState.TRASHED).may(permission))
          .as(permission.name())
          .isEqualTo(permission == Permission.DISCARD || permission == Permission.DELETE);
    }
  }

  @Test // D1
  void inAClosedWorkspaceEverythingIsReadAndNothingChanged() {
    var owner = new Standing(true, true, Role.OWNER, true, null, null, MapState.OPEN, true);
    for (var permission : Permission.values()) {
      assertThat(owner.may(permission))
          .as(permission.name())
          .isEqualTo(
              Set.of(Permission.ENTER, Permission.SEE, Permission.EXPORT, Permission.MANAGE)
                  .contains(permission));
    }
  }
}
