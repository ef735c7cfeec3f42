package org.disputatio.workspace;

/// Somebody is called otherwise from now on.
record NameChanged(AccountId account) {}
