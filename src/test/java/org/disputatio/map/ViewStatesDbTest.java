package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.disputatio.DatabaseTest;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(MapSlice.class)
class ViewStatesDbTest {
  private static final String BRANCH = "00000000-0000-4000-8000-000000000001";
  private static final String REFERENCE = BRANCH + "@00000000-0000-4000-8000-000000000002";

  @Autowired MapSlice.Seminar seminar;
  @Autowired ViewStates states;

  private AccountId otter;
  private MapId map;

  @BeforeEach
  void aMap() {
    otter = seminar.person("Otter");
    map = seminar.map(otter);
  }

  @Test
  void aMapIsUntouchedUntilSomebodyFoldsSomething() {
    assertThat(states.find(map, otter)).contains(ViewState.untouched());
    var nowhere = new MapId(UUID.randomUUID());
    assertThat(states.find(nowhere, otter)).isEmpty();
    assertThat(states.keep(nowhere, otter, ViewState.untouched())).isFalse();
  }

  @Test // V1
  void itIsRememberedForEachPersonAndMap() {
    var mine = new ViewState(2, List.of(BRANCH), List.of(REFERENCE), ViewState.Direction.RIGHT);
    assertThat(states.keep(map, otter, mine)).isTrue();
    assertThat(states.find(map, otter)).contains(mine);
    assertThat(states.find(map, seminar.person("Heron"))).contains(ViewState.untouched());
    assertThat(states.find(seminar.map(otter), otter)).contains(ViewState.untouched());
  }

  @Test // V2
  void whatIsSaidLastHolds() {
    states.keep(map, otter, new ViewState(2, List.of(), List.of(BRANCH), null));
    var last = new ViewState(0, List.of(), List.of(), ViewState.Direction.DOWN);
    states.keep(map, otter, last);
    assertThat(states.find(map, otter)).contains(last);
  }

  @Test
  void nobodyElseIsRemembered() {
    var stranger = new AccountId(UUID.randomUUID());
    assertThatExceptionOfType(Access.Denied.class)
        .isThrownBy(() -> states.keep(map, stranger, ViewState.untouched()));
  }

  @Test // V3
  void itHasBounds() {
    var most = Collections.nCopies(ViewState.LIMIT, REFERENCE);
    var largest = new ViewState(200, most, List.of(), null);
    states.keep(map, otter, largest);
    assertThat(states.find(map, otter)).contains(largest);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ViewState(null, most, List.of(BRANCH), null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ViewState(201, List.of(), List.of(), null));
    for (var wrong : List.of("", "1.2", BRANCH + "@", BRANCH.toUpperCase() + "x", "\u0000")) {
      assertThatIllegalArgumentException()
          .as(wrong)
          .isThrownBy(() -> new ViewState(null, List.of(wrong), List.of(), null));
    }
  }
}
