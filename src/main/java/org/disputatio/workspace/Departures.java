package org.disputatio.workspace;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of workspaces and of words there when people erase themselves (Z1 to Z4).
@Service
public class Departures {
  private final DepartureStore store;
  private final MemberStore members;
  private final Newcomers newcomers;
  private final AuditStore audit;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Departures(
      DepartureStore store,
      MemberStore members,
      Newcomers newcomers,
      AuditStore audit,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.members = members;
    this.newcomers = newcomers;
    this.audit = audit;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What becomes of a workspace when somebody erases themselves.
  public enum Fate {
    /// They are not its only owner, or it needs none.
    GOES_ON,
    /// Others belong to it, and nobody else is its owner: first they have to make somebody so.
    NEEDS_AN_OWNER,
    /// Nobody else belongs to it: it goes with all its maps.
    GOES,
    /// It is the first and nobody else belongs to it: whoever runs the server sets up an owner.
    WAITS_FOR_AN_OWNER
  }

  /// A workspace that somebody leaves.
  ///
  /// @param wordsGo whether what they wrote goes too
  /// @param maps how many it has
  public record Departure(Workspace workspace, Fate fate, boolean wordsGo, int maps) {}

  /// The workspaces that somebody would leave, by their names.
  public List<Departure> of(AccountId account) {
    var all = new ArrayList<Departure>();
    for (var left : store.of(account)) {
      all.add(new Departure(left.workspace(), fate(left, account), left.wordsGo(), left.maps()));
    }
    return List.copyOf(all);
  }

  private Fate fate(DepartureStore.Left left, AccountId account) {
    var id = left.workspace().workspaceId();
    if (left.role() != Role.OWNER || members.otherOwners(id, account) > 0) {
      return Fate.GOES_ON;
    }
    var isFirst = id.equals(WorkspaceId.FIRST);
    if (isFirst && newcomers.role(false) == Role.OWNER) {
      return Fate.GOES_ON;
    }
    if (left.others() > 0) {
      return Fate.NEEDS_AN_OWNER;
    }
    return isFirst ? Fate.WAITS_FOR_AN_OWNER : Fate.GOES;
  }

  /// Whether what people wrote in a workspace goes when they erase themselves.
  public boolean wordsGo(WorkspaceId workspace) {
    return store.wordsGo(workspace);
  }

  /// Says what becomes of what people wrote who erase themselves from now on.
  ///
  /// @throws Access.Denied to who is no owner
  public void letWordsGo(AccountId owner, WorkspaceId workspace, boolean go) {
    access.require(owner, Permission.MANAGE, workspace);
    transaction.executeWithoutResult(
        _ -> {
          if (store.letWordsGo(workspace, go)) {
            var deed =
                go
                    ? "had the words of whoever erases themselves removed"
                    : "had the words of whoever erases themselves stay";
            audit.note(workspace, clock.instant(), owner, deed, null);
          }
        });
  }

  /// The maps of the workspaces where words go, of each by itself.
  public Map<WorkspaceId, List<UUID>> mapsWhereWordsGo() {
    var maps = new HashMap<WorkspaceId, List<UUID>>();
    store
        .mapsWhereWordsGo()
        .forEach(
            (map, workspace) -> maps.computeIfAbsent(workspace, _ -> new ArrayList<>()).add(map));
    return maps;
  }

  /// Notes for the owners of the workspaces that somebody leaves that they do, or for those of the
  /// first; so all processes learn of it. To be called in the transaction that erases them.
  ///
  /// @param deed a sentence without its subject
  public void note(AccountId account, List<Departure> departures, String deed) {
    var stay =
        departures.stream()
            .filter(departure -> departure.fate() != Fate.GOES)
            .map(departure -> departure.workspace().workspaceId())
            .toList();
    (stay.isEmpty() ? List.of(WorkspaceId.FIRST) : stay)
        .forEach(workspace -> audit.note(workspace, clock.instant(), account, deed, null));
  }

  /// Notes for the owners of one workspace what was done to somebody who left it.
  ///
  /// @param deed a sentence without its subject
  public void note(AccountId account, WorkspaceId workspace, String deed) {
    audit.note(workspace, clock.instant(), account, deed, null);
  }

  /// The maps of a workspace.
  public List<UUID> maps(WorkspaceId workspace) {
    return store.maps(workspace);
  }

  /// Takes a map out of its workspace, which goes. To be called in the transaction that deletes
  /// both.
  public void release(UUID map) {
    store.release(map);
  }

  /// Deletes a workspace without maps. To be called in a transaction.
  public void dissolve(WorkspaceId workspace) {
    store.dissolve(workspace);
  }

  /// To be called when whoever left has left.
  public void done() {
    access.changed();
  }
}
