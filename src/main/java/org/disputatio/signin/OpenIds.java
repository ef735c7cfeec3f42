package org.disputatio.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.disputatio.workspace.AccountAudit;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Throttle;
import org.disputatio.workspace.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts that are entered by way of the server of somebody else (I3, I5, I6).
///
/// Somebody begins here, is sent there, and comes back with a code. What was begun is kept in
/// memory for ten minutes, for the browser that began it.
@Service
public class OpenIds {
  /// Where the other server sends people back.
  public static final String CALLBACK = "/sign-in/openid";

  private static final Duration KEPT = Duration.ofMinutes(10);

  /// How many begin from one place within ten minutes: a class may sit behind one address.
  static final int FROM_ONE = 200;

  private final Optional<OpenIdProvider> provider;
  private final OpenIdentityStore store;
  private final WaysIn ways;
  private final Sessions sessions;
  private final Accounts accounts;
  private final AccountAudit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Throttle begun = new Throttle(FROM_ONE, 20_000);
  private final Cache<String, Attempt> attempts =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(KEPT).build();

  OpenIds(
      Optional<OpenIdProvider> provider,
      OpenIdentityStore store,
      WaysIn ways,
      Sessions sessions,
      Accounts accounts,
      AccountAudit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.provider = provider;
    this.store = store;
    this.ways = ways;
    this.sessions = sessions;
    this.accounts = accounts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What somebody wants by it.
  public enum Purpose {
    /// To be let in, into whatever account is theirs; a new one if there is none.
    ENTER,
    /// To go on as the guest that they are, as an account.
    KEEP,
    /// To come into the account that they are in by this way too.
    ADD
  }

  /// Why it did not come to that.
  public enum Problem {
    /// They did not want to, or were not let in there.
    DECLINED,
    /// The other server does not answer.
    AWAY,
    /// What came back is not the answer to what this browser began, or came too late.
    STALE,
    /// The other server's answer does not prove anything.
    UNTRUSTED,
    /// Who they are there leads into another account here.
    TAKEN,
    /// Who they are there leads into no account here, and they are in one.
    UNKNOWN,
    /// Too many began from their place.
    TOO_MANY,
    /// They have not shown lately whose account it is.
    SHOW_AGAIN
  }

  /// What a browser does next.
  public sealed interface Begun {
    /// It goes to the other server.
    record Go(URI address) implements Begun {}

    record Refused(Problem problem) implements Begun {}
  }

  /// What came of it.
  public sealed interface Outcome {
    /// @param token by which the browser is known from now on
    /// @param after whether the browser was a guest's until then, of whom nothing is decided yet
    record Entered(String token, boolean after) implements Outcome {}

    record Added() implements Outcome {}

    record Refused(Purpose purpose, Problem problem) implements Outcome {}
  }

  /// An identity that leads into an account.
  ///
  /// @param label by what its owner tells it from others; may be empty
  public record Kept(String label, Instant addedAt) {}

  private record Attempt(byte[] tokenHash, Purpose purpose, OAuth2AuthorizationRequest asked) {
    boolean isOf(Visitor visitor) {
      return Arrays.equals(tokenHash, visitor.tokenHash());
    }
  }

  /// What people call the other server; empty if there is none.
  public Optional<String> provider() {
    return provider.map(OpenIdProvider::name);
  }

  /// Who somebody is there; empty if it leads into their account no more or not yet.
  public Optional<Kept> find(AccountId account) {
    return provider.flatMap(theirs -> store.find(account, theirs.issuer()));
  }

  /// Begins it.
  ///
  /// @param base the address of this server, where the browser is sent back
  /// @param place where the request comes from
  public Begun begin(Visitor visitor, Purpose purpose, String base, String place) {
    if (purpose == Purpose.ADD && !ways.mayChange(visitor)) {
      return new Begun.Refused(Problem.SHOW_AGAIN);
    }
    var now = System.nanoTime();
    if (!begun.allows(place, now)) {
      return new Begun.Refused(Problem.TOO_MANY);
    }
    begun.count(place, now);
    // Whoever is in already means to show again who they are.
    var anew = purpose == Purpose.ENTER && visitor.signedIn();
    try {
      var asked = provider.orElseThrow().ask(base + CALLBACK, anew);
      attempts.put(
          Objects.requireNonNull(asked.getState()),
          new Attempt(visitor.tokenHash(), purpose, asked));
      return new Begun.Go(URI.create(asked.getAuthorizationRequestUri()));
    } catch (OpenIdProvider.Failed away) {
      return new Begun.Refused(Problem.AWAY);
    }
  }

  /// Goes on with somebody who was sent back.
  ///
  /// @param state what tells which attempt it was
  /// @param code what the other server is asked with; null if it let nobody in
  /// @param error why it did not, in a word of its own
  public Outcome finish(
      Visitor visitor, @Nullable String state, @Nullable String code, @Nullable String error) {
    var attempt = state == null ? null : attempts.asMap().remove(state);
    if (attempt == null || !attempt.isOf(visitor)) {
      var page = visitor.signedIn() ? Purpose.ADD : Purpose.ENTER;
      return new Outcome.Refused(page, Problem.STALE);
    }
    var purpose = attempt.purpose();
    if (code == null) {
      var theirs = "server_error".equals(error) || "temporarily_unavailable".equals(error);
      return new Outcome.Refused(purpose, theirs ? Problem.AWAY : Problem.DECLINED);
    }
    try {
      return enter(visitor, purpose, provider.orElseThrow().identify(attempt.asked(), code));
    } catch (OpenIdProvider.Failed failed) {
      return new Outcome.Refused(purpose, failed.isAway() ? Problem.AWAY : Problem.UNTRUSTED);
    } catch (DuplicateKeyException meanwhile) {
      return new Outcome.Refused(purpose, Problem.TAKEN);
    }
  }

  private Outcome enter(Visitor visitor, Purpose purpose, OpenIdentity identity) {
    var known = store.find(identity);
    if (purpose == Purpose.ADD) {
      return add(visitor, identity, known);
    }
    if (known.isPresent()) {
      return entered(known.get(), visitor, false);
    }
    if (visitor.signedIn()) {
      return new Outcome.Refused(purpose, Problem.UNKNOWN);
    }
    return Objects.requireNonNull(transaction.execute(_ -> begin(visitor, purpose, identity)));
  }

  /// The first time that somebody comes by it. On the page of their account a guest says that it is
  /// them; elsewhere they are asked afterwards whether they were the guest (S4).
  private Outcome begin(Visitor visitor, Purpose purpose, OpenIdentity identity) {
    var kept = purpose == Purpose.KEEP;
    var account =
        kept
            ? visitor.account().accountId()
            : accounts.takeIn(visitor.account(), identity.name()).accountId();
    store.insert(account, identity, clock.instant());
    return entered(account, visitor, kept);
  }

  private Outcome entered(AccountId account, Visitor visitor, boolean kept) {
    return new Outcome.Entered(
        sessions.open(account, visitor, "with " + name()), !kept && !visitor.signedIn());
  }

  private Outcome add(Visitor visitor, OpenIdentity identity, Optional<AccountId> known) {
    var account = visitor.account().accountId();
    if (known.isPresent()) {
      return known.get().equals(account)
          ? new Outcome.Added()
          : new Outcome.Refused(Purpose.ADD, Problem.TAKEN);
    }
    if (!ways.mayChange(visitor)) {
      return new Outcome.Refused(Purpose.ADD, Problem.SHOW_AGAIN);
    }
    transaction.executeWithoutResult(
        _ -> {
          store.insert(account, identity, clock.instant());
          audit.note(account, "can sign in with %s from now on".formatted(name()));
        });
    return new Outcome.Added();
  }

  /// Lets nobody in by it any more, unless it is the last way into the account (I5).
  ///
  /// @return why not, in a sentence; empty if it was done
  public Optional<String> remove(Visitor visitor) {
    var issuer = provider.orElseThrow().issuer();
    return ways.remove(visitor, name(), () -> store.delete(visitor.account().accountId(), issuer));
  }

  private String name() {
    return provider.orElseThrow().name();
  }
}
