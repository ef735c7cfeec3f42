package org.disputatio.workspace;

import java.util.UUID;
import org.springframework.stereotype.Service;

/// Decides who may do what; every command asks here first (W3).
///
/// Today everybody who can reach the server and has an account on it may do everything; who can
/// reach it is settled by the address that it listens on.
@Service
public class Access {
  private final AccountStore accounts;

  Access(AccountStore accounts) {
    this.accounts = accounts;
  }

  /// Lets pass whoever may add a map.
  ///
  /// @throws Denied otherwise
  public void requireCreate(AccountId account) {
    requireKnown(account);
  }

  /// Lets pass whoever may change this map.
  ///
  /// @throws Denied otherwise
  public void requireEdit(AccountId account, UUID map) {
    requireKnown(account);
  }

  /// Lets pass whoever may see this map and who else does, and have it remembered how they see it.
  ///
  /// @throws Denied otherwise
  public void requireView(AccountId account, UUID map) {
    requireKnown(account);
  }

  private void requireKnown(AccountId account) {
    if (!accounts.exists(account)) {
      throw new Denied("This browser is not known here any more. Reload the page.");
    }
  }

  /// Somebody tried what they may not; the message is for them.
  public static final class Denied extends RuntimeException {
    Denied(String message) {
      super(message, null, false, false);
    }
  }
}
