package org.disputatio.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.disputatio.map.Rejection.Reason;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/// The next revision of a map while it is being made: nodes are put and dropped, and it remembers
/// what each was before. Lives for one change.
final class NextRevision {
  private final ArgumentMap before;
  private String title;
  private PMap<NodeId, Statement> statements;
  private PMap<NodeId, Argument> arguments;
  private PMap<NodeId, PSet<NodeId>> uses;
  private PMap<NodeId, TreePSet<Argument>> replies;
  private @Nullable Position last;
  private final Map<NodeId, Optional<Node>> previous = new LinkedHashMap<>();

  /// What was put or dropped since the last check, and which argument it was then.
  private final Map<NodeId, Optional<Argument>> unchecked = new LinkedHashMap<>();

  NextRevision(ArgumentMap before) {
    this.before = before;
    title = before.title();
    statements = before.statements;
    arguments = before.arguments;
    uses = before.uses;
    replies = before.replies;
    last = before.last;
  }

  /// The number that this revision will have.
  long number() {
    return before.revision() + 1;
  }

  void rename(String newTitle) {
    title = newTitle;
  }

  Statement statement(NodeId id) {
    var statement = statements.get(id);
    if (statement == null) {
      throw new Refused(Reason.MISSING, "That statement is not there any more.", id);
    }
    return statement;
  }

  Argument argument(NodeId id) {
    var argument = arguments.get(id);
    if (argument == null) {
      throw new Refused(Reason.MISSING, "That argument is not there any more.", id);
    }
    return argument;
  }

  boolean isStatement(NodeId id) {
    return statements.containsKey(id);
  }

  boolean isArgument(NodeId id) {
    return arguments.containsKey(id);
  }

  boolean isFree(NodeId statement) {
    return !uses.containsKey(statement);
  }

  /// The arguments that have this statement as a premise, its home first (M11).
  List<Argument> usesOf(NodeId statement) {
    var arguments = uses.getOrDefault(statement, HashTreePSet.empty()).stream();
    return ArgumentMap.homeFirst(
        statement, arguments.map(id -> Objects.requireNonNull(this.arguments.get(id))));
  }

  /// The arguments whose conclusion this node is, in order.
  List<Argument> argumentsAbout(NodeId node) {
    var about = replies.get(node);
    return about == null ? List.of() : List.copyOf(about);
  }

  /// A position behind every statement.
  Position lastAmongStatements() {
    return Position.after(last);
  }

  /// A position behind every argument about this node.
  Position lastAbout(NodeId node) {
    var about = replies.get(node);
    return Position.after(about == null ? null : about.last().position());
  }

  void put(Statement statement) {
    remember(statement.id());
    if (last == null || statement.position().compareTo(last) > 0) {
      last = statement.position();
    }
    statements = statements.plus(statement.id(), statement);
  }

  void put(Argument argument) {
    remember(argument.id());
    unindex(arguments.get(argument.id()));
    arguments = arguments.plus(argument.id(), argument);
    replies = ArgumentMap.with(replies, argument);
    for (var premise : argument.premises()) {
      uses = ArgumentMap.with(uses, premise.statement(), argument.id());
    }
  }

  void drop(NodeId id) {
    remember(id);
    statements = statements.minus(id);
    unindex(arguments.get(id));
    arguments = arguments.minus(id);
  }

  private void unindex(@Nullable Argument old) {
    if (old == null) {
      return;
    }
    replies = ArgumentMap.without(replies, old);
    for (var premise : old.premises()) {
      uses = ArgumentMap.without(uses, premise.statement(), old.id());
    }
  }

  private void remember(NodeId id) {
    unchecked.putIfAbsent(id, Optional.ofNullable(arguments.get(id)));
    previous.putIfAbsent(id, before.statement(id).<Node>map(s -> s).or(() -> before.argument(id)));
  }

