package org.disputatio.workspace;

import java.time.Instant;

/// Somebody in a workspace, and as what they are there.
public record Member(AccountId accountId, String name, Role role, Instant since) {}
