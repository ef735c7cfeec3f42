package org.disputatio.workspace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Sets up the first owner of a server that others can reach, with a code from its log (W9).
@Service
public class FirstOwner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstOwner.class);
  private static final int CODE_LENGTH = 12;

  private final MemberStore members;
  private final Workspaces workspaces;
  private final Newcomers newcomers;
  private final Accounts accounts;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Throttle throttle = new Throttle();
  private byte @Nullable [] codeHash;

  FirstOwner(
      MemberStore members,
      Workspaces workspaces,
      Newcomers newcomers,
      Accounts accounts,
      Access access,
      TransactionTemplate transaction) {
    this.members = members;
    this.workspaces = workspaces;
    this.newcomers = newcomers;
    this.accounts = accounts;
    this.access = access;
    this.transaction = transaction;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (newcomers.role(false) != Role.OWNER && !members.hasOwner()) {
      LOG.info("Nobody owns this server yet. Open its address /setup and enter: {}", newCode());
    }
  }

  /// A code that holds until it was used, or the server ends.
  synchronized String newCode() {
    var code = Secrets.code(CODE_LENGTH);
    codeHash = Secrets.hash(code);
    return code.replaceAll("(.{4})(?=.)", "$1-");
  }

  /// Whether somebody can still become the first owner.
  public synchronized boolean isAwaited() {
    return codeHash != null;
  }

  /// Makes whoever has the code the owner of the first workspace.
  ///
  /// @param place where the request comes from, to slow down whoever guesses
  /// @return why not, in a sentence; empty if they are
  /// @throws IllegalArgumentException if the name is empty or too long
  public synchronized Optional<String> setUp(
      AccountId account, String code, String place, String name) {
    var now = System.nanoTime();
    if (!throttle.allows(place, now)) {
      return Optional.of("Too many wrong codes were tried. Wait ten minutes.");
    }
    if (codeHash == null) {
      return Optional.of("This server has an owner already.");
    }
    if (!Secrets.same(codeHash, Secrets.hash(Secrets.typed(code)))) {
      throttle.count(place, now);
      return Optional.of("That is not the code in the server’s log.");
    }
    accounts.rename(account, name);
    var done =
        transaction.execute(
            _ -> {
              if (members.otherOwners(WorkspaceId.FIRST, account) > 0) {
                return false;
              }
              workspaces.let(WorkspaceId.FIRST, account, Role.OWNER, account, "set up this server");
              return true;
            });
    codeHash = null;
    access.changed();
    return Boolean.TRUE.equals(done)
        ? Optional.empty()
        : Optional.of("This server has an owner already.");
  }
}
