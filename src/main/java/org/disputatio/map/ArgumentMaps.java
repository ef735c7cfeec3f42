package org.disputatio.map;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.disputatio.map.EditResult.Committed;
import org.disputatio.map.EditResult.NoSuchMap;
import org.disputatio.map.EditResult.Refused;
import org.disputatio.map.EditResult.Repeated;
import org.disputatio.map.Rejection.Reason;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The argument maps of this server: read, changed, undone.
@Service
public class ArgumentMaps {
  private static final Logger LOG = LoggerFactory.getLogger(ArgumentMaps.class);

  /// How often a change is tried again when others keep coming first.
  private static final int ATTEMPTS = 100;

  /// How many changes are rather folded than the whole map read again.
  private static final int FORWARD_LIMIT = 500;

  /// How many maps a list shows.
  private static final int LIST_LIMIT = 500;

  private final MapStore maps;
  private final NodeStore nodes;
  private final ChangeLog log;
  private final MapCache cache;
  private final PassageCheck passages;
  private final Accounts accounts;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  ArgumentMaps(
      MapStore maps,
      NodeStore nodes,
      ChangeLog log,
      MapCache cache,
      PassageCheck passages,
      Accounts accounts,
      Access access,
      TransactionTemplate transaction,
      Clock clock,
      ApplicationEventPublisher events) {
    this.maps = maps;
    this.nodes = nodes;
    this.log = log;
    this.cache = cache;
    this.passages = passages;
    this.accounts = accounts;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
    this.events = events;
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
    transaction.executeWithoutResult(
        _ -> {
          if (!maps.insert(map, author, clock.instant())) {
            throw new IllegalStateException("map %s exists".formatted(map.id().value()));
          }
          access.place(map.id().value(), author);
          var all = new ArrayList<NodeId>();
          map.statements().forEach(statement -> all.add(statement.id()));
          map.arguments().forEach(argument -> all.add(argument.id()));
          nodes.write(map, all);
          log.append(map.id(), changes);
        });
    LOG.info("map {} added at revision {}", map.id().value(), map.revision());
  }

  /// Those of these maps that there are, the latest changed first.
  public List<MapSummary> list(Collection<UUID> ids) {
    return maps.list(ids, LIST_LIMIT);
  }

  /// The maps that are about an article.
  public List<MapId> about(ArticleId article) {
    return maps.about(article);
  }

  /// A map at its latest revision.
  public Optional<ArgumentMap> find(MapId id) {
    var revision = maps.revision(id);
    if (revision.isEmpty()) {
      return Optional.empty();
    }
    var cached = cache.find(id);
    return cached.isEmpty() ? load(id) : forward(cached.get(), revision.getAsLong());
  }

  /// A map that was read earlier, led on by what the log has had since; read anew if that is much.
  private Optional<ArgumentMap> forward(ArgumentMap cached, long revision) {
    if (revision - cached.revision() > FORWARD_LIMIT) {
      return load(cached.id());
    }
    var map = cached;
    if (revision > cached.revision()) {
      for (var change : log.between(cached.id(), cached.revision(), revision)) {
        if (!(MapEditor.apply(map, change.operations()) instanceof Applied applied)) {
          LOG.warn("map {} revision {} cannot be folded", cached.id().value(), change.seq());
          return load(cached.id());
        }
        map = applied.map();
      }
      cache.keep(map);
    }
    return Optional.of(map);
  }

