package org.disputatio.map;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.disputatio.workspace.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what somebody wrote off maps and out of their logs (M20 to M22).
@Service
public class Withdrawals {
  private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);

  private final WithdrawalStore store;
  private final MapStore maps;
  private final NodeStore nodes;
  private final ChangeLog log;
  private final CommitStore commits;
  private final MapLoader loader;
  private final UndoStacks undo;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Withdrawals(
      WithdrawalStore store,
      MapStore maps,
      NodeStore nodes,
      ChangeLog log,
      CommitStore commits,
      MapLoader loader,
      UndoStacks undo,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.maps = maps;
    this.nodes = nodes;
    this.log = log;
    this.commits = commits;
    this.loader = loader;
    this.undo = undo;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /// Whose words go.
  ///
  /// @param author in whose name it is done
  /// @param own their accounts
  private record Writer(AccountId author, Set<AccountId> own) {}

  /// Takes everything away that somebody wrote on some maps, on all of them or on none. Done again
  /// it has no effect.
  ///
  /// @param among the maps where this is wanted
  /// @param author in whose name it is done; nobody can be them any more
  /// @param own all their accounts
  /// @param discussed statements about which others said something
  public void withdraw(
      Collection<UUID> among, AccountId author, Set<AccountId> own, Set<NodeId> discussed) {
    var done =
        transaction.execute(_ -> withdraw(among, new Writer(author, own), Set.copyOf(discussed)));
    Objects.requireNonNull(done).forEach(this::tell);
  }

  private List<MapChanged> withdraw(Collection<UUID> among, Writer writer, Set<NodeId> discussed) {
    var changed = new HashSet<>(store.changedBy(among, writer.own()));
    if (!changed.isEmpty()) {
      changed.addAll(store.with(among, words(changed, writer).nodes()));
    }
    var locked = store.lock(changed);
    // Only now nobody adds anything.
    var words = words(locked, writer);
    var done = new ArrayList<MapChanged>();
    if (!words.isEmpty()) {
      locked.forEach(map -> withdraw(map, words, writer, discussed).ifPresent(done::add));
    }
    return done;
  }

  private WrittenWords words(Collection<MapId> ids, Writer writer) {
    var words = new WrittenWords(writer.own());
    for (var map : ids) {
      try (var changes = log.all(map)) {
        changes.forEach(words::read);
      }
    }
    return words;
  }

  private Optional<MapChanged> withdraw(
      MapId id, WrittenWords words, Writer writer, Set<NodeId> discussed) {
    List<Change> all;
    try (var changes = log.all(id)) {
      all = changes.toList();
    }
    if (all.stream().noneMatch(words::isIn)) {
      return Optional.empty();
    }
    var head = maps.lockedHead(id).orElseThrow();
    var before =
        ArgumentMap.of(
            id,
            head.title(),
            head.article(),
            head.articleRevision(),
            head.revision(),
            nodes.statements(id),
            nodes.arguments(id));
    var applied = apply(before, Withdrawal.of(before, all, writer.own(), words, discussed));
    var change = change(applied, writer.author());
    var answer = commits.commit(before, applied.map(), List.of(change), List.of(), change.at());
    if (!answer.committed()) {
      throw new IllegalStateException("map %s moved on while locked".formatted(id.value()));
    }
    var without = words.without(change);
    var replaced = new ArrayList<>(all.stream().filter(words::isIn).map(words::without).toList());
    replaced.add(without);
    store.replace(id, replaced, change.seq());
    LOG.info("map {}: words taken out of {} changes", id.value(), replaced.size() - 1);
    return Optional.of(
        new MapChanged(
            applied.map(),
            Delta.of(applied.map(), before.revision(), applied.touched()),
            List.of(without)));
  }

  private static Applied apply(ArgumentMap map, Operation.Restore withdrawal) {
    return switch (MapEditor.apply(map, List.of(withdrawal))) {
      case Applied applied -> applied;
      case Rejection rejection -> throw new IllegalStateException(rejection.sentence());
    };
  }

  private Change change(Applied applied, AccountId author) {
    return new Change(
        applied.map().revision(),
        new ChangeId(UUID.randomUUID()),
        author,
        clock.instant().truncatedTo(ChronoUnit.MICROS), // what PostgreSQL keeps
        applied.operations(),
        applied.inverse(),
        applied.touched(),
        null,
        null);
  }

  private void tell(MapChanged done) {
    var map = done.map().id();
    log.withdrawn(map, done.map().revision());
    loader.keep(done.map());
    undo.committed(map, done.changes());
    events.publishEvent(done);
  }
}
