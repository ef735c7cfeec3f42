package org.disputatio.workspace;

import java.util.UUID;

/// Names an account.
public record AccountId(UUID value) {}
