package org.disputatio.map;

/// What a statement is: a claim, a piece of evidence, or the question that contentions answer.
public enum StatementKind {
  CLAIM,
  EVIDENCE,
  QUESTION
}
