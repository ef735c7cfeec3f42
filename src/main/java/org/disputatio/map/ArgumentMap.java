package org.disputatio.map;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.disputatio.article.ArticleId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/// A whole map at one revision. Immutable: an edit shares all that it leaves alone with the map
/// before, so that a change costs the same on a large map as on a small one.
///
/// [MapEditor] makes the next revision; [ArgumentTree] puts the nodes into the order in which
/// people read them.
public final class ArgumentMap {
  /// Characters that fit into a map's title.
  public static final int TITLE_LIMIT = 500;

  /// How deep a map can be: far more than anybody reads, and shallow enough to walk it recursively
  /// (M16).
  public static final int LEVEL_LIMIT = 200;

  private static final Comparator<Node> SIBLINGS =
      Comparator.comparing(Node::position).thenComparing(Node::id);

  private final MapId id;
  private final String title;
  private final ArticleId article;
  private final int articleRevision;
  private final long revision;
  final PMap<NodeId, Statement> statements;
  final PMap<NodeId, Argument> arguments;

  /// Statement → the arguments that have it as a premise. No entry is empty.
  final PMap<NodeId, PSet<NodeId>> uses;

  /// Statement or argument → the arguments whose conclusion it is, in order. No entry is empty.
  final PMap<NodeId, TreePSet<Argument>> replies;

  /// No statement stands behind this position. A hint for what is added next, no part of the map.
  final @Nullable Position last;

  ArgumentMap(
      MapId id,
      String title,
      ArticleId article,
      int articleRevision,
      long revision,
      PMap<NodeId, Statement> statements,
      PMap<NodeId, Argument> arguments,
      PMap<NodeId, PSet<NodeId>> uses,
      PMap<NodeId, TreePSet<Argument>> replies,
      @Nullable Position last) {
    this.id = id;
    this.title = title;
    this.article = article;
    this.articleRevision = articleRevision;
    this.revision = revision;
    this.statements = statements;
    this.arguments = arguments;
    this.uses = uses;
    this.replies = replies;
    this.last = last;
  }

  /// A map as it begins, at revision 0: an article and nothing said about it.
  public static ArgumentMap empty(MapId id, String title, ArticleId article, int articleRevision) {
    return of(id, title, article, articleRevision, 0, List.of(), List.of());
  }

  /// The map with these nodes, which must belong together (they come from the tables, or a fold).
  public static ArgumentMap of(
      MapId id,
      String title,
      ArticleId article,
      int articleRevision,
      long revision,
      Collection<Statement> statements,
      Collection<Argument> arguments) {
    PMap<NodeId, Statement> byId = HashTreePMap.empty();
    Position last = null;
    for (var statement : statements) {
      byId = byId.plus(statement.id(), statement);
      if (last == null || statement.position().compareTo(last) > 0) {
        last = statement.position();
      }
    }
    PMap<NodeId, Argument> argumentsById = HashTreePMap.empty();
    PMap<NodeId, PSet<NodeId>> uses = HashTreePMap.empty();
    PMap<NodeId, TreePSet<Argument>> replies = HashTreePMap.empty();
    for (var argument : arguments) {
      argumentsById = argumentsById.plus(argument.id(), argument);
      replies = with(replies, argument);
      for (var premise : argument.premises()) {
        uses = with(uses, premise.statement(), argument.id());
      }
    }
    return new ArgumentMap(
        id, title, article, articleRevision, revision, byId, argumentsById, uses, replies, last);
  }

  static PMap<NodeId, TreePSet<Argument>> with(
      PMap<NodeId, TreePSet<Argument>> replies, Argument argument) {
    var siblings = replies.get(argument.conclusion());
    siblings = siblings == null ? TreePSet.empty(SIBLINGS) : siblings;
    return replies.plus(argument.conclusion(), siblings.plus(argument));
  }

