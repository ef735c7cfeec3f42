package org.disputatio.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Polarity;
import org.jspecify.annotations.Nullable;

/// How a statement can be put to another: what the buttons and the dialogs offer.
enum Relation {
  REASON("reason", "Reason for"),
  OBJECTION("objection", "Objection to"),
  UNDERCUT("undercut", "Undercut of the step from"),
  COPREMISE("copremise", "Co-premise with"),
  CONTENTION("contention", "Free-standing");

  private final String word;
  private final String label;

  Relation(String word, String label) {
    this.word = word;
    this.label = label;
  }

  /// The word that the element knows.
  String word() {
    return word;
  }

  /// The beginning of a sentence that the other statement ends.
  String label() {
    return label;
  }

  /// Whether it needs an argument to hit or to join: a contention has none above it.
  boolean needsArgument() {
    return this == UNDERCUT || this == COPREMISE;
  }

  /// What connects a free statement so; nothing for a contention.
  ///
  /// @param argument the argument in which the target is a premise; null if it is none
  List<Operation> connect(NodeId statement, NodeId target, @Nullable NodeId argument) {
    var id = new NodeId(UUID.randomUUID());
    var operations = new ArrayList<Operation>();
    switch (this) {
      case REASON -> operations.add(add(id, Polarity.SUPPORT, target, statement));
      case OBJECTION -> operations.add(add(id, Polarity.ATTACK, target, statement));
      case UNDERCUT -> {
        if (argument != null) {
          operations.add(add(id, Polarity.ATTACK, argument, statement));
        }
      }
      case COPREMISE -> {
        if (argument != null) {
          operations.add(new Operation.AddPremise(argument, statement, null));
        }
      }
      case CONTENTION -> {}
    }
    return operations;
  }

  private static Operation add(NodeId id, Polarity polarity, NodeId conclusion, NodeId premise) {
    return new Operation.AddArgument(id, polarity, conclusion, List.of(premise), null);
  }

  /// Where a moved statement comes to stand.
  Operation.Place place(NodeId target, @Nullable NodeId argument) {
    var id = new NodeId(UUID.randomUUID());
    return switch (this) {
      case REASON -> new Operation.Place.Under(target, Polarity.SUPPORT, id, null);
      case OBJECTION -> new Operation.Place.Under(target, Polarity.ATTACK, id, null);
      case UNDERCUT ->
          new Operation.Place.Under(
              argument == null ? target : argument, Polarity.ATTACK, id, null);
      case COPREMISE -> new Operation.Place.With(argument == null ? target : argument, null);
      case CONTENTION -> new Operation.Place.Free(null);
    };
  }
}
