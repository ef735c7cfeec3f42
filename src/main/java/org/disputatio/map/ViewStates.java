package org.disputatio.map;

import java.time.Clock;
import java.util.Optional;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.springframework.stereotype.Service;

/// What each person has open of each map (V1).
@Service
public class ViewStates {
  private final MapStore maps;
  private final ViewStateStore states;
  private final Access access;
  private final Clock clock;

  ViewStates(MapStore maps, ViewStateStore states, Access access, Clock clock) {
    this.maps = maps;
    this.states = states;
    this.access = access;
    this.clock = clock;
  }

  /// What somebody left open; empty if there is no such map.
  public Optional<ViewState> find(MapId map, AccountId account) {
    return maps.revision(map).isEmpty()
        ? Optional.empty()
        : Optional.of(states.find(map, account).orElseGet(ViewState::untouched));
  }

  /// Keeps what somebody has open now in place of what was kept before (V2); false if there is no
  /// such map.
  ///
  /// @throws Access.Denied if they are not known here
  public boolean keep(MapId map, AccountId account, ViewState state) {
    access.requireView(account, map.value());
    if (maps.revision(map).isEmpty()) {
      return false;
    }
    states.put(map, account, state, clock.instant());
    return true;
  }
}