  static PMap<NodeId, TreePSet<Argument>> without(
      PMap<NodeId, TreePSet<Argument>> replies, Argument argument) {
    var siblings = replies.get(argument.conclusion());
    if (siblings == null) {
      return replies;
    }
    var rest = siblings.minus(argument);
    return rest.isEmpty()
        ? replies.minus(argument.conclusion())
        : replies.plus(argument.conclusion(), rest);
  }

  static PMap<NodeId, PSet<NodeId>> with(
      PMap<NodeId, PSet<NodeId>> index, NodeId key, NodeId value) {
    var set = index.get(key);
    return index.plus(key, set == null ? HashTreePSet.singleton(value) : set.plus(value));
  }

  static PMap<NodeId, PSet<NodeId>> without(
      PMap<NodeId, PSet<NodeId>> index, NodeId key, NodeId value) {
    var set = index.get(key);
    if (set == null) {
      return index;
    }
    var rest = set.minus(value);
    return rest.isEmpty() ? index.minus(key) : index.plus(key, rest);
  }

  public MapId id() {
    return id;
  }

  public String title() {
    return title;
  }

  public ArticleId article() {
    return article;
  }

  public int articleRevision() {
    return articleRevision;
  }

  /// How many changes led here (M2).
  public long revision() {
    return revision;
  }

  /// All statements, in no particular order.
  public Collection<Statement> statements() {
    return statements.values();
  }

  /// All arguments, in no particular order.
  public Collection<Argument> arguments() {
    return arguments.values();
  }

  public Optional<Statement> statement(NodeId node) {
    return Optional.ofNullable(statements.get(node));
  }

  public Optional<Argument> argument(NodeId node) {
    return Optional.ofNullable(arguments.get(node));
  }

  public boolean contains(NodeId node) {
    return statements.containsKey(node) || arguments.containsKey(node);
  }

  /// The arguments for and against a statement, or those that undercut an argument, in order.
  public List<Argument> argumentsAbout(NodeId node) {
    var arguments = replies.get(node);
    return arguments == null ? List.of() : List.copyOf(arguments);
  }

  /// The arguments that have this statement as a premise, its home first (M11).
  public List<Argument> usesOf(NodeId statement) {
    return homeFirst(statement, named(uses.get(statement)));
  }

  static List<Argument> homeFirst(NodeId statement, Stream<Argument> uses) {
    return uses.sorted(
            Comparator.<Argument>comparingLong(
                    a -> a.premise(statement).map(Premise::placed).orElse(Long.MAX_VALUE))
                .thenComparing(Argument::id))
        .toList();
  }

  /// The statements that are no premise: the roots of the trees, in order.
  public List<Statement> contentions() {
    return statements.values().stream()
        .filter(s -> !uses.containsKey(s.id()))
        .sorted(SIBLINGS)
        .toList();
  }

  private Stream<Argument> named(@Nullable Set<NodeId> ids) {
    return ids == null ? Stream.empty() : ids.stream().map(arguments::get);
  }

  /// The same nodes under another revision.
  ArgumentMap at(long otherRevision) {
    return new ArgumentMap(
        id,
        title,
        article,
        articleRevision,
        otherRevision,
        statements,
        arguments,
        uses,
        replies,
        last);
  }

  /// Same map at the same revision with the same nodes.
  @Override
  public boolean equals(Object other) {
    return other instanceof ArgumentMap that
        && id.equals(that.id)
        && title.equals(that.title)
        && article.equals(that.article)
        && articleRevision == that.articleRevision
        && revision == that.revision
        && statements.equals(that.statements)
        && arguments.equals(that.arguments);
  }

  @Override
  public int hashCode() {
    return id.hashCode() * 31 + Long.hashCode(revision);
  }

  @Override
  public String toString() {
    return "ArgumentMap[%s, revision %d, %d statements, %d arguments]"
        .formatted(id.value(), revision, statements.size(), arguments.size());
  }
}
