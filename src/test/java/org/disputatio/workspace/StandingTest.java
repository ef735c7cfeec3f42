package org.disputatio.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static Standing member(
      @Nullable Role role, boolean decided, @Nullable Role onMap, @Nullable Role everybody) {
    return new Standing(true, true, role, decided, onMap, everybody, false);
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
    var newcomer = new Standing(true, false, null, false, null, Role.OWNER, false);
    assertThat(newcomer.effective()).isEqualTo(Role.OWNER);
    assertThat(member(Role.CONTRIBUTOR, false, null, Role.OWNER).effective()).isEqualTo(Role.OWNER);
    assertThat(member(Role.CONTRIBUTOR, true, null, Role.OWNER).effective())
        .isEqualTo(Role.CONTRIBUTOR);
  }

  @Test
  void nobodyChangesALockedMap() {
    var owner = new Standing(true, true, Role.OWNER, true, null, null, true);
    assertThat(owner.may(Permission.EDIT)).isFalse();
    assertThat(owner.may(Permission.LOCK)).isTrue();
    assertThat(owner.may(Permission.SEE)).isTrue();
  }
}
