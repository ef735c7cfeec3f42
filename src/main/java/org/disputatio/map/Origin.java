package org.disputatio.map;

/// Who says it: the author in these words, the author in ours, the author without saying it, or us.
public enum Origin {
  VERBATIM,
  PARAPHRASE,
  RECONSTRUCTED,
  OWN
}
