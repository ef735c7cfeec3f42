package org.disputatio.map;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.disputatio.map.EditResult.NoSuchMap;
import org.disputatio.map.EditResult.Refused;
import org.disputatio.map.EditResult.Repeated;
import org.disputatio.map.Rejection.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;

/// Commits edits. Those that wait for the same map go into the log together, in the order in which
/// they came; each is applied to what the one before it left, and accepted or refused by itself.
///
/// Nobody works for a map but those who wait: the first commits; whoever comes meanwhile stands in
/// line, and the first of them commits what has gathered. Maps do not wait for each other.
@Component
class GroupCommit {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  /// How often edits are tried again when other processes keep coming first.
  private static final int ATTEMPTS = 100;

  /// How many edits are taken from the line at once.
  private static final int EDITS = 256;

  private static final Rejection TOO_MANY =
      new Rejection(Reason.CHANGED_SINCE, "Too many people changed this map at once; try again.");

  private final MapLoader maps;
  private final CommitStore store;
  private final ChangeLog log;
  private final UndoStacks undo;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final Map<MapId, Deque<Edit>> lines = new ConcurrentHashMap<>();

  GroupCommit(
      MapLoader maps,
      CommitStore store,
      ChangeLog log,
      UndoStacks undo,
      Clock clock,
      ApplicationEventPublisher events) {
    this.maps = maps;
    this.store = store;
    this.log = log;
    this.undo = undo;
    this.clock = clock;
    this.events = events;
  }

  /// Commits an edit, with others if they come at the same time. Not to be called within a
  /// transaction: others would be told that theirs is kept before it is.
  EditResult commit(MapId map, Edit edit) {
    lines.compute(
        map,
        (_, line) -> {
          if (line == null) {
            edit.lead();
          }
          var here = line == null ? new ArrayDeque<Edit>() : line;
          here.add(edit);
          return here;
        });
    if (edit.awaitTurn()) {
      try {
        commit(map, next(map));
      } finally {
        handOver(map);
      }
    }
    return edit.result();
  }

  private List<Edit> next(MapId map) {
    var edits = new ArrayList<Edit>();
    lines.computeIfPresent(
        map,
        (_, line) -> {
          while (!line.isEmpty() && edits.size() < EDITS) {
            edits.add(line.remove());
          }
          return line;
        });
    return edits;
  }

  private void handOver(MapId map) {
    lines.computeIfPresent(
        map,
        (_, line) -> {
          if (line.isEmpty()) {
            return null;
          }
          line.element().lead();
          return line;
        });
  }

  private void commit(MapId map, List<Edit> edits) {
    try {
      commitAll(map, edits);
    } catch (NonTransientDataAccessResourceException away) {
      edits.stream().filter(edit -> !edit.isDone()).forEach(edit -> edit.fail(away));
    } catch (NonTransientDataAccessException failed) {
      var rest = edits.stream().filter(edit -> !edit.isDone()).toList();
      if (rest.size() > 1) {
        LOG.warn(
            "map {}: {} edits are committed one by one, for together the database refuses them: {}",
            map.value(),
            rest.size(),
            failed.getMostSpecificCause().getMessage());
        rest.forEach(edit -> commit(map, List.of(edit)));
      } else {
        rest.forEach(edit -> edit.fail(failed));
      }
    } catch (RuntimeException failed) {
      edits.stream().filter(edit -> !edit.isDone()).forEach(edit -> edit.fail(failed));
    } finally {
      edits.stream()
          .filter(edit -> !edit.isDone())
          .forEach(edit -> edit.fail(new IllegalStateException("not committed")));
    }
  }

  private void commitAll(MapId id, List<Edit> edits) {
    var waiting = new ArrayList<>(edits);
    var map = maps.cached(id).orElse(null);
    for (var attempts = ATTEMPTS; !waiting.isEmpty(); waiting.removeIf(Edit::isDone)) {
      if (map == null) {
        waiting.forEach(edit -> edit.done(new NoSuchMap()));
      } else if (attempts == 0) {
        waiting.forEach(edit -> edit.done(new Refused(TOO_MANY)));
      } else {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
        var batch = Batch.of(map, waiting, now);
        var answer = store.commit(map, batch.after(), batch.changes(), batch.refused(), now);
        if (answer.committed()) {
          map = batch.after();
          attempts = ATTEMPTS;
          committed(batch, answer.known());
        } else {
          var repeated = repeat(batch.edits(), id, answer.known());
          var isLatest = answer.revision() == map.revision();
          if (isLatest && batch.changes().isEmpty()) {
            batch.refuse();
          } else if (!isLatest || !repeated) {
            LOG.debug("map {} revision {} was taken", id.value(), map.revision() + 1);
            map = maps.latest(id).orElse(null);
            attempts--;
          }
        }
      }
    }
  }

  private void committed(Batch batch, Set<ChangeId> known) {
    var map = batch.after();
    maps.keep(map);
    log.keep(map.id(), batch.changes());
    undo.committed(map.id(), batch.changes());
    LOG.debug("map {} revision {}", map.id().value(), map.revision());
    repeat(batch.edits().stream().filter(batch::isRefused).toList(), map.id(), known);
    batch.accept();
    batch.refuse();
    events.publishEvent(
        new MapChanged(
            map,
            Delta.of(map, batch.before().revision(), batch.touched()),
            List.copyOf(batch.changes())));
  }

  /// Answers those edits that the log has already (M5), and whether there are any.
  private boolean repeat(List<Edit> edits, MapId map, Set<ChangeId> known) {
    var some = false;
    for (var edit : edits) {
      if (known.contains(edit.id())) {
        edit.done(new Repeated(log.find(map, edit.id()).orElseThrow()));
        some = true;
      }
    }
    return some;
  }
}
