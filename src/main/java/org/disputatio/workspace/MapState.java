package org.disputatio.workspace;

/// Whether a map can be changed, and where it is found (K1 to K3).
public enum MapState {
  OPEN(""),
  /// To be read and commented on, for now.
  FROZEN("This map is frozen: it can be read and commented on, but nobody can change it for now."),
  /// To be read, for now.
  LOCKED("This map is locked: it can be read, but nobody can change it for now."),
  /// To be read, and out of the way.
  ARCHIVED("This map is archived: it can be read, but nobody can change it."),
  /// Nowhere but in the trash.
  TRASHED("This map is in the trash.");

  private final String words;

  MapState(String words) {
    this.words = words;
  }

  /// Why nobody changes such a map, in a sentence.
  String words() {
    return words;
  }
}
