package org.disputatio.workspace;

import org.jspecify.annotations.Nullable;

/// Who the request at hand is from. Set by [GuestFilter] for as long as the request runs.
public final class CurrentAccount {
  private static final ThreadLocal<@Nullable Account> CURRENT = new ThreadLocal<>();

  private CurrentAccount() {}

  /// The account behind the request at hand.
  ///
  /// @throws IllegalStateException outside of one
  public static Account require() {
    var account = CURRENT.get();
    if (account == null) {
      throw new IllegalStateException("no request, or one that needs no account");
    }
    return account;
  }

  static void set(@Nullable Account account) {
    if (account == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(account);
    }
  }
}
