package org.disputatio.workspace;

import java.util.Map;

/// Where a map is, and what was decided about it alone.
///
/// @param closed whether nobody changes anything in the workspace for now
/// @param roles of those to whom a role was given on this map
record Place(WorkspaceId workspace, MapState state, boolean closed, Map<AccountId, Role> roles) {}
