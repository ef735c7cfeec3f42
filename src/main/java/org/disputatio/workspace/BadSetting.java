package org.disputatio.workspace;

/// A setting with which the program cannot start. Both texts are sentences for the person who set
/// it, and never contain a password.
public final class BadSetting extends IllegalArgumentException {
  private final String remedy;

  public BadSetting(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /// What they can do.
  public String remedy() {
    return remedy;
  }
}
