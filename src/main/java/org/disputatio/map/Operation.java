package org.disputatio.map;

import java.util.List;
import org.disputatio.article.Anchor;
import org.disputatio.article.AnchorId;
import org.jspecify.annotations.Nullable;

/// One step of editing a map. A list of them is one change, accepted or refused whole (M4).
///
/// Rules for adding a kind: it names nodes by id (M3); it is a record with a stable tag in
/// [MapJson] (M7); a position may be left null by the sender and is filled in by [MapEditor]; what
/// it does is one method there, in terms of putting and dropping nodes, so that its inverse comes
/// by itself (M6).
public sealed interface Operation {
  /// Writes a new statement; it stands free until an argument uses it.
  record AddStatement(
      NodeId statement, StatementKind kind, Origin origin, String text, @Nullable Position position)
      implements Operation {}

  /// Lets statements speak together for or against a conclusion.
  record AddArgument(
      NodeId argument,
      Polarity polarity,
      NodeId conclusion,
      List<NodeId> premises,
      @Nullable Position position)
      implements Operation {
    public AddArgument {
      premises = List.copyOf(premises);
    }
  }

  /// Adds a co-premise.
  record AddPremise(NodeId argument, NodeId statement, @Nullable Position position)
      implements Operation {}

  /// Words a statement anew.
  ///
  /// @param before the wording that the author started from (Y1); null if it does not matter
  record Reword(NodeId statement, String text, Origin origin, @Nullable String before)
      implements Operation {
    public Reword(NodeId statement, String text, Origin origin) {
      this(statement, text, origin, null);
    }
  }

  record Retype(NodeId statement, StatementKind kind) implements Operation {}

  record SetPolarity(NodeId argument, Polarity polarity) implements Operation {}

  record SetTitle(NodeId argument, @Nullable String title) implements Operation {}

  record SetScheme(NodeId argument, @Nullable Scheme scheme) implements Operation {}

  /// Moves one use of a statement, with its branch; `from` is the argument that it leaves, null for
  /// a contention.
  record Move(NodeId statement, @Nullable NodeId from, Place to) implements Operation {}

  /// Where a moved statement comes to stand.
  sealed interface Place {
    /// As a contention.
    record Free(@Nullable Position position) implements Place {}

    /// As a reason, objection or undercut. `argument` names the argument that this makes, unless
    /// the statement was the only premise of another: that one is taken along.
    record Under(NodeId conclusion, Polarity polarity, NodeId argument, @Nullable Position position)
        implements Place {}

    /// As a co-premise.
    record With(NodeId argument, @Nullable Position position) implements Place {}
  }

  /// Moves a whole argument, with all its premises, to another conclusion.
  record Retarget(
      NodeId argument, NodeId conclusion, Polarity polarity, @Nullable Position position)
      implements Operation {}

  /// Gives a contention or an argument another place among its siblings.
  record Reorder(NodeId node, Position position) implements Operation {}

  /// Gives a premise another place among the premises of its argument.
  record ReorderPremise(NodeId argument, NodeId statement, Position position)
      implements Operation {}

  /// Ties a statement to one more passage.
  record AttachAnchor(NodeId statement, Anchor anchor) implements Operation {}

  record DetachAnchor(NodeId statement, AnchorId anchor) implements Operation {}

  /// Adds a source, or changes the one with the same id.
  record Cite(NodeId statement, Citation citation) implements Operation {}

  record Uncite(NodeId statement, CitationId citation) implements Operation {}

  /// Removes one use of a statement, and the statement with it unless it is used elsewhere (M12).
  /// Without `from`, all its uses.
  record Remove(NodeId statement, @Nullable NodeId from, Scope scope) implements Operation {}

  /// How much goes with a removed statement.
  enum Scope {
    BRANCH,
    ALONE
  }

  /// Puts nodes back as they were and takes away what came later: the inverse of anything.
  ///
  /// @param copyOf the title of the map from which all this was copied; null where it was not
  /// @param withdrawn true where somebody's words went, out of the log too (M20); else null
  record Restore(
      @Nullable String title,
      List<Statement> statements,
      List<Argument> arguments,
      List<NodeId> removed,
      @Nullable String copyOf,
      @Nullable Boolean withdrawn)
      implements Operation {
    public Restore(
        @Nullable String title,
        List<Statement> statements,
        List<Argument> arguments,
        List<NodeId> removed) {
      this(title, statements, arguments, removed, null, null);
    }

    public Restore {
      statements = List.copyOf(statements);
      arguments = List.copyOf(arguments);
      removed = List.copyOf(removed);
    }
  }

  record RenameMap(String title) implements Operation {}
}
