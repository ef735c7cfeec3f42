package org.disputatio.signin;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.disputatio.mail.Letter;
import org.disputatio.mail.PostOffice;
import org.disputatio.signin.MailStore.Link;
import org.disputatio.signin.MailStore.Purpose;
import org.disputatio.workspace.AccountAudit;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.BadSetting;
import org.disputatio.workspace.Secrets;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Throttle;
import org.disputatio.workspace.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts that are entered by a link that comes by mail (I2, I3, I5, I8).
@Service
public class MailLinks {
  /// Where a link leads, before its token.
  public static final String PATH = "/sign-in/mail/";

  static final Duration LEADS_IN = Duration.ofMinutes(15);
  static final Duration CONFIRMS = Duration.ofDays(1);

  /// Letters that are asked for from one place, and to one address, within ten minutes.
  static final int FROM_ONE = 20;

  static final int TO_ONE = 3;

  private static final Logger LOG = LoggerFactory.getLogger(MailLinks.class);

  private final PostOffice post;
  private final PublicAddress here;
  private final MailStore store;
  private final WaysIn ways;
  private final Sessions sessions;
  private final Accounts accounts;
  private final AccountAudit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Throttle places = new Throttle(FROM_ONE, 2_000);
  private final Throttle addresses = new Throttle(TO_ONE, 2_000);

