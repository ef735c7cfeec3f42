package org.disputatio.workspace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Browsers that are known here: guests’, and those in which somebody is signed in (S1 to S4).
@Service
public class Sessions {
  /// For how long somebody stays signed in.
  static final Duration LASTS = Duration.ofDays(90);

  /// For how long it counts that somebody has just shown who they are.
  static final Duration FRESH = Duration.ofMinutes(15);

  /// How often it is noted that a guest is here (Z5).
  private static final Duration A_DAY = Duration.ofDays(1);

  /// For how long another process may not know of a new name.
  private static final Duration KEPT = Duration.ofSeconds(10);

  private final SessionStore sessions;
  private final AccountStore accounts;
  private final AccountAudit audit;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /// Who has been here just now, so that not every request asks the database; by the token's hash.
  private final Cache<ByteBuffer, Visitor> here =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build();

  Sessions(
      SessionStore sessions,
      AccountStore accounts,
      AccountAudit audit,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.audit = audit;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Whoever was given this token.
  public Optional<Visitor> find(String token) {
    return find(Secrets.hash(token));
  }

  private Optional<Visitor> find(byte[] hash) {
    var key = ByteBuffer.wrap(hash);
    if (here.getIfPresent(key) instanceof Visitor visitor) {
      return Optional.of(visitor);
    }
    var found =
        sessions
            .find(hash, clock.instant())
            .map(account -> new Visitor(account, hash, true))
            .or(() -> guest(hash));
    found.ifPresent(visitor -> here.put(key, visitor));
    return found;
  }

  private Optional<Visitor> guest(byte[] hash) {
    var now = clock.instant();
    var guest = accounts.findByToken(hash);
    guest
        .filter(known -> known.seenAt().isBefore(now.minus(A_DAY)))
        .ifPresent(known -> accounts.seen(known.account().accountId(), now));
    return guest.map(known -> new Visitor(known.account(), hash, false));
  }

  /// Whether somebody is still who they were when their page was opened (S3).
  public boolean isOpen(Visitor visitor) {
    var account = visitor.account().accountId();
    return find(visitor.tokenHash())
            .filter(now -> now.account().accountId().equals(account))
            .isPresent()
        || (!visitor.signedIn() && accounts.isGuest(account));
  }

  /// Lets somebody act as an account from now on, in the browser that asks.
  ///
  /// @param before who it was until now: if a guest, they come back by no token any more
  /// @param way how they showed who they are, in words, such as “with a password”
  /// @return the token by which the browser is known from now on; this is the only time it is told
  public String open(AccountId account, Visitor before, String way) {
    var token = Secrets.token();
    var now = clock.instant();
    var guest = before.signedIn() ? null : before.account().accountId();
    transaction.executeWithoutResult(
        _ -> {
          sessions.deleteExpired(now);
          sessions.insert(
              Secrets.hash(token),
              account,
              account.equals(guest) ? null : guest,
              way,
              now,
              now.plus(LASTS));
          if (before.signedIn()) {
            sessions.delete(before.tokenHash());
          } else {
            accounts.dropToken(before.account().accountId());
          }
          accounts.seen(account, null);
          audit.note(account, "signed in " + way);
        });
    here.invalidateAll();
    access.changed();
    return token;
  }

  /// Ends what [#open] began; pages that are open lose what they could (S3).
  public void close(Visitor visitor) {
    transaction.executeWithoutResult(
        _ -> {
          if (sessions.delete(visitor.tokenHash())) {
            audit.note(visitor.account().accountId(), "signed out");
          }
        });
    here.invalidateAll();
    access.changed();
  }

  /// Ends all other sessions of whoever asks.
  ///
  /// @return how many there were
  public int closeOthers(Visitor visitor) {
    var account = visitor.account().accountId();
    var ended = new int[1];
    transaction.executeWithoutResult(
        _ -> {
          ended[0] = sessions.deleteOthers(account, visitor.tokenHash());
          if (ended[0] > 0) {
            audit.note(account, "ended their other sessions");
          }
        });
    here.invalidateAll();
    access.changed();
    return ended[0];
  }

  /// Where somebody is signed in, the latest first.
  public List<Session> list(Visitor visitor) {
    return sessions.list(visitor.account().accountId(), visitor.tokenHash(), clock.instant());
  }

  /// How somebody signed in here, if it was only just now.
  public Optional<Session> fresh(Visitor visitor) {
    return sessions
        .find(visitor.tokenHash())
        .filter(session -> session.openedAt().plus(FRESH).isAfter(clock.instant()));
  }

  /// As which guest this browser was used before somebody signed in, if nobody has decided about
  /// it.
  public Optional<Account> guestBefore(Visitor visitor) {
    return sessions.guest(visitor.tokenHash());
  }

  /// Leaves a guest for good as they are.
  public void forgetGuest(Visitor visitor) {
    sessions.forgetGuest(visitor.tokenHash());
  }

  /// Forgets what was known of names and sessions; another process may have changed it.
  @EventListener
  void changed(RightsChanged event) {
    here.invalidateAll();
  }

  @EventListener
  void renamed(NameChanged event) {
    here.asMap().values().removeIf(known -> known.account().accountId().equals(event.account()));
  }
}
