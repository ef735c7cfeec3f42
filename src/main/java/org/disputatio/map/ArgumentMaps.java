package org.disputatio.map;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.disputatio.article.ArticleId;
import org.disputatio.map.Edit.Attempt;
import org.disputatio.map.Rejection.Reason;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The argument maps of this server: read, changed, undone.
@Service
public class ArgumentMaps {
  private static final Logger LOG = LoggerFactory.getLogger(ArgumentMaps.class);

  private final MapStore maps;
  private final MapLoader loader;
  private final ChangeLog log;
  private final UndoStacks undo;
  private final CommitStore commits;
  private final GroupCommit group;
  private final PassageCheck passages;
  private final Names names;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ArgumentMaps(
      MapStore maps,
      MapLoader loader,
      ChangeLog log,
      UndoStacks undo,
      CommitStore commits,
      GroupCommit group,
      PassageCheck passages,
      Names names,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.maps = maps;
    this.loader = loader;
    this.log = log;
    this.undo = undo;
    this.commits = commits;
    this.group = group;
    this.passages = passages;
    this.names = names;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Adds a map about an article; doing it again with the same id has no effect.
  public void create(
      MapId id, String title, ArticleId article, int articleRevision, AccountId author) {
    access.requireCreate(author);
    transaction.executeWithoutResult(
        _ -> {
          var map = ArgumentMap.empty(id, title, article, articleRevision);
          if (maps.insert(map, author, clock.instant())) {
            access.place(id.value(), author);
          }
        });
    LOG.info("map {} created", id.value());
  }

  /// Adds a map with all its history, as read from a file.
  ///
  /// @param changes the whole log, the fold of which is the map
  public void add(ArgumentMap map, List<Change> changes, AccountId author) {
    access.requireCreate(author);
    var empty = ArgumentMap.empty(map.id(), map.title(), map.article(), map.articleRevision());
    transaction.executeWithoutResult(
        _ -> {
          var now = clock.instant();
          if (!maps.insert(empty, author, now)) {
            throw new IllegalStateException("map %s exists".formatted(map.id().value()));
          }
          access.place(map.id().value(), author);
          commits.commit(empty, map, changes, List.of(), now);
        });
    LOG.info("map {} added at revision {}", map.id().value(), map.revision());
  }

  /// Those of these maps that there are, the latest changed first.
  public List<MapSummary> list(Collection<UUID> ids) {
    return maps.list(ids);
  }

  /// The maps that are about an article.
  public List<MapId> about(ArticleId article) {
    return maps.about(article);
  }

  /// A map at its latest revision.
  public Optional<ArgumentMap> find(MapId id) {
    return loader.latest(id);
  }

  /// The revision that a map has now.
  public OptionalLong revision(MapId id) {
    return maps.revision(id);
  }

  /// With which revision words were last taken out of the log of a map (M20); 0 if never.
  public long withdrawn(MapId id) {
    return maps.withdrawn(id);
  }

  /// The revisions that these maps have now.
  public Map<MapId, Long> revisions(Collection<MapId> ids) {
    return maps.revisions(ids);
  }

  /// What has happened to a map since a revision, as one step; without changes if nothing has.
  ///
  /// @return empty if there is no such map, or revision, or it is more changes ago than the limit
  public Optional<MapChanged> since(MapId id, long revision, int limit) {
    return find(id)
        .filter(map -> revision <= map.revision() && map.revision() - revision <= limit)
        .map(
            map -> {
              var changes = log.between(id, revision, map.revision());
              var touched = new LinkedHashSet<NodeId>();
              changes.forEach(change -> touched.addAll(change.touched()));
              return new MapChanged(map, Delta.of(map, revision, touched), changes);
            });
  }

  /// Makes a change. Sent again with the same id it has no second effect (M5).
  public EditResult edit(MapId id, ChangeId change, AccountId author, List<Operation> operations) {
    return commit(
        id,
        change,
        author,
        false,
        map -> {
          var obstacle = passages.obstacle(map, operations);
          return obstacle == null
              ? new Attempt(operations, null, null)
              : new Attempt(new Rejection(Reason.INVALID, obstacle));
        });
  }

  /// Takes back the author's last change (M14).
  public EditResult undo(MapId id, ChangeId change, AccountId author) {
    return commit(
        id,
        change,
        author,
        true,
        map -> {
          var seq = undo.top(id, author, map.revision()).undo();
          return seq.isEmpty()
              ? new Attempt(new Rejection(Reason.NOTHING, "There is nothing of yours to undo."))
              : takingBack(map, author, seq.getAsLong(), true);
        });
  }

  /// Takes back the author's last undo.
  public EditResult redo(MapId id, ChangeId change, AccountId author) {
    return commit(
        id,
        change,
        author,
        true,
        map -> {
          var seq = undo.top(id, author, map.revision()).redo();
          return seq.isEmpty()
              ? new Attempt(new Rejection(Reason.NOTHING, "There is nothing of yours to redo."))
              : takingBack(map, author, seq.getAsLong(), false);
        });
  }

  /// Brings back what a change removed, whoever made it (M17).
  ///
  /// @param seq the revision that the change led to
  public EditResult bringBack(MapId id, ChangeId change, AccountId author, long seq) {
    return commit(
        id,
        change,
        author,
        true,
        map -> {
          var removal = log.find(id, seq).orElse(null);
          if (removal == null || !removal.hasRemoved()) {
            return new Attempt(
                new Rejection(Reason.NOTHING, "That change has removed nothing from this map."));
          }
          if (removal.inverse().statements().stream().allMatch(s -> map.contains(s.id()))) {
            return new Attempt(new Rejection(Reason.NOTHING, "It is back already."));
          }
          return takingBack(map, author, seq, true).asOwn();
        });
  }

  /// Brings a statement, alone or with its branch, back as it was on this map then (P3 to P5).
  EditResult restore(
      ChangeId change, AccountId author, ArgumentMap then, NodeId statement, boolean branch) {
    return commit(
        then.id(),
        change,
        author,
        false,
        map -> {
          var operations = Restoration.of(then, map, statement, branch);
          return operations.isEmpty()
              ? new Attempt(
                  new Rejection(Reason.NOTHING, "On the map it is as it was then already."))
              : new Attempt(operations, null, null);
        });
  }

  /// What undo and redo would do for this person now.
  public UndoState undoState(ArgumentMap map, AccountId author) {
    var top = undo.top(map.id(), author, map.revision());
    return new UndoState(
        top.undo().isEmpty() ? null : words(map, top.undo().getAsLong()),
        top.redo().isEmpty() ? null : words(map, undoneBy(map.id(), top.redo().getAsLong())));
  }

  /// The whole log from the first change.
  public List<Change> log(MapId id) {
    try (var changes = log.all(id)) {
      return changes.toList();
    }
  }

  private Attempt takingBack(ArgumentMap map, AccountId author, long seq, boolean undo) {
    var id = map.id();
    var change = log.find(id, seq).orElseThrow();
    var obstacle =
        UndoStack.standsInTheWay(
            log.touchedAfter(id, seq, concerned(map, change), change.inverse().title() != null));
    if (obstacle.isPresent()) {
      var theirs = log.find(id, obstacle.get().seq()).orElseThrow();
      return new Attempt(
          new Rejection(
              Reason.CHANGED_SINCE,
              "“%s” cannot be %s: %s %s since (revision %d)."
                  .formatted(
                      words(map, undo ? seq : undoneBy(id, seq)),
                      undo ? "taken back" : "done again",
                      names.on(id.value(), author).apply(theirs.author()),
                      ChangeWords.sentence(map, theirs),
                      theirs.seq()),
              theirs.touched().stream().filter(map::contains).findFirst().orElse(null)));
    }
    return new Attempt(List.of(change.inverse()), undo ? seq : null, undo ? null : seq);
  }

  /// The nodes that a change touched, what has come to hang on those that taking it back removes,
  /// and what has gone of that on which those hang that it brings back.
  private static Set<NodeId> concerned(ArgumentMap map, Change change) {
    var concerned = new HashSet<>(change.touched());
    for (var removed : change.inverse().removed()) {
      map.argumentsAbout(removed).forEach(argument -> concerned.add(argument.id()));
      map.usesOf(removed).forEach(argument -> concerned.add(argument.id()));
    }
    for (var argument : change.inverse().arguments()) {
      Stream.concat(
              Stream.of(argument.conclusion()),
              argument.premises().stream().map(Premise::statement))
          .filter(node -> !map.contains(node))
          .forEach(concerned::add);
    }
    return concerned;
  }

  private long undoneBy(MapId id, long seq) {
    var undone = log.find(id, seq).map(Change::undoOf).orElse(null);
    return undone == null ? seq : undone;
  }

  /// What a change did, in a few words; for a change that brought another back, that other.
  private String words(ArgumentMap map, long seq) {
    var change = log.find(map.id(), seq).orElseThrow();
    return change.redoOf() == null
        ? ChangeWords.label(map, change)
        : words(map, undoneBy(map.id(), change.redoOf()));
  }

  private EditResult commit(
      MapId id, ChangeId change, AccountId author, boolean readsLog, Edit.Plan plan) {
    access.requireEdit(author, id.value());
    return group.commit(id, new Edit(change, author, readsLog, plan));
  }
}