  MailLinks(
      PostOffice post,
      PublicAddress here,
      MailStore store,
      WaysIn ways,
      Sessions sessions,
      Accounts accounts,
      AccountAudit audit,
      TransactionTemplate transaction,
      Clock clock) {
    if (post.isOpen() && here.told().isEmpty()) {
      throw new BadSetting(
          "DISPUTATIO_PUBLIC_URL is missing: letters name the address by which people reach this server.",
          "Set it to an address such as https://maps.example.org, or leave out DISPUTATIO_SMTP_URL.");
    }
    this.post = post;
    this.here = here;
    this.store = store;
    this.ways = ways;
    this.sessions = sessions;
    this.accounts = accounts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// What a link leads to, for whoever opened it.
  public sealed interface Found {
    /// @param name of the account that it leads into
    record SignIn(String name) implements Found {}

    /// @param name of the account that the address is to belong to
    record Confirm(String name, String address) implements Found {}

    /// It was used, or is too old, or never was one.
    record Nothing() implements Found {}
  }

  /// What came of pressing the button.
  public sealed interface Outcome {
    /// @param token by which the browser is known from now on
    record Entered(String token) implements Outcome {}

    record Confirmed() implements Outcome {}

    /// @param why in a sentence
    record Refused(String why) implements Outcome {}
  }

  /// Whether letters can be sent.
  public boolean isOpen() {
    return post.isOpen();
  }

  /// Where letters to somebody go; empty if they have confirmed no address.
  public Optional<String> address(AccountId account) {
    return store.address(account);
  }

  /// Sends a link that leads in to whoever has an account with this address. Nobody learns from the
  /// answer, or from how long it takes, whether somebody has (I8).
  ///
  /// @param place where the request comes from
  /// @return why not, in a sentence; empty if a link is on its way to whoever has an account
  public Optional<String> send(String typed, String place) {
    MailAddress address;
    try {
      address = new MailAddress(typed);
    } catch (IllegalArgumentException none) {
      return Optional.of(String.valueOf(none.getMessage()));
    }
    var refused = count(address, place);
    if (refused.isEmpty()) {
      post.later(
          () ->
              store
                  .find(address)
                  .ifPresent(
                      known ->
                          deliver(new Link(known.accountId(), known.address(), Purpose.SIGN_IN))));
    }
    return refused;
  }

  private Optional<String> count(MailAddress address, String place) {
    var now = System.nanoTime();
    if (!places.allows(place, now)) {
      return Optional.of("Too many links were asked for from here. Wait ten minutes.");
    }
    if (!addresses.allows(address.key(), now)) {
      return Optional.of(
          "Several links were asked for at this address just now. Look for them, also among"
              + " unwanted mail, or wait ten minutes.");
    }
    places.count(place, now);
    addresses.count(address.key(), now);
    return Optional.empty();
  }

  /// Asks whoever reads at an address whether it is to belong to the account of whoever asks.
  ///
  /// @return why not, in a sentence; empty if a letter was sent
  public Optional<String> ask(Visitor visitor, String typed, String place) {
    if (!ways.mayChange(visitor)) {
      return Optional.of(WaysIn.SHOW_AGAIN);
    }
    try {
      var address = new MailAddress(typed);
      var refused = count(address, place);
      if (refused.isPresent()) {
        return refused;
      }
      var account = visitor.account().accountId();
      return deliver(new Link(account.value(), address.text(), Purpose.CONFIRM))
          ? Optional.empty()
          : Optional.of(
              "The letter could not be sent. Check the address, or try again in a while.");
    } catch (IllegalArgumentException none) {
      return Optional.of(String.valueOf(none.getMessage()));
    }
  }

  private boolean deliver(Link link) {
    var token = Secrets.token();
    var now = clock.instant();
    var lasts = link.purpose() == Purpose.SIGN_IN ? LEADS_IN : CONFIRMS;
    store.insert(Secrets.hash(token), link, now, now.plus(lasts));
    try {
      post.send(letter(link, URI.create(base() + PATH + token)));
      return true;
    } catch (PostOffice.Undelivered unheard) {
      LOG.debug("no letter", unheard);
      return false;
    }
  }

  private Letter letter(Link link, URI address) {
    return switch (link.purpose()) {
      case SIGN_IN ->
          new Letter(
              link.address(),
              "Sign in to Disputatio",
              "Somebody, probably you, wants to sign in to Disputatio at %s. Open this address"
                      .formatted(base())
                  + " and press the button there:",
              address,
              "It leads in once, within 15 minutes. If it was not you, do nothing: without this"
                  + " letter nobody gets in.");
      case CONFIRM ->
          new Letter(
              link.address(),
              "Is this your address?",
              "Somebody, probably you, wants to sign in to Disputatio at %s by letters to this"
                      .formatted(base())
                  + " address. To allow it, open this and press the button there:",
              address,
              "That is possible for one day. If it was not you, do nothing, and no more letters"
                  + " come.");
    };
  }

  private String base() {
    return here.told().orElseThrow();
  }

  /// What a link is for. It is not used by that: programs that look for bad links open them too.
  public Found look(String token) {
    return store
        .look(Secrets.hash(token), clock.instant())
        .<Found>map(
            link -> {
              var name = accounts.name(link.account());
              return switch (link.purpose()) {
                case SIGN_IN -> new Found.SignIn(name);
                case CONFIRM -> new Found.Confirm(name, link.address());
              };
            })
        .orElseGet(Found.Nothing::new);
  }

  /// Uses a link, for whoever pressed the button (I8).
  public Outcome use(Visitor visitor, String token) {
    try {
      return Objects.requireNonNull(
          transaction.execute(
              _ ->
                  store
                      .take(Secrets.hash(token), clock.instant())
                      .map(link -> use(visitor, link))
                      .orElseGet(MailLinks::over)));
    } catch (DuplicateKeyException taken) {
      return new Outcome.Refused(
          "Another account here has this address already. Sign in to that one by a link, or use"
              + " another address.");
    }
  }

  private Outcome use(Visitor visitor, Link link) {
    var address = new MailAddress(link.address());
    if (link.purpose() == Purpose.CONFIRM) {
      store.confirm(link.account(), address, clock.instant());
      audit.note(link.account(), "can sign in with links by mail from now on");
      return new Outcome.Confirmed();
    }
    var isStillTheirs =
        store.find(address).filter(known -> known.accountId().equals(link.accountId()));
    return isStillTheirs.isEmpty()
        ? over()
        : new Outcome.Entered(sessions.open(link.account(), visitor, "with a link by mail"));
  }

  private static Outcome over() {
    return new Outcome.Refused(
        "This link does not lead anywhere any more: it was used, or is too old. Ask for another.");
  }

  /// Sends no more letters to somebody, unless that is the last way into their account (I5).
  ///
  /// @return why not, in a sentence; empty if it was done
  public Optional<String> remove(Visitor visitor) {
    return ways.remove(visitor, "links by mail", () -> store.forget(visitor.account().accountId()));
  }
}
