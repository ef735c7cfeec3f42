package org.disputatio.workspace;

/// Lets a test act as somebody, as [GuestFilter] does for a request.
public final class TestAccounts {
  private TestAccounts() {}

  public static Account enter(Accounts accounts) {
    var account = accounts.welcome().account();
    enter(account);
    return account;
  }

  public static void enter(Account account) {
    CurrentAccount.set(account);
  }

  public static void leave() {
    CurrentAccount.set(null);
  }
}
