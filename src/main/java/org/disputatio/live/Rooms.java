package org.disputatio.live;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.disputatio.comment.Comments;
import org.disputatio.comment.CommentsChanged;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.Change;
import org.disputatio.map.MapChanged;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.RightsChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// Tells everybody who looks at a map what happens to it.
@Service
public class Rooms implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

  /// How many changes a viewer who comes back is told; after more it loads the map again (R2).
  static final int CATCH_UP = 500;

  private static final Duration LOOK = Duration.ofSeconds(3);
  private static final int LOOKS_PER_CHECK = 20;

  private final ArgumentMaps maps;
  private final Comments comments;
  private final Access access;
  private final Neighbours neighbours;
  private final Names names;
  private final Map<MapId, Room> rooms = new ConcurrentHashMap<>();
  private final Presence presence = new Presence();
  private final Set<MapId> mending = ConcurrentHashMap.newKeySet();
  private @Nullable ExecutorService threads;

  Rooms(ArgumentMaps maps, Comments comments, Access access, Names names, Neighbours neighbours) {
    this.maps = maps;
    this.comments = comments;
    this.access = access;
    this.neighbours = neighbours;
    this.names = names;
    neighbours.listen(this::heard, this::heardSaid, this::heard, this::look);
  }

  /// Lets somebody see a map change from a revision on.
  ///
  /// @param seen the revision that they have; empty for the latest
  /// @return null if there is no such map
  /// @throws Access.Denied if they may not see it (R5)
  public @Nullable Viewer enter(MapId map, Account account, OptionalLong seen) {
    access.requireView(account.accountId(), map.value());
    var latest = maps.revision(map);
    if (latest.isEmpty()) {
      return null;
    }
    var limits = limits(account.accountId(), map);
    var told = names.on(map.value(), account.accountId());
    var viewer = new Viewer(map, account, limits, told.all(), seen.orElse(latest.getAsLong()));
    viewer.tell(Frame.hello(told.person(account.accountId()), limits));
    if (viewer.seen() > latest.getAsLong()) {
      // From another life of the database.
      viewer.reload(latest.getAsLong());
    }
    while (!join(viewer, latest.getAsLong())) {
      var missed = maps.since(map, viewer.seen(), CATCH_UP);
      if (missed.isPresent() && !missed.get().changes().isEmpty()) {
        viewer.step(frame(missed.get()));
      } else {
        viewer.reload(maps.revision(map).orElse(latest.getAsLong()));
      }
    }
    return viewer;
  }

  private Viewer.Limits limits(AccountId account, MapId map) {
    return new Viewer.Limits(
        access.readOnly(account, map.value()),
        access.whyNot(account, Permission.COMMENT, map.value()));
  }

  private boolean join(Viewer viewer, long latest) {
    var joined = new boolean[1];
    var isNew = new boolean[1];
    rooms.compute(
        viewer.map(),
        (_, there) -> {
          isNew[0] = there == null;
          var room = there == null ? new Room(Math.max(latest, viewer.seen())) : there;
          joined[0] = room.join(viewer);
          return room.isEmpty() ? null : room;
        });
    if (joined[0] && isNew[0]) {
      // Between the look at the revision and the opening of the room nobody was told.
      mend(viewer.map());
    }
    return joined[0];
  }

  /// Lets the others know what somebody does here, and answers who they are (R8). To be said again
  /// every few seconds while there are others.
  ///
  /// @throws Access.Denied if they may not see the map (R5)
  public List<Participant> meet(Participant participant) {
    var map = participant.map().value();
    var account = new AccountId(participant.account());
    access.requireView(account, map);
    heard(participant);
    neighbours.tell(participant);
    var seen = names.onFor(map, names.seesAll(map, account));
    return presence.others(participant.map(), participant.page()).stream()
        .map(other -> as(seen, other))
        .toList();
  }

  /// Who is at a map now, as far as this process knows.
  public Set<AccountId> people(MapId map) {
    var people = new LinkedHashSet<AccountId>();
    var room = rooms.get(map);
    if (room != null) {
      room.viewers().forEach(viewer -> people.add(viewer.account().accountId()));
    }
    presence.all(map).forEach(there -> people.add(new AccountId(there.account())));
    return people;
  }

  private static Participant as(Names.Seen seen, Participant participant) {
    return participant.as(seen.person(new AccountId(participant.account())));
  }

  private void heard(Participant participant) {
    if (presence.hear(participant, System.nanoTime())) {
      show(participant);
    }
  }

  private void show(Participant participant) {
    var room = rooms.get(participant.map());
    if (room != null) {
      var map = participant.map().value();
      var pseudonyms = names.onFor(map, false);
      var veiled = event(as(pseudonyms, participant));
      var event = pseudonyms.all() ? veiled : event(as(names.onFor(map, true), participant));
      room.viewers().forEach(viewer -> viewer.tell(viewer.seesNames() ? event : veiled));
    }
  }

  private static byte[] event(Participant participant) {
    return Frame.event("presence", MapJson.MAPPER.writeValueAsString(participant));
  }

  /// Forgets somebody whose connection has ended.
  public void leave(Viewer viewer) {
    viewer.end();
    rooms.computeIfPresent(
        viewer.map(),
        (_, room) -> {
          room.leave(viewer);
          return room.isEmpty() ? null : room;
        });
  }

  /// A change was committed in this process.
  @EventListener
  void committed(MapChanged changed) {
    var map = changed.map().id();
    neighbours.tell(map, changed.map().revision());
    try {
      var room = rooms.get(map);
      if (room != null && !tell(room, changed)) {
        mend(map);
      }
    } catch (DataAccessException | TransactionException unreachable) {
      // The names could not be read. Whoever was not told is told at the next look.
      LOG.debug("the database does not answer", unreachable);
    } catch (RuntimeException failed) {
      // The change stands all the same; whoever was not told is told at the next look.
      LOG.warn("map {} revision {} not told", map.value(), changed.map().revision(), failed);
    }
  }

  /// Something was said in this process (R10).
  @EventListener
  void said(CommentsChanged changed) {
    neighbours.tellSaid(changed.map(), changed.seq());
    heardSaid(changed.map(), changed.seq());
  }

  private void heardSaid(MapId map, long seq) {
    var room = rooms.get(map);
    if (room != null) {
      room.say(seq);
    }
  }

  /// Another process says that a map came to a revision (R7).
  private void heard(MapId map, long revision) {
    var room = rooms.get(map);
    if (room != null && room.head() < revision) {
      mend(map);
    }
  }

  /// Tells a room what it has missed, from the log; one at a time for each.
  private void mend(MapId map) {
    var running = threads;
    if (running == null || !mending.add(map)) {
      return;
    }
    running.execute(
        () -> {
          var complete = true;
          try {
            var room = rooms.get(map);
            if (room != null) {
              complete = mend(map, room);
            }
          } catch (DataAccessException | TransactionException unreachable) {
            LOG.debug("the database does not answer", unreachable);
          } finally {
            mending.remove(map);
          }
          if (!complete) {
            mend(map);
          }
        });
  }

  private boolean mend(MapId map, Room room) {
    var missed = maps.since(map, room.head(), CATCH_UP);
    if (missed.isEmpty()) {
      maps.revision(map).ifPresent(room::reload);
      return true;
    }
    return missed.get().changes().isEmpty() || tell(room, missed.get());
  }

  /// Where words went, whoever comes back is told nothing of before (M20).
  private boolean tell(Room room, MapChanged changed) {
    if (changed.changes().stream().anyMatch(Change::isWithdrawal)) {
      room.forget();
    }
    return room.tell(frame(changed));
  }

  /// Looks whether something was missed (R7).
  private void look() {
    var here = Set.copyOf(rooms.keySet());
    if (!here.isEmpty()) {
      maps.revisions(here).forEach(this::heard);
      comments.heads(here).forEach(this::heardSaid);
    }
  }

  private void watch() {
    for (var looks = 1; ; looks++) {
      try {
        Thread.sleep(LOOK);
        presence.sweep(System.nanoTime()).forEach(this::show);
        look();
        if (looks % LOOKS_PER_CHECK == 0) {
          check();
        }
      } catch (InterruptedException stopped) {
        return;
      } catch (DataAccessException | TransactionException unreachable) {
        LOG.debug("the database does not answer", unreachable);
      } catch (RuntimeException failed) {
        LOG.error("looking after the rooms failed", failed);
      }
    }
  }

  /// Somebody may do what they could not, or the other way round.
  @EventListener
  void changed(RightsChanged event) {
    var running = threads;
    if (running != null) {
      running.execute(this::check);
    }
  }

  /// Lets go who may not see their map any more, and anew who may change it now or cannot any more
  /// (R5).
  private void check() {
    for (var room : List.copyOf(rooms.values())) {
      for (var viewer : room.viewers()) {
        var account = viewer.account().accountId();
        if (!viewer.isKnown()) {
          viewer.end(Frame.RESUME);
        } else if (!access.may(account, Permission.SEE, viewer.map().value())) {
          viewer.end(Frame.GONE);
        } else if (!viewer.limits().equals(limits(account, viewer.map()))) {
          viewer.end(Frame.RESUME);
        } else if (viewer.seesNames() != names.seesAll(viewer.map().value(), account)) {
          room.forget();
          viewer.end(Frame.RESUME);
        }
      }
    }
  }

  private Frame frame(MapChanged changed) {
    var map = changed.map().id().value();
    var all = names.onFor(map, true);
    return names.areHidden(map)
        ? Frame.of(changed, all::person, names.onFor(map, false)::person)
        : Frame.of(changed, all::person);
  }

  @Override
  public void start() {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    threads.execute(this::watch);
  }

  /// Lets everybody go, first of all: they come back to the process that takes over.
  @Override
  public void stop() {
    var running = threads;
    threads = null;
    if (running != null) {
      running.shutdownNow();
    }
    rooms.values().forEach(room -> room.viewers().forEach(Viewer::end));
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }
}
