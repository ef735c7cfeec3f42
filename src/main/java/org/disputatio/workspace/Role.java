package org.disputatio.workspace;

/// What somebody is in a workspace, or on one map. Each may do what those before may, and more.
public enum Role {
  VIEWER("Viewer", "Looks at everything, changes nothing."),
  COMMENTER("Commenter", "Looks at everything, and comments on it."),
  CONTRIBUTOR("Contributor", "Makes maps, and adds, changes and removes what is on them."),
  EDITOR("Editor", "Also locks maps and opens them again, and shares them with everybody."),
  OWNER("Owner", "Also says who belongs here, and as what.");

  private final String label;
  private final String description;

  Role(String label, String description) {
    this.label = label;
    this.description = description;
  }

  /// What people call it.
  public String label() {
    return label;
  }

  /// What whoever is it does, in a sentence.
  public String description() {
    return description;
  }

  /// Whether this role is enough for something that asks for another.
  boolean isAtLeast(Role least) {
    return compareTo(least) >= 0;
  }
}
