package org.disputatio.map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.disputatio.map.EditResult.NoSuchMap;
import org.disputatio.map.EditResult.Refused;
import org.disputatio.map.Rejection.Reason;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The maps as they were, what led from each revision to the next, and the ways back (P1 to P7).
@Service
public class PastMaps {
  /// How many changes are told at once as steps.
  public static final int STEP_LIMIT = 500;

  /// Of how many maps revisions are kept for whoever asks next.
  private static final int MAPS = 8;

  private final ArgumentMaps maps;
  private final ChangeLog log;

  /// By the map, and when words were last taken out of its log: what was kept before has them.
  private final Cache<Key, KeptRevisions> kept =
      Caffeine.newBuilder()
          .maximumSize(MAPS)
          .expireAfterAccess(Duration.ofMinutes(20))
          .softValues()
          .build();

  PastMaps(ArgumentMaps maps, ChangeLog log) {
    this.maps = maps;
    this.log = log;
  }

  private record Key(MapId map, long withdrawn) {}

  /// A map at its latest revision.
  ///
  /// @param withdrawn with which revision words were last taken out of its log
  private record Now(ArgumentMap map, long withdrawn) {}

  /// What one change did, and what takes it back, as nodes to put and to take away (P2).
  ///
  /// @param words what it did, without its subject
  /// @param after leads from the revision before to this one
  /// @param before leads from this revision to the one before
  public record Step(Change change, String words, Delta after, Delta before) {}

  /// Somebody who changed a map, and how often.
  public record Contributor(AccountId account, long changes) {}

  /// Changes of a map before some revision, the newest first, and those who made all there are.
  ///
  /// @param now the map at its latest revision
  public record Page(ArgumentMap now, List<Change> changes, List<Contributor> people) {}

  /// The map at a revision (P1); empty if there is no such map or revision.
  public Optional<ArgumentMap> at(MapId id, long revision) {
    return now(id)
        .filter(now -> revision >= 0 && revision <= now.map().revision())
        .map(now -> at(now, revision));
  }

  /// Whoever finds the map learns what has been taken out of its log before.
  private Optional<Now> now(MapId id) {
    while (true) {
      var withdrawn = log.withdrawn(id);
      var map = maps.find(id);
      if (log.withdrawn(id) == withdrawn) {
        return map.map(found -> new Now(found, withdrawn));
      }
    }
  }

  private ArgumentMap at(Now latest, long revision) {
    var now = latest.map();
    var known =
        kept.get(
            new Key(now.id(), latest.withdrawn()),
            _ ->
                new KeptRevisions(
                    ArgumentMap.empty(
                        now.id(),
                        log.firstTitle(now.id()).orElse(now.title()),
                        now.article(),
                        now.articleRevision())));
    var map = known.nearest(now, revision);
    if (map.revision() > revision) {
      for (var change : log.between(map.id(), revision, map.revision()).reversed()) {
        map = applied(map, List.of(change.inverse())).map().at(change.seq() - 1);
        known.offer(map);
      }
    } else {
      for (var change : log.between(map.id(), map.revision(), revision)) {
        map = applied(map, change.operations()).map();
        known.offer(map);
      }
    }
    return map;
  }

  private static Applied applied(ArgumentMap map, List<Operation> operations) {
    return switch (MapEditor.apply(map, operations)) {
      case Applied applied -> applied;
      case Rejection rejection ->
          throw new IllegalStateException(
              "map %s cannot be led on from revision %d: %s"
                  .formatted(map.id().value(), map.revision(), rejection.sentence()));
    };
  }

  /// The steps that lead from one revision to another, the oldest first (P2); empty if there is no
  /// such map or revision.
  ///
  /// @param to at most [#STEP_LIMIT] after `from`
  public Optional<List<Step>> steps(MapId id, long from, long to) {
    if (from > to || to - from > STEP_LIMIT) {
      return Optional.empty();
    }
    return now(id)
        .filter(now -> from >= 0 && to <= now.map().revision())
        .map(
            now -> {
              var steps = new ArrayList<Step>();
              var map = at(now, from);
              for (var change : log.between(id, from, to)) {
                var next = applied(map, change.operations()).map();
                steps.add(
                    new Step(
                        change,
                        ChangeWords.sentence(next, change),
                        Delta.of(next, map.revision(), change.touched()),
                        Delta.of(map, next.revision(), change.touched())));
                map = next;
              }
              return steps;
            });
  }

  /// Who made the changes that led from one revision to another, in the order of their ids.
  public List<AccountId> authors(MapId id, long from, long to) {
    return log.authors(id, from, to);
  }

  /// What the history lists: up to `limit` changes before a revision.
  ///
  /// @param by only those of the first of whom this holds; null for those of all
  public Optional<Page> page(MapId id, long before, @Nullable Predicate<AccountId> by, int limit) {
    return maps.find(id)
        .map(
            now -> {
              var people = log.contributors(id);
              if (by == null) {
                return new Page(now, log.before(id, before, null, limit), people);
              }
              var changes =
                  people.stream()
                      .map(Contributor::account)
                      .filter(by)
                      .findFirst()
                      .map(one -> log.before(id, before, one, limit));
              return new Page(now, changes.orElse(List.of()), people);
            });
  }

  /// Everything that happened to a statement, the oldest first (P6).
  public Optional<List<NodeHistory.Event>> node(MapId id, NodeId statement) {
    return maps.find(id)
        .map(
            now -> {
              Set<NodeId> nodes = new HashSet<>(Set.of(statement));
              now.usesOf(statement).forEach(use -> nodes.add(use.id()));
              var changes = log.touching(id, nodes);
              while (nodes.addAll(NodeHistory.uses(changes, statement))) {
                changes = log.touching(id, nodes);
              }
              return NodeHistory.of(changes, now, statement);
            });
  }

  /// Brings a statement, alone or with its branch, back as it was at a revision (P3 to P5).
  public EditResult restore(
      MapId id,
      ChangeId change,
      AccountId author,
      long revision,
      NodeId statement,
      boolean branch) {
    var then = at(id, revision).orElse(null);
    if (then == null) {
      return maps.revision(id).isEmpty()
          ? new NoSuchMap()
          : new Refused(new Rejection(Reason.MISSING, "The map has no such revision."));
    }
    return then.statement(statement).isEmpty()
        ? new Refused(
            new Rejection(
                Reason.MISSING,
                "That statement was not on the map at revision %d.".formatted(revision)))
        : maps.restore(change, author, then, statement, branch);
  }
}
