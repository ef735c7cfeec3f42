package org.disputatio.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.disputatio.workspace.AccountAudit;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Throttle;
import org.disputatio.workspace.Visitor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;

/// Accounts that are entered with a name and a password (I1 to I4).
@Service
public class SignIns {
  /// Wrong passwords from one place, and for one account, within ten minutes.
  static final int FROM_ONE = 20;

  private static final String WITH_PASSWORD = "with a password";
  private static final String NEWLY = "with a new account";

  private static final String TOO_MANY =
      "Too many wrong passwords were tried. Wait ten minutes and try again.";

  private final SignInStore store;
  private final Sessions sessions;
  private final Accounts accounts;
  private final AccountAudit audit;
  private final WaysIn ways;
  private final Clock clock;
  private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(11);
  private final Throttle places = new Throttle(FROM_ONE, 20_000);
  private final Throttle tried = new Throttle(FROM_ONE, 20_000);

  /// What nobody's password matches, so that an unknown name takes as long as a known one.
  private final String nobody = passwords.encode(UUID.randomUUID().toString());

  SignIns(
      SignInStore store,
      Sessions sessions,
      Accounts accounts,
      AccountAudit audit,
      WaysIn ways,
      Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.accounts = accounts;
    this.audit = audit;
    this.ways = ways;
    this.clock = clock;
  }

  /// What came of it: a token for the browser, or why not, in a sentence.
  public sealed interface Outcome {
    record Done(String token) implements Outcome {}

    record Refused(Field field, String why) implements Outcome {}
  }

  /// What was typed and is to be typed anew.
  public enum Field {
    LOGIN,
    PASSWORD,
    NEW_PASSWORD
  }

  /// By which name an account is entered; empty for guests.
  public Optional<String> login(AccountId account) {
    return store.find(account).map(SignInStore.Kept::login);
  }

  /// Whether an account has a password.
  public boolean hasPassword(AccountId account) {
    return store.find(account).map(SignInStore.Kept::passwordHash).isPresent();
  }

  /// Whether somebody has to know the present password to choose another: not if they have just
  /// shown in another way that the account is theirs, since they may have forgotten it (I3).
  public boolean asksForPassword(Visitor visitor) {
    return hasPassword(visitor.account().accountId())
        && sessions
            .fresh(visitor)
            .filter(session -> !Set.of(WITH_PASSWORD, NEWLY).contains(session.way()))
            .isEmpty();
  }

  /// How strong a password is for whoever chooses it.
  public PasswordStrength strength(AccountId account, String login, String password) {
    return PasswordStrength.of(password, List.of(login, accounts.name(account), "disputatio"));
  }

  /// Turns a guest into an account that can be entered from everywhere (I3).
  public Outcome keep(Visitor visitor, String login, String password) {
    var account = visitor.account().accountId();
    return put(account, login, password)
        .<Outcome>map(refused -> refused)
        .orElseGet(() -> new Outcome.Done(sessions.open(account, visitor, NEWLY)));
  }

  /// Gives an account a password that is entered in another way so far (I3).
  ///
  /// @return why not; empty if it was done
  public Optional<Outcome.Refused> addPassword(Visitor visitor, String login, String password) {
    if (!ways.mayChange(visitor)) {
      return Optional.of(refused(Field.LOGIN, WaysIn.SHOW_AGAIN));
    }
    var account = visitor.account().accountId();
    var refused = put(account, login, password);
    if (refused.isEmpty()) {
      audit.note(account, "can sign in with a password from now on");
    }
    return refused;
  }

  private Optional<Outcome.Refused> put(AccountId account, String login, String password) {
    if (store.find(account).isPresent()) {
      return Optional.of(refused(Field.LOGIN, "This account has a password already."));
    }
    try {
      var name = new Login(login);
      var strength = strength(account, login, password);
      if (!strength.isEnough()) {
        return Optional.of(refused(Field.NEW_PASSWORD, strength.words()));
      }
      store.put(account, name, passwords.encode(password), clock.instant());
      return Optional.empty();
    } catch (IllegalArgumentException unfit) {
      return Optional.of(refused(Field.LOGIN, String.valueOf(unfit.getMessage())));
    } catch (DuplicateKeyException taken) {
      return Optional.of(
          refused(
              Field.LOGIN,
              "Somebody has an account with this already. Sign in, or choose another."));
    }
  }

  /// Lets somebody in who knows the password of an account.
  ///
  /// @param visitor who they are until then
  /// @param place where the request comes from, to slow down whoever guesses (I2)
  public Outcome signIn(Visitor visitor, String login, String password, String place) {
    Login name;
    try {
      name = new Login(login);
    } catch (IllegalArgumentException unfit) {
      return refused(Field.LOGIN, "Enter the name or e-mail of your account.");
    }
    var known = store.find(name);
    var account = known.map(SignInStore.Kept::accountId).map(AccountId::new);
    var now = System.nanoTime();
    if (!places.allows(place, now) || !tried.allows(name.key(), now)) {
      return refused(Field.PASSWORD, TOO_MANY);
    }
    var hash = known.map(SignInStore.Kept::passwordHash);
    if (!matches(password, hash.orElse(nobody)) || hash.isEmpty()) {
      places.count(place, now);
      tried.count(name.key(), now);
      account.ifPresent(theirs -> audit.note(theirs, "was not signed in: the password was wrong"));
      return refused(Field.PASSWORD, "Name and password do not belong together. Type both again.");
    }
    return new Outcome.Done(sessions.open(account.orElseThrow(), visitor, WITH_PASSWORD));
  }

  private boolean matches(String password, String hash) {
    var fits = password.getBytes(StandardCharsets.UTF_8).length <= PasswordStrength.LIMIT_BYTES;
    return passwords.matches(fits ? password : "", hash) && fits;
  }

  /// Gives an account another password, and ends its other sessions (I3).
  ///
  /// @param old empty where there was none, or it is not asked for
  /// @return why not; empty if it was done
  public Optional<Outcome.Refused> changePassword(
      Visitor visitor, String old, String chosen, String place) {
    var account = visitor.account().accountId();
    var kept = store.find(account).orElseThrow();
    var wrong = confirm(visitor, old, place);
    if (wrong.isPresent()) {
      return wrong;
    }
    var strength = strength(account, kept.login(), chosen);
    if (!strength.isEnough()) {
      return Optional.of(refused(Field.NEW_PASSWORD, strength.words()));
    }
    store.put(account, new Login(kept.login()), passwords.encode(chosen), clock.instant());
    audit.note(account, "changed their password");
    sessions.closeOthers(visitor);
    return Optional.empty();
  }

  /// Lets whoever is asked for their password show that the account is theirs (I3).
  ///
  /// @param place where the request comes from, to slow down whoever guesses
  /// @return why not; empty if it is right, or not asked for
  public Optional<Outcome.Refused> confirm(Visitor visitor, String password, String place) {
    var hash = store.find(visitor.account().accountId()).map(SignInStore.Kept::passwordHash);
    var now = System.nanoTime();
    if (hash.isEmpty() || !asksForPassword(visitor)) {
      return Optional.empty();
    }
    if (!places.allows(place, now)) {
      return Optional.of(refused(Field.PASSWORD, TOO_MANY));
    }
    if (!matches(password, hash.get())) {
      places.count(place, now);
      return Optional.of(refused(Field.PASSWORD, "That is not your present password."));
    }
    return Optional.empty();
  }

  private static Outcome.Refused refused(Field field, String why) {
    return new Outcome.Refused(field, why);
  }
}