  /// The revision that a map has now.
  public OptionalLong revision(MapId id) {
    return maps.revision(id);
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

  /// The map as the tables have it, read in one snapshot of the database.
  Optional<ArgumentMap> load(MapId id) {
    var loaded =
        transaction.execute(
            status ->
                maps.lockedHead(id)
                    .map(
                        head ->
                            ArgumentMap.of(
                                id,
                                head.title(),
                                head.article(),
                                head.articleRevision(),
                                head.revision(),
                                nodes.statements(id),
                                nodes.arguments(id))));
    loaded.ifPresent(cache::keep);
    return loaded;
  }

  /// Makes a change. Sent again with the same id it has no second effect (M5).
  public EditResult edit(MapId id, ChangeId change, AccountId author, List<Operation> operations) {
    return commit(
        id,
        change,
        author,
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
        map -> {
          var seq = new UndoStack(log.entries(id, author)).undo();
          return seq.isEmpty()
              ? new Attempt(new Rejection(Reason.NOTHING, "There is nothing of yours to undo."))
              : takingBack(map, seq.getAsLong(), true);
        });
  }

  /// Takes back the author's last undo.
  public EditResult redo(MapId id, ChangeId change, AccountId author) {
    return commit(
        id,
        change,
        author,
        map -> {
          var seq = new UndoStack(log.entries(id, author)).redo();
          return seq.isEmpty()
              ? new Attempt(new Rejection(Reason.NOTHING, "There is nothing of yours to redo."))
              : takingBack(map, seq.getAsLong(), false);
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
        map -> {
          var removal = log.find(id, seq).orElse(null);
          if (removal == null || !removal.hasRemoved()) {
            return new Attempt(
                new Rejection(Reason.NOTHING, "That change has removed nothing from this map."));
          }
          if (removal.inverse().statements().stream().allMatch(s -> map.contains(s.id()))) {
            return new Attempt(new Rejection(Reason.NOTHING, "It is back already."));
          }
          return takingBack(map, seq, true).asOwn();
        });
  }

  /// What undo and redo would do for this person now.
  public UndoState undoState(ArgumentMap map, AccountId author) {
    var stack = new UndoStack(log.entries(map.id(), author));
    return new UndoState(
        stack.undo().isEmpty() ? null : words(map, stack.undo().getAsLong()),
        stack.redo().isEmpty() ? null : words(map, undoneBy(map.id(), stack.redo().getAsLong())));
  }

  /// Changes before the given revision, the newest first: what the history shows.
  public List<Change> history(MapId id, long before, int limit) {
    return log.before(id, before, limit);
  }

  /// The whole log from the first change.
  public List<Change> log(MapId id) {
    try (var changes = log.all(id)) {
      return changes.toList();
    }
  }

  private Attempt takingBack(ArgumentMap map, long seq, boolean undo) {
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
                      accounts.name(theirs.author()),
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

  /// What to try on the map as it is now: operations, or the reason why there is nothing to try.
  private record Attempt(
      List<Operation> operations,
      @Nullable Long undoOf,
      @Nullable Long redoOf,
      @Nullable Rejection rejection) {
    Attempt(List<Operation> operations, @Nullable Long undoOf, @Nullable Long redoOf) {
      this(operations, undoOf, redoOf, null);
    }

    Attempt(Rejection rejection) {
      this(List.of(), null, null, rejection);
    }

    /// The same as an edit of whoever tries it, not as their undo or redo.
    Attempt asOwn() {
      return new Attempt(operations, null, null, rejection);
    }
  }

  /// Decides what to try, given the map.
  private interface Plan {
    Attempt on(ArgumentMap map);
  }

  private EditResult commit(MapId id, ChangeId changeId, AccountId author, Plan plan) {
    access.requireEdit(author, id.value());
    var map = cache.find(id).or(() -> load(id)).orElse(null);
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (map == null) {
        return new NoSuchMap();
      }
      var planned = plan.on(map);
      var outcome =
          planned.rejection() != null
              ? planned.rejection()
              : MapEditor.apply(map, planned.operations());
      switch (outcome) {
        case Rejection rejection -> {
          // It may have been made on a revision that is not the latest, or be there already (M5).
          var repeated = log.find(id, changeId);
          if (repeated.isPresent()) {
            return new Repeated(repeated.get());
          }
          var latest = find(id).orElse(null);
          if (latest != null && latest.revision() == map.revision()) {
            return new Refused(rejection);
          }
          map = latest;
        }
        case Applied applied -> {
          var change =
              new Change(
                  applied.map().revision(),
                  changeId,
                  author,
                  clock.instant().truncatedTo(ChronoUnit.MICROS), // what PostgreSQL keeps
                  applied.operations(),
                  applied.inverse(),
                  applied.touched(),
                  planned.undoOf(),
                  planned.redoOf());
          try {
            if (write(applied, change)) {
              cache.keep(applied.map());
              LOG.debug("map {} revision {}", id.value(), change.seq());
              var delta = Delta.of(applied.map(), map.revision(), applied.touched());
              events.publishEvent(new MapChanged(applied.map(), delta, List.of(change)));
              return new Committed(change, delta);
            }
          } catch (DuplicateKeyException taken) {
            var repeated = log.find(id, changeId);
            if (repeated.isPresent()) {
              return new Repeated(repeated.get());
            }
            LOG.debug("map {} revision {} was taken", id.value(), change.seq(), taken);
          }
          // Whoever came first was most likely on this server and left the map in the cache.
          map = find(id).orElse(null);
        }
      }
    }
    return new Refused(
        new Rejection(
            Reason.CHANGED_SINCE, "Too many people changed this map at once; try again."));
  }

  /// Commits rows, log and revision together; false if another change came first (M2).
  private boolean write(Applied applied, Change change) {
    var map = applied.map();
    return Boolean.TRUE.equals(
        transaction.execute(
            _ -> {
              if (!maps.advance(map, map.revision() - 1, change.at())) {
                return false;
              }
              log.append(map.id(), List.of(change));
              nodes.write(map, applied.touched());
              return true;
            }));
  }
}
