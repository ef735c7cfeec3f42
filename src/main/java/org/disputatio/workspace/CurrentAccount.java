package org.disputatio.workspace;

import org.jspecify.annotations.Nullable;

/// Who the request at hand is from. Set by [GuestFilter] for as long as the request runs.
public final class CurrentAccount {
  private static final ThreadLocal<@Nullable Visitor> CURRENT = new ThreadLocal<>();

  private CurrentAccount() {}

  /// The account behind the request at hand.
  ///
  /// @throws IllegalStateException outside of one
  public static Account require() {
    return visitor().account();
  }

  /// The same, and by what they are known.
  ///
  /// @throws IllegalStateException outside of a request
  public static Visitor visitor() {
    var visitor = CURRENT.get();
    if (visitor == null) {
      throw new IllegalStateException("no request, or one that needs no account");
    }
    return visitor;
  }

  static void set(Visitor visitor) {
    CURRENT.set(visitor);
  }

  static void clear() {
    CURRENT.remove();
  }
}
