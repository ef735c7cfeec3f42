package org.disputatio.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.disputatio.map.NextRevision.Refused;
import org.disputatio.map.Operation.Place;
import org.disputatio.map.Rejection.Reason;
import org.jspecify.annotations.Nullable;

/// What each operation means: the pure function at the heart of the product (M4).
public final class MapEditor {
  private final NextRevision next;

  private MapEditor(ArgumentMap before) {
    next = new NextRevision(before);
  }

  /// Applies operations as one change: all of them, or none.
  public static Outcome apply(ArgumentMap map, List<Operation> operations) {
    if (operations.isEmpty()) {
      return new Rejection(Reason.INVALID, "There is nothing to change.");
    }
    try {
      var editor = new MapEditor(map);
      var done = new ArrayList<Operation>();
      for (var operation : operations) {
        done.add(editor.apply(operation));
        editor.next.check();
      }
      var after = editor.next.map();
      var touched = editor.next.touched();
      return new Applied(after, List.copyOf(done), editor.next.inverse(touched), touched);
    } catch (Refused refused) {
      return refused.rejection;
    } catch (IllegalArgumentException invalid) {
      // A value that cannot exist says why in the user's words.
      return new Rejection(Reason.INVALID, Objects.requireNonNull(invalid.getMessage()));
    }
  }

  /// Applies one operation and answers it with nothing left open.
  private Operation apply(Operation operation) {
    return switch (operation) {
      case Operation.AddStatement add -> add(add);
      case Operation.AddArgument add -> add(add);
      case Operation.AddPremise add -> add(add);
      case Operation.Reword reword -> {
        var statement = next.statement(reword.statement());
        var now = statement.text();
        if (reword.before() != null && !now.equals(reword.before()) && !now.equals(reword.text())) {
          throw new Refused(
              Reason.REWORDED, "The statement was worded anew meanwhile.", statement.id());
        }
        next.put(statement.reworded(reword.text(), reword.origin()));
        // What it started from is a condition for now, and no part of what happened.
        yield new Operation.Reword(statement.id(), reword.text(), reword.origin());
      }
      case Operation.Retype retype -> {
        next.put(next.statement(retype.statement()).retyped(retype.kind()));
        yield retype;
      }
      case Operation.SetPolarity set -> {
        next.put(next.argument(set.argument()).turned(set.polarity()));
        yield set;
      }
      case Operation.SetTitle set -> {
        next.put(next.argument(set.argument()).titled(set.title()));
        yield set;
      }
      case Operation.SetScheme set -> {
        next.put(next.argument(set.argument()).following(set.scheme()));
        yield set;
      }
      case Operation.Move move -> move(move);
      case Operation.Retarget retarget -> retarget(retarget);
      case Operation.Reorder reorder -> {
        if (next.isArgument(reorder.node())) {
          next.put(next.argument(reorder.node()).at(reorder.position()));
        } else {
          var statement = next.statement(reorder.node());
          if (!next.isFree(statement.id())) {
            throw new Refused(Reason.MISSING, "The statement is no contention any more.");
          }
          next.put(statement.at(reorder.position()));
        }
        yield reorder;
      }
      case Operation.ReorderPremise reorder -> {
        next.put(
            premise(reorder.argument(), reorder.statement())
                .reordered(reorder.statement(), reorder.position()));
        yield reorder;
      }
      case Operation.AttachAnchor attach -> {
        var statement = next.statement(attach.statement());
        if (statement.anchors().stream().anyMatch(a -> a.id().equals(attach.anchor().id()))) {
          throw new Refused(Reason.TAKEN, "That passage is attached already.");
        }
        next.put(statement.anchored(attach.anchor()));
        yield attach;
      }
      case Operation.DetachAnchor detach -> {
        var statement = next.statement(detach.statement());
        if (statement.anchors().stream().noneMatch(a -> a.id().equals(detach.anchor()))) {
          throw new Refused(Reason.MISSING, "That passage is not attached any more.");
        }
        next.put(statement.withoutAnchor(a -> a.id().equals(detach.anchor())));
        yield detach;
      }
      case Operation.Cite cite -> {
        next.put(next.statement(cite.statement()).citing(cite.citation()));
        yield cite;
      }
      case Operation.Uncite uncite -> {
        var statement = next.statement(uncite.statement());
        if (statement.citations().stream().noneMatch(c -> c.id().equals(uncite.citation()))) {
          throw new Refused(Reason.MISSING, "That source is not there any more.");
        }
        next.put(statement.withoutCitation(uncite.citation()));
        yield uncite;
      }
      case Operation.Remove remove -> {
        new Removal(next).remove(remove);
        yield remove;
      }
      case Operation.Restore restore -> restore(restore);
      case Operation.RenameMap rename -> {
        checkTitle(rename.title());
        next.rename(rename.title());
        yield rename;
      }
    };
  }

  private Operation add(Operation.AddStatement add) {
    mustBeNew(add.statement());
    var position = add.position() == null ? next.lastAmongStatements() : add.position();
    next.put(
        new Statement(
            add.statement(), add.kind(), add.origin(), add.text(), position, List.of(), List.of()));
    return new Operation.AddStatement(
        add.statement(), add.kind(), add.origin(), add.text(), position);
  }

  private Operation add(Operation.AddArgument add) {
    mustBeNew(add.argument());
    var position = add.position() == null ? next.lastAbout(add.conclusion()) : add.position();
    Position last = null;
    var premises = new ArrayList<Premise>();
    for (var statement : add.premises()) {
      last = Position.after(last);
      premises.add(new Premise(statement, last, next.number()));
    }
    next.put(
        new Argument(
            add.argument(), add.polarity(), add.conclusion(), premises, null, null, position));
    return new Operation.AddArgument(
        add.argument(), add.polarity(), add.conclusion(), add.premises(), position);
  }

