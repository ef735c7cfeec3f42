package org.disputatio.ui.map;

import org.disputatio.map.MapId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.ShareLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the screens of a map need to know of who may do what.
///
/// @param access decides it
/// @param shares the public links
@Component
record Rights(Access access, ShareLinks shares) {
  /// Why whoever looks may not change a map, in a sentence; null if they may.
  @Nullable String readOnly(MapId map) {
    return access.readOnly(CurrentAccount.require().accountId(), map.value());
  }
}