  /// Refuses what breaks a rule of the map (M9, M10, M15, M16) among the nodes put or dropped since
  /// the last check.
  void check() {
    for (var id : unchecked.keySet()) {
      var argument = arguments.get(id);
      if (argument != null) {
        check(argument);
      }
      if (argument == null && !statements.containsKey(id)) {
        if (uses.containsKey(id) || replies.containsKey(id)) {
          throw new Refused(Reason.RULE, "Something has been added to it since.");
        }
      }
      if (argument != null && (statements.containsKey(id) || before.statement(id).isPresent())
          || before.argument(id).isPresent() && statements.containsKey(id)) {
        throw new Refused(Reason.TAKEN, "That id is taken.");
      }
      if (statements.get(id) instanceof Statement statement) {
        check(statement);
      }
    }
    checkConnections();
    unchecked.clear();
  }

  /// First that there is no circle anywhere: what comes then would not end in one.
  private void checkConnections() {
    var connections = new Connections(arguments, uses, replies);
    var changed = new ArrayList<Connections.Changed>();
    unchecked.forEach(
        (id, old) -> {
          if (arguments.get(id) instanceof Argument argument) {
            changed.add(Connections.Changed.of(old.orElse(null), argument));
          }
        });
    if (changed.stream().anyMatch(connections::makesCircle)) {
      throw new Refused(
          Reason.CIRCLE,
          "That would make a circle: the statement would in the end support or attack itself.");
    }
    if (changed.stream().anyMatch(each -> connections.levels(each) > ArgumentMap.LEVEL_LIMIT)) {
      throw new Refused(
          Reason.RULE,
          "That would be more than %d levels deep.".formatted(ArgumentMap.LEVEL_LIMIT));
    }
  }

  private void check(Statement statement) {
    for (var anchor : statement.anchors()) {
      if (!anchor.article().equals(before.article())) {
        throw new Refused(Reason.RULE, "That passage is not from this map's article.");
      }
    }
  }

  private void check(Argument argument) {
    var premises = new HashSet<NodeId>();
    for (var premise : argument.premises()) {
      statement(premise.statement());
      if (!premises.add(premise.statement())) {
        throw new Refused(Reason.RULE, "A statement can be a premise of an argument only once.");
      }
    }
    if (premises.isEmpty()) {
      throw new Refused(Reason.RULE, "An argument needs at least one premise.");
    }
    if (isArgument(argument.conclusion())) {
      if (argument.polarity() != Polarity.ATTACK) {
        throw new Refused(
            Reason.RULE, "An undercut speaks against a step; it cannot speak for it.");
      }
    } else {
      statement(argument.conclusion());
    }
  }

  ArgumentMap map() {
    return new ArgumentMap(
        before.id(),
        title,
        before.article(),
        before.articleRevision(),
        number(),
        statements,
        arguments,
        uses,
        replies,
        last);
  }

  /// The nodes that differ from the map before.
  Set<NodeId> touched() {
    var touched = new HashSet<NodeId>();
    previous.forEach(
        (id, old) -> {
          Node now = statements.get(id);
          now = now == null ? arguments.get(id) : now;
          if (!old.equals(Optional.ofNullable(now))) {
            touched.add(id);
          }
        });
    return touched;
  }

  /// What leads back to the map before (M6).
  Operation.Restore inverse(Set<NodeId> touched) {
    var oldStatements = new ArrayList<Statement>();
    var oldArguments = new ArrayList<Argument>();
    var added = new ArrayList<NodeId>();
    for (var id : touched) {
      switch (previous.getOrDefault(id, Optional.empty()).orElse(null)) {
        case Statement statement -> oldStatements.add(statement);
        case Argument argument -> oldArguments.add(argument);
        case null -> added.add(id);
      }
    }
    var oldTitle = title.equals(before.title()) ? null : before.title();
    return new Operation.Restore(oldTitle, oldStatements, oldArguments, added);
  }

  /// Ends the making of this revision; [MapEditor] turns it into a [Rejection].
  static final class Refused extends RuntimeException {
    final Rejection rejection;

    Refused(Reason reason, String sentence) {
      this(reason, sentence, null);
    }

    Refused(Reason reason, String sentence, @Nullable NodeId about) {
      super(sentence, null, false, false);
      rejection = new Rejection(reason, sentence, about);
    }
  }
}
