package org.disputatio.ui.map;

import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.Origin;
import org.disputatio.map.Polarity;
import org.disputatio.map.StatementKind;

/// The words of product language for values of the map.
final class Words {
  private Words() {}

  static String kind(StatementKind kind) {
    return switch (kind) {
      case CLAIM -> "Claim";
      case EVIDENCE -> "Evidence";
      case QUESTION -> "Question";
    };
  }

  static String origin(Origin origin) {
    return switch (origin) {
      case VERBATIM -> "Quoted";
      case PARAPHRASE -> "Paraphrased";
      case RECONSTRUCTED -> "Implicit";
      case OWN -> "Our own";
    };
  }

  /// What a statement is where it is drawn: "Reason", "Contention", …
  static String role(ArgumentMap map, ArgumentTree.Occurrence occurrence) {
    var argument = occurrence.argument();
    if (argument == null) {
      return occurrence.statement().kind() == StatementKind.QUESTION ? "Question" : "Contention";
    }
    if (map.argument(argument.conclusion()).isPresent()) {
      return "Undercut";
    }
    return argument.polarity() == Polarity.SUPPORT ? "Reason" : "Objection";
  }
}
