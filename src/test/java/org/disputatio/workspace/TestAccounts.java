package org.disputatio.workspace;

/// Lets a test act as somebody, as the filter of guests does for a request.
public final class TestAccounts {
  private TestAccounts() {}

  public static Account enter(Accounts accounts) {
    var account = accounts.welcome().account();
    enter(account);
    return account;
  }

  public static void enter(Account account) {
    CurrentAccount.enter(new Visitor(account, Secrets.hash(account.toString()), false));
  }

  /// As somebody who signed in, or as a guest who is known by a token.
  public static void enter(Visitor visitor) {
    CurrentAccount.enter(visitor);
  }

  public static void leave() {
    CurrentAccount.leave();
  }
}
