package org.disputatio.workspace;

/// A person as the others see them. The name is what the history shows.
public record Account(AccountId accountId, String name) {
  /// Characters that fit into a name.
  public static final int NAME_LIMIT = 80;

  /// What everybody is called who is erased (Z1).
  public static final String FORMER = "Former member";

  public Account {
    if (name.isBlank() || name.length() > NAME_LIMIT) {
      throw new IllegalArgumentException("a name has 1 to " + NAME_LIMIT + " characters");
    }
  }
}
