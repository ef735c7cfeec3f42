package org.disputatio.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.disputatio.comment.Comments;
import org.disputatio.map.Disposals;
import org.disputatio.map.Withdrawals;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Departures;
import org.disputatio.workspace.Departures.Departure;
import org.disputatio.workspace.Departures.Fate;
import org.disputatio.workspace.WorkspaceId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Erases people (T4 to T6).
@Service
public class Erasures {
  private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

  /// After which no process takes somebody for who they were.
  private static final Duration ECHO = Duration.ofSeconds(30);

  private final ErasureStore store;
  private final Dossier dossier;
  private final Departures departures;
  private final Accounts accounts;
  private final Withdrawals withdrawals;
  private final Comments comments;
  private final Disposals disposals;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Erasures(
      ErasureStore store,
      Dossier dossier,
      Departures departures,
      Accounts accounts,
      Withdrawals withdrawals,
      Comments comments,
      Disposals disposals,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.dossier = dossier;
    this.departures = departures;
    this.accounts = accounts;
    this.withdrawals = withdrawals;
    this.comments = comments;
    this.disposals = disposals;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What becomes of the workspaces of somebody who erases themselves, by their names.
  public List<Departure> outlook(AccountId account) {
    return departures.of(account);
  }

  /// Erases somebody, for good: all that names them at once, and then their words where these go.
  ///
  /// @return why not, in a sentence; empty if they are nobody any more
  public Optional<String> erase(AccountId account) {
    var refusal = Objects.requireNonNull(transaction.execute(_ -> begin(account)));
    if (refusal.isEmpty()) {
      departures.done();
      try {
        finish(account);
      } catch (RuntimeException failed) {
        // They are nobody any more all the same; the rest is tried again soon (T5).
        LOG.warn("what an erased account had written could not be removed yet", failed);
      }
    }
    return refusal;
  }

  private Optional<String> begin(AccountId account) {
    var leaving = departures.of(account);
    var obstacle = obstacle(leaving);
    if (obstacle.isPresent()) {
      return obstacle;
    }
    departures.note(account, leaving, "erased themselves");
    leaving.stream()
        .filter(departure -> departure.fate() == Fate.GOES)
        .map(departure -> departure.workspace().workspaceId())
        .forEach(
            workspace -> {
              disposals.deleteAll(workspace);
              departures.dissolve(workspace);
            });
    dossier.erase(accounts.own(account));
    store.insert(account, clock.instant());
    return Optional.empty();
  }

  private static Optional<String> obstacle(List<Departure> leaving) {
    var names =
        leaving.stream()
            .filter(departure -> departure.fate() == Fate.NEEDS_AN_OWNER)
            .map(departure -> "“%s”".formatted(departure.workspace().name()))
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("Make another member an owner first, in " + names + ".");
  }

  /// Erases a guest, unless a workspace would be left without an owner. Their words stay.
  ///
  /// @param still asked in the transaction whether they are to be erased
  /// @return the workspaces that they left; empty if they were not erased
  Optional<List<WorkspaceId>> eraseGuest(AccountId guest, BooleanSupplier still) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              var leaving = departures.of(guest);
              if (!leaving.stream().allMatch(left -> left.fate() == Fate.GOES_ON)
                  || !still.getAsBoolean()) {
                return Optional.<List<WorkspaceId>>empty();
              }
              dossier.erase(accounts.own(guest));
              return Optional.of(
                  leaving.stream().map(left -> left.workspace().workspaceId()).toList());
            }));
  }

  /// Goes on with all that has begun, in whatever process.
  void goOn() {
    store.all().forEach(this::finish);
  }

  /// Erases what is left; done again it has no effect.
  private void finish(AccountId account) {
    var own = accounts.own(account);
    var before = clock.instant().minus(ECHO);
    transaction.executeWithoutResult(_ -> dossier.erase(own));
    departures
        .mapsWhereWordsGo()
        .values()
        .forEach(
            maps -> {
              withdrawals.withdraw(maps, account, own, comments.discussed(maps, own));
              comments.withdraw(maps, own);
            });
    store.end(account, before);
    LOG.debug("account {} erased", account.value());
  }
}
