package org.disputatio.workspace;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// The maps that workspaces have: frozen, locked, archived, in the trash, marked as templates (K1
/// to K7).
///
/// What a map is called is told by whoever asks, so that the audit list can say it also when the
/// map is gone.
@Service
public class Holdings {
  /// The most days after which the trash can be told to empty itself.
  public static final int DAYS_LIMIT = 3650;

  private final HoldingStore holdings;
  private final ShareLinkStore links;
  private final AuditStore audit;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Holdings(
      HoldingStore holdings,
      ShareLinkStore links,
      AuditStore audit,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.holdings = holdings;
    this.links = links;
    this.audit = audit;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The maps of a workspace that somebody may see, and those in its trash that they can bring
  /// back.
  public List<Holding> list(AccountId account, WorkspaceId workspace) {
    var standings = access.standings(account, workspace);
    return holdings.list(workspace).stream()
        .flatMap(
            kept ->
                Optional.ofNullable(standings.get(kept.map())).stream()
                    .filter(
                        standing ->
                            standing.may(Permission.SEE) || standing.may(Permission.DISCARD))
                    .flatMap(standing -> Optional.ofNullable(standing.effective()).stream())
                    .map(
                        role ->
                            new Holding(
                                kept.map(),
                                role,
                                kept.state(),
                                kept.template(),
                                kept.since(),
                                kept.by())))
        .toList();
  }

  /// Locks a map, so that nobody may change it, freezes it, so that they may only comment on it, or
  /// opens it again (K1, K7).
  ///
  /// @param state one of these
  /// @throws Access.Denied if they may not
  public void hold(AccountId account, UUID map, String title, MapState state) {
    access.require(account, Permission.LOCK, map);
    var words =
        switch (state) {
          case LOCKED -> "locked “%d”";
          case FROZEN -> "froze “%d”";
          case OPEN -> "opened “%d” again";
          case ARCHIVED, TRASHED ->
              throw new IllegalArgumentException("a map is not held as " + state);
        };
    change(
        account,
        map,
        title,
        words,
        () -> holdings.hold(map, state == MapState.LOCKED, state == MapState.FROZEN));
  }

  /// Puts a map out of the way, to be read only, or brings it back (K2).
  ///
  /// @throws Access.Denied if they may not
  public void archive(AccountId account, UUID map, String title, boolean archived) {
    access.require(account, Permission.DISCARD, map);
    change(
        account,
        map,
        title,
        archived ? "archived “%d”" : "brought “%d” back from the archive",
        () -> holdings.archive(map, archived ? clock.instant() : null));
  }

  /// Offers a map to be copied where maps begin, or no longer.
  ///
  /// @throws Access.Denied if they may not
  public void offer(AccountId account, UUID map, String title, boolean template) {
    access.require(account, Permission.DISCARD, map);
    change(
        account,
        map,
        title,
        template ? "made “%d” a template" : "made “%d” no template any more",
        () -> holdings.template(map, template));
  }

  /// Moves a map to the trash, where nobody sees it any more, and its public links lead nowhere
  /// (K3).
  ///
  /// @throws Access.Denied if they may not
  public void trash(AccountId account, UUID map, String title) {
    access.require(account, Permission.DISCARD, map);
    change(
        account,
        map,
        title,
        "moved “%d” to the trash",
        () -> holdings.trash(map, account, clock.instant()));
  }

  /// Brings a map back from the trash as it was (K4).
  ///
  /// @throws Access.Denied if they may not
  public void restore(AccountId account, UUID map, String title) {
    access.require(account, Permission.DISCARD, map);
    change(account, map, title, "brought “%d” back from the trash", () -> holdings.restore(map));
  }

  /// Notes that somebody took a map away as a file.
  ///
  /// @param as what kind of file it is, in words, such as “as an SVG picture”
  public void tookAway(AccountId account, UUID map, String title, String as) {
    access
        .workspaceOf(map)
        .ifPresent(
            there ->
                audit.note(there, clock.instant(), account, "took “%d” away " + as, null, title));
  }

  /// How many public links lead to a map now.
  public int openLinks(UUID map) {
    return (int) links.list(map).stream().filter(link -> !link.off()).count();
  }

  /// Takes a map in the trash out of its workspace for ever; the rest of it goes in the same
  /// transaction (K5).
  ///
  /// @param after the days in the trash after which it goes by itself; null if somebody deletes it
  /// @return whether it was in the trash
  /// @throws Access.Denied if somebody who is no owner deletes it
  public boolean delete(AccountId account, UUID map, String title, @Nullable Integer after) {
    if (after == null) {
      access.require(account, Permission.DELETE, map);
    }
    var deed =
        after == null
            ? "deleted “%d” for ever"
            : "had moved “%d” to the trash; after " + after + " days it was deleted for ever";
    return change(account, map, title, deed, () -> holdings.delete(map));
  }

  /// The maps whose time in the trash is over.
  public List<Overdue> overdue() {
    return holdings.overdue(clock.instant());
  }

  /// A map whose time in the trash is over.
  ///
  /// @param by who moved it there
  public record Overdue(UUID map, AccountId by, int days) {}

  /// After how many days in the trash a map is deleted for ever; empty if only an owner does so.
  public Optional<Integer> trashDays(WorkspaceId workspace) {
    return holdings.trashDays(workspace);
  }

  /// Says after how many days the trash deletes maps for ever.
  ///
  /// @param days null for never
  /// @throws Access.Denied to who is no owner
  /// @throws IllegalArgumentException if it is not between 1 and [#DAYS_LIMIT]
  public void emptyTrashAfter(AccountId owner, WorkspaceId workspace, @Nullable Integer days) {
    access.require(owner, Permission.MANAGE, workspace);
    if (days != null && (days < 1 || days > DAYS_LIMIT)) {
      throw new IllegalArgumentException("between 1 and %d days".formatted(DAYS_LIMIT));
    }
    transaction.executeWithoutResult(
        _ -> {
          holdings.trashDays(workspace, days);
          audit.note(
              workspace,
              clock.instant(),
              owner,
              days == null
                  ? "had the trash kept until somebody empties it"
                  : "had the trash emptied after %d days",
              null,
              String.valueOf(days));
        });
  }

  private boolean change(
      AccountId account, UUID map, String title, String deed, BooleanSupplier done) {
    var changed =
        transaction.execute(
            _ -> {
              var workspace = access.workspaceOf(map);
              if (!done.getAsBoolean()) {
                return false;
              }
              workspace.ifPresent(
                  there -> audit.note(there, clock.instant(), account, deed, null, title));
              return true;
            });
    access.changed();
    return Boolean.TRUE.equals(changed);
  }
}
