package org.disputatio.map;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.disputatio.map.Operation.AddArgument;
import org.disputatio.map.Operation.AddPremise;
import org.disputatio.map.Operation.AddStatement;
import org.disputatio.map.Operation.AttachAnchor;
import org.disputatio.map.Operation.Cite;
import org.disputatio.map.Operation.DetachAnchor;
import org.disputatio.map.Operation.Move;
import org.disputatio.map.Operation.Remove;
import org.disputatio.map.Operation.RenameMap;
import org.disputatio.map.Operation.Reorder;
import org.disputatio.map.Operation.ReorderPremise;
import org.disputatio.map.Operation.Restore;
import org.disputatio.map.Operation.Retarget;
import org.disputatio.map.Operation.Retype;
import org.disputatio.map.Operation.Reword;
import org.disputatio.map.Operation.SetPolarity;
import org.disputatio.map.Operation.SetScheme;
import org.disputatio.map.Operation.SetTitle;
import org.disputatio.map.Operation.Uncite;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// What somebody wrote and nobody else did: wordings of statements, names of arguments, notes on
/// sources. Takes it out of whatever has it (M20). Pure, apart from collecting.
final class WrittenWords {
  /// What stands where a statement has to stay (M21).
  static final String REMOVED = "[removed with its author]";

  private final Set<AccountId> own;
  private final Set<Piece> theirs = new HashSet<>();
  private final Set<Piece> others = new HashSet<>();

  /// Some words, and what they are the words of.
  private record Piece(UUID of, String text) {}

  /// @param own the accounts of whoever wrote them
  WrittenWords(Set<AccountId> own) {
    this.own = own;
  }

  /// Notes who wrote what in a change. What is put back was written before.
  void read(Change change) {
    var written = own.contains(change.author()) ? theirs : others;
    for (var operation : change.operations()) {
      switch (operation) {
        case AddStatement add -> note(written, add.statement().value(), add.text());
        case Reword reword -> note(written, reword.statement().value(), reword.text());
        case SetTitle set -> note(written, set.argument().value(), set.title());
        case Cite cite -> note(written, cite.citation().id().value(), cite.citation().note());
        case AddArgument _,
            AddPremise _,
            AttachAnchor _,
            DetachAnchor _,
            Move _,
            Remove _,
            RenameMap _,
            Reorder _,
            ReorderPremise _,
            Restore _,
            Retarget _,
            Retype _,
            SetPolarity _,
            SetScheme _,
            Uncite _ -> {}
      }
    }
  }

  private static void note(Set<Piece> written, UUID of, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      written.add(new Piece(of, text));
    }
  }

  boolean isEmpty() {
    return theirs.isEmpty();
  }

  /// All that has or had words of theirs.
  Set<UUID> nodes() {
    var nodes = new HashSet<UUID>();
    theirs.forEach(piece -> nodes.add(piece.of()));
    return nodes;
  }

  boolean has(Statement statement) {
    return has(statement.id().value(), statement.text());
  }

  boolean has(Argument argument) {
    return has(argument.id().value(), argument.title());
  }

  boolean has(NodeId node, String text) {
    return has(node.value(), text);
  }

  private boolean has(UUID of, @Nullable String text) {
    if (text == null) {
      return false;
    }
    var piece = new Piece(of, text);
    return theirs.contains(piece) && !others.contains(piece);
  }

  /// A change without them. What it did to the map's structure stays.
  Change without(Change change) {
    return new Change(
        change.seq(),
        change.id(),
        change.author(),
        change.at(),
        change.operations().stream().map(this::without).toList(),
        without(change.inverse()),
        change.touched(),
        change.undoOf(),
        change.redoOf());
  }

  private Operation without(Operation operation) {
    return switch (operation) {
      case AddStatement add ->
          has(add.statement().value(), add.text())
              ? new AddStatement(add.statement(), add.kind(), add.origin(), REMOVED, add.position())
              : add;
      case Reword reword ->
          has(reword.statement().value(), reword.text())
              ? new Reword(reword.statement(), REMOVED, reword.origin())
              : reword;
      case SetTitle set ->
          has(set.argument().value(), set.title()) ? new SetTitle(set.argument(), null) : set;
      case Cite cite -> new Cite(cite.statement(), without(cite.citation()));
      case Restore restore -> without(restore);
      case AddArgument _,
          AddPremise _,
          AttachAnchor _,
          DetachAnchor _,
          Move _,
          Remove _,
          RenameMap _,
          Reorder _,
          ReorderPremise _,
          Retarget _,
          Retype _,
          SetPolarity _,
          SetScheme _,
          Uncite _ ->
          operation;
    };
  }

  private Restore without(Restore restore) {
    return new Restore(
        restore.title(),
        restore.statements().stream().map(this::without).toList(),
        restore.arguments().stream().map(this::without).toList(),
        restore.removed(),
        restore.copyOf(),
        restore.withdrawn());
  }

  Statement without(Statement statement) {
    var citations = statement.citations().stream().map(this::without).toList();
    var text = has(statement) ? REMOVED : statement.text();
    return new Statement(
        statement.id(),
        statement.kind(),
        statement.origin(),
        text,
        statement.position(),
        statement.anchors(),
        citations);
  }

  Argument without(Argument argument) {
    return has(argument) ? argument.titled(null) : argument;
  }

  /// A source that was nothing but a note stays as that.
  private Citation without(Citation citation) {
    if (!has(citation.id().value(), citation.note())) {
      return citation;
    }
    var parts = List.of(citation.title(), citation.author(), citation.url());
    return new Citation(
        citation.id(),
        citation.title(),
        citation.author(),
        citation.date(),
        citation.url(),
        citation.page(),
        parts.stream().allMatch(String::isBlank) ? REMOVED : "");
  }

  /// Whether a change has any of them.
  boolean isIn(Change change) {
    return !Objects.equals(without(change), change);
  }
}
