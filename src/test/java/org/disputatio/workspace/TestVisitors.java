package org.disputatio.workspace;

/// Browsers with and without somebody signed in, for tests.
public final class TestVisitors {
  private final Accounts accounts;
  private final Sessions sessions;

  public TestVisitors(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /// A new guest, from another machine.
  public Visitor guest() {
    return by(accounts.welcome(true).token());
  }

  /// Whoever is known by a token.
  public Visitor by(String token) {
    return sessions.find(token).orElseThrow();
  }
}
