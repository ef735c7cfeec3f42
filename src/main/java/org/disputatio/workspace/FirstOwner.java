package org.disputatio.workspace;

import java.time.Clock;
import java.util.Optional;
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
  private static final String HAS_ONE = "This server has an owner already.";

  private final SetupCodeStore codes;
  private final MemberStore members;
  private final Workspaces workspaces;
  private final Newcomers newcomers;
  private final Accounts accounts;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Throttle throttle = new Throttle();

  FirstOwner(
      SetupCodeStore codes,
      MemberStore members,
      Workspaces workspaces,
      Newcomers newcomers,
      Accounts accounts,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.codes = codes;
    this.members = members;
    this.workspaces = workspaces;
    this.newcomers = newcomers;
    this.accounts = accounts;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (members.hasOwner()) {
      codes.clear();
    } else if (newcomers.role(false) != Role.OWNER) {
      LOG.info("Nobody owns this server yet. Open its address /setup and enter: {}", newCode());
    }
  }

  /// A code that holds, at each process on this database, until one was used.
  String newCode() {
    var code = Secrets.code(CODE_LENGTH);
    codes.insert(Secrets.hash(code), clock.instant());
    return code.replaceAll("(.{4})(?=.)", "$1-");
  }

  /// Whether somebody can still become the first owner.
  public boolean isAwaited() {
    return codes.hasAny();
  }

  /// Makes whoever has the code the owner of the first workspace.
  ///
  /// @param place where the request comes from, to slow down whoever guesses
  /// @return why not, in a sentence; empty if they are
  /// @throws IllegalArgumentException if the name is empty or too long
  public Optional<String> setUp(AccountId account, String code, String place, String name) {
    var now = System.nanoTime();
    if (!throttle.allows(place, now)) {
      return Optional.of("Too many wrong codes were tried. Wait ten minutes.");
    }
    if (!isAwaited()) {
      return Optional.of(HAS_ONE);
    }
    if (!codes.has(Secrets.hash(Secrets.typed(code)))) {
      throttle.count(place, now);
      return Optional.of("That is not the code in the server’s log.");
    }
    accounts.rename(account, name);
    var done =
        transaction.execute(
            _ -> {
              if (!codes.clear() || members.otherOwners(WorkspaceId.FIRST, account) > 0) {
                return false;
              }
              workspaces.let(WorkspaceId.FIRST, account, Role.OWNER, account, "set up this server");
              return true;
            });
    access.changed();
    return Boolean.TRUE.equals(done) ? Optional.empty() : Optional.of(HAS_ONE);
  }
}
