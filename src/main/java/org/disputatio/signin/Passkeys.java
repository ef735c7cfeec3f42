package org.disputatio.signin;

import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.disputatio.signin.PasskeyChecks.Unfit;
import org.disputatio.workspace.AccountAudit;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Secrets;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Throttle;
import org.disputatio.workspace.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Accounts that are entered by passkeys, which the devices of their owners keep (I2, I3, I5, I9).
@Service
public class Passkeys {
  /// How many somebody may have.
  static final int MOST = 20;

  /// Answers that were not to be believed from one place within ten minutes.
  static final int FROM_ONE = 20;

  private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
  private static final String WAY = "with a passkey";

  /// Characters of an answer; real ones have a few thousand.
  private static final int ANSWER_LIMIT = 50_000;

  private static final int PATIENCE_MILLIS = 300_000;
  private static final String UNFIT =
      "What this device answered could not be checked, so nothing has changed. Try again.";

  private final PasskeyStore store;
  private final WaysIn ways;
  private final Sessions sessions;
  private final AccountAudit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();
  private final PasskeyChecks checks = new PasskeyChecks();
  private final Throttle places = new Throttle(FROM_ONE, 20_000);

  Passkeys(
      PasskeyStore store,
      WaysIn ways,
      Sessions sessions,
      AccountAudit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.ways = ways;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Outcome {
    /// @param token by which the browser is known from now on
    record Entered(String token) implements Outcome {}

    record Added() implements Outcome {}

    /// @param why in a sentence
    record Refused(String why) implements Outcome {}
  }

  /// Whether devices keep passkeys for an address: it has a name, and what is said there is secret.
  public static boolean arePossibleAt(String origin) {
    var address = URI.create(origin);
    var host = PasskeyQuestion.host(origin);
    var isNumber = host.startsWith("[") || host.matches("[0-9.]+");
    return !isNumber && ("https".equals(address.getScheme()) || host.equals("localhost"));
  }

  /// Those of an account, the oldest first.
  public List<Passkey> of(AccountId account) {
    return store.of(account);
  }

  /// Asks a browser to make one.
  ///
  /// @param login by what the device lists it
  /// @param origin the address of this server, as the browser sees it
  public PasskeyQuestion askForNew(Visitor visitor, String login, String origin) {
    var account = visitor.account();
    var host = PasskeyQuestion.host(origin);
    var options = options();
    options.put("rp", Map.of("id", host, "name", "Disputatio"));
    options.put(
        "user",
        Map.of(
            "id", encode(PasskeyChecks.userHandle(account.accountId()).array()),
            "name", login.isEmpty() ? account.name() : login,
            "displayName", account.name()));
    options.put(
        "pubKeyCredParams",
        PasskeyChecks.KINDS.stream()
            .map(kind -> Map.of("type", "public-key", "alg", kind.getValue()))
            .toList());
    options.put(
        "excludeCredentials",
        store.ids(account.accountId(), host).stream()
            .map(id -> Map.of("type", "public-key", "id", encode(id.array())))
            .toList());
    options.put(
        "authenticatorSelection",
        Map.of(
            "residentKey", "required", "requireResidentKey", true, "userVerification", "required"));
    options.put("attestation", "none");
    return question(origin, options);
  }

  /// Asks a browser for any that its owner has for this host.
  public PasskeyQuestion ask(String origin) {
    var options = options();
    options.put("rpId", PasskeyQuestion.host(origin));
    options.put("userVerification", "required");
    return question(origin, options);
  }

  private static Map<String, Object> options() {
    var options = new LinkedHashMap<String, Object>();
    options.put("challenge", Secrets.token());
    options.put("timeout", PATIENCE_MILLIS);
    return options;
  }

  private PasskeyQuestion question(String origin, Map<String, Object> options) {
    return new PasskeyQuestion(
        origin, String.valueOf(options.get("challenge")), json.writeValueAsString(options));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Lets somebody come in by a new passkey from now on. A guest turns into an account by it (I3).
  ///
  /// @param name what they call it
  /// @param answer what the browser said, as JSON
  public Outcome add(Visitor visitor, PasskeyQuestion question, String name, String answer) {
    if (visitor.signedIn() && !ways.mayChange(visitor)) {
      return new Outcome.Refused(WaysIn.SHOW_AGAIN);
    }
    var called = name.strip();
    if (called.isEmpty() || called.length() > Passkey.NAME_LIMIT) {
      return new Outcome.Refused(
          "Give the passkey a name of 1 to %d characters.".formatted(Passkey.NAME_LIMIT));
    }
    var account = visitor.account().accountId();
    if (store.of(account).size() >= MOST) {
      return new Outcome.Refused("These are many passkeys. Remove one that you do not use.");
    }
    if (answer.length() > ANSWER_LIMIT) {
      return new Outcome.Refused(UNFIT);
    }
    try {
      var made = checks.made(question, answer, account);
      return Objects.requireNonNull(
          transaction.execute(
              _ -> {
                store.insert(made.kept(), made.credentialId(), called, clock.instant());
                return added(visitor);
              }));
    } catch (Unfit unfit) {
      LOG.warn("a new passkey was not taken: {}", unfit.getMessage());
      return new Outcome.Refused(UNFIT);
    } catch (DuplicateKeyException taken) {
      return new Outcome.Refused("This passkey leads into an account here already.");
    }
  }

  private Outcome added(Visitor visitor) {
    var account = visitor.account().accountId();
    if (!visitor.signedIn()) {
      return new Outcome.Entered(sessions.open(account, visitor, WAY));
    }
    audit.note(account, "added a passkey to sign in with");
    return new Outcome.Added();
  }

  /// Lets somebody in who holds a passkey.
  ///
  /// @param visitor who they are until then
  /// @param answer what the browser said, as JSON
  /// @param place where the request comes from, to slow down whoever guesses (I2)
  public Outcome enter(Visitor visitor, PasskeyQuestion question, String answer, String place) {
    var now = System.nanoTime();
    if (!places.allows(place, now)) {
      return new Outcome.Refused(
          "Too many passkeys from here led nowhere. Wait ten minutes and try again.");
    }
    var outcome =
        answer.length() > ANSWER_LIMIT
            ? new Outcome.Refused(UNFIT)
            : look(visitor, question, answer);
    if (outcome instanceof Outcome.Refused) {
      places.count(place, now);
    }
    return outcome;
  }

  private Outcome look(Visitor visitor, PasskeyQuestion question, String answer) {
    try {
      return store
          .find(checks.credentialId(answer))
          .map(kept -> enter(visitor, question, answer, kept))
          .orElseGet(
              () ->
                  new Outcome.Refused(
                      "This passkey does not lead into an account here any more. Choose another way, and"
                          + " remove it from your device."));
    } catch (Unfit unfit) {
      return new Outcome.Refused(UNFIT);
    }
  }

  private Outcome enter(
      Visitor visitor, PasskeyQuestion question, String answer, PasskeyStore.Kept kept) {
    try {
      var used = checks.used(question, answer, kept);
      store.used(kept.passkeyId(), used.signCount(), used.backedUp(), clock.instant());
      return new Outcome.Entered(sessions.open(kept.account(), visitor, WAY));
    } catch (Unfit unfit) {
      LOG.warn("a passkey let nobody in: {}", unfit.getMessage());
      audit.note(kept.account(), "was not signed in: what the passkey answered was wrong");
      return new Outcome.Refused(UNFIT);
    }
  }

  /// Lets nobody in by a passkey any more, unless it is the last way into the account (I5).
  ///
  /// @return why not, in a sentence; empty if it was done
  public Optional<String> remove(Visitor visitor, UUID passkey) {
    return ways.remove(
        visitor,
        "one of their passkeys",
        () -> store.delete(visitor.account().accountId(), passkey));
  }
}
