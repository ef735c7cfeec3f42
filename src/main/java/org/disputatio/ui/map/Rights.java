package org.disputatio.ui.map;

import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Holdings;
import org.disputatio.workspace.MapRoles;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.ShareLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the screens of a map need to know of who may do what.
///
/// @param access decides it
/// @param shares the public links
/// @param holdings freezes and locks maps
/// @param roles on single maps
/// @param names what people are called to whoever looks
/// @param maps knows what they are called
@Component
record Rights(
    Access access,
    ShareLinks shares,
    Holdings holdings,
    MapRoles roles,
    Names names,
    ArgumentMaps maps) {
  /// Why whoever looks may not change a map, in a sentence; null if they may.
  @Nullable String readOnly(MapId map) {
    return access.readOnly(CurrentAccount.require().accountId(), map.value());
  }

  /// What a map is called now.
  String title(MapId map) {
    return maps.find(map).map(ArgumentMap::title).orElse("");
  }
}
