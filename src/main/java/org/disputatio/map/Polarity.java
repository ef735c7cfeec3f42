package org.disputatio.map;

/// Whether an argument speaks for or against its conclusion.
public enum Polarity {
  SUPPORT,
  ATTACK;

  /// The effect on a conclusion's conclusion: an attack on an attack supports.
  Polarity through(Polarity above) {
    return this == above ? SUPPORT : ATTACK;
  }
}
