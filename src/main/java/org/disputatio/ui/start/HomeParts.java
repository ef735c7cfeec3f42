package org.disputatio.ui.start;

import java.time.Clock;
import java.util.List;
import org.disputatio.exchange.Exchange;
import org.disputatio.live.Rooms;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.Contributions;
import org.disputatio.map.Copies;
import org.disputatio.map.Disposals;
import org.disputatio.map.LatestChanges;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Departures;
import org.disputatio.workspace.Holdings;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.springframework.stereotype.Component;

/// What the home of a workspace asks and has done.
@Component
record HomeParts(
    ArgumentMaps maps,
    LatestChanges latest,
    Contributions contributions,
    Copies copies,
    Disposals disposals,
    Exchange exchange,
    Rooms rooms,
    Holdings holdings,
    Departures departures,
    Workspaces workspaces,
    Accounts accounts,
    Names names,
    Access access,
    Clock clock) {
  static AccountId account() {
    return CurrentAccount.require().accountId();
  }

  /// Under which names others are at a map now.
  List<String> here(MapId map) {
    var people = rooms.people(map);
    people.remove(account());
    var seen = names.onFor(map.value(), names.seesAll(map.value(), account()));
    return people.stream().map(seen).toList();
  }

  /// What people are called to whoever looks.
  Names.Seen seen(WorkspaceId workspace) {
    return names.in(workspace, account());
  }
}