  private Operation add(Operation.AddPremise add) {
    var position = join(add.statement(), add.argument(), add.position(), next.number());
    return new Operation.AddPremise(add.argument(), add.statement(), position);
  }

  /// Makes a statement a premise of an argument; answers its position there.
  private Position join(NodeId statement, NodeId argument, @Nullable Position wanted, long placed) {
    var target = next.argument(argument);
    if (target.premise(statement).isPresent()) {
      throw new Refused(Reason.RULE, "The statement is a premise of that argument already.");
    }
    var last = target.premises().getLast().position();
    var position = wanted == null ? Position.after(last) : wanted;
    var premises = new ArrayList<>(target.premises());
    premises.add(new Premise(statement, position, placed));
    next.put(target.from(premises));
    return position;
  }

  private Operation move(Operation.Move move) {
    var statement = next.statement(move.statement());
    if (move.from() == null && !next.isFree(move.statement())) {
      throw new Refused(Reason.MISSING, "The statement is no contention any more.");
    }
    var to =
        switch (move.to()) {
          case Place.Free(var wanted) -> {
            if (move.from() == null) {
              throw new Refused(Reason.RULE, "The statement stands free already.");
            }
            var position = wanted == null ? next.lastAmongStatements() : wanted;
            leave(move.statement(), move.from());
            if (!next.isFree(move.statement())) {
              throw new Refused(
                  Reason.RULE,
                  "The statement is used elsewhere too, so it cannot stand free; remove it here.");
            }
            next.put(statement.at(position));
            yield new Place.Free(position);
          }
          case Place.With(var argument, var wanted) -> {
            if (argument.equals(move.from())) {
              throw new Refused(
                  Reason.RULE, "The statement is a premise of that argument already.");
            }
            var position = join(move.statement(), argument, wanted, placed(move));
            if (move.from() != null) {
              leave(move.statement(), move.from());
            }
            if (!next.isArgument(argument)) {
              throw new Refused(
                  Reason.RULE, "The statement cannot join what undercuts its own step.");
            }
            yield new Place.With(argument, position);
          }
          case Place.Under under -> under(move, under);
        };
    return new Operation.Move(move.statement(), move.from(), to);
  }

  private Place under(Operation.Move move, Place.Under under) {
    var position = under.position() == null ? next.lastAbout(under.conclusion()) : under.position();
    var resolved =
        new Place.Under(under.conclusion(), under.polarity(), under.argument(), position);
    if (move.from() != null) {
      var old = premise(move.from(), move.statement());
      if (old.premises().size() == 1) {
        // The step stays itself, with its name, scheme and undercuts, and only points elsewhere.
        next.put(old.about(under.conclusion(), under.polarity(), position));
        return resolved;
      }
    }
    var premise = new Premise(move.statement(), Position.FIRST, placed(move));
    if (move.from() != null) {
      leave(move.statement(), move.from());
    }
    mustBeNew(under.argument());
    next.put(
        new Argument(
            under.argument(),
            under.polarity(),
            under.conclusion(),
            List.of(premise),
            null,
            null,
            position));
    return resolved;
  }

  /// A use that moves stays as old as it is, so that a branch that is moved is drawn where it was
  /// moved to and not at a later use (M11).
  private long placed(Operation.Move move) {
    return move.from() == null
        ? next.number()
        : next.argument(move.from())
            .premise(move.statement())
            .map(Premise::placed)
            .orElse(next.number());
  }

  /// Ends one use of a statement. The last premise takes the argument with it (M13).
  private void leave(NodeId statement, NodeId from) {
    var argument = premise(from, statement);
    var rest = argument.premises().stream().filter(p -> !p.statement().equals(statement)).toList();
    if (rest.isEmpty()) {
      new Removal(next).dropStep(argument);
    } else {
      next.put(argument.from(rest));
    }
  }

  /// The argument, of which the statement has to be a premise.
  private Argument premise(NodeId argument, NodeId statement) {
    var found = next.argument(argument);
    if (found.premise(statement).isEmpty()) {
      throw new Refused(
          Reason.MISSING, "The statement is not a premise there any more.", statement);
    }
    return found;
  }

  private Operation retarget(Operation.Retarget retarget) {
    var argument = next.argument(retarget.argument());
    var position =
        retarget.position() == null ? next.lastAbout(retarget.conclusion()) : retarget.position();
    next.put(argument.about(retarget.conclusion(), retarget.polarity(), position));
    return new Operation.Retarget(
        retarget.argument(), retarget.conclusion(), retarget.polarity(), position);
  }

  private Operation restore(Operation.Restore restore) {
    if (restore.title() != null) {
      checkTitle(restore.title());
      next.rename(restore.title());
    }
    restore.removed().forEach(next::drop);
    restore.statements().forEach(next::put);
    restore.arguments().forEach(next::put);
    return restore;
  }

  private void mustBeNew(NodeId id) {
    if (next.isStatement(id) || next.isArgument(id)) {
      throw new Refused(Reason.TAKEN, "That id is taken.");
    }
  }

  private static void checkTitle(String title) {
    if (title.isBlank() || title.length() > ArgumentMap.TITLE_LIMIT) {
      throw new Refused(
          Reason.INVALID,
          "The title of a map has 1 to %d characters.".formatted(ArgumentMap.TITLE_LIMIT));
    }
    UserText.check(title);
  }
}
