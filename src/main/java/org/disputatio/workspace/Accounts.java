package org.disputatio.workspace;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The people of this server. A guest is known by a token that the browser keeps (W1).
@Service
public class Accounts {
  static final List<String> ANIMALS =
      List.of(
          "Badger",
          "Beaver",
          "Bison",
          "Crane",
          "Curlew",
          "Dormouse",
          "Falcon",
          "Finch",
          "Fox",
          "Gecko",
          "Hare",
          "Hedgehog",
          "Heron",
          "Ibex",
          "Kestrel",
          "Kingfisher",
          "Lark",
          "Lynx",
          "Magpie",
          "Marten",
          "Mole",
          "Newt",
          "Nightjar",
          "Otter",
          "Owl",
          "Petrel",
          "Pika",
          "Plover",
          "Puffin",
          "Quail",
          "Raven",
          "Robin",
          "Seal",
          "Shrew",
          "Stoat",
          "Swift",
          "Tapir",
          "Tern",
          "Vole",
          "Wombat",
          "Wren",
          "Yak");

  private final AccountStore accounts;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Accounts(
      AccountStore accounts, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.events = events;
    this.clock = clock;
  }

  /// A new guest and the token by which they come back; this is the only time it is told.
  public record Welcome(Account account, String token) {
    /// Who they are from now on.
    public Visitor visitor() {
      return new Visitor(account, Secrets.hash(token), false);
    }
  }

  /// Takes in somebody new, under the name of an animal until they choose their own.
  public Welcome welcome() {
    return welcome(false);
  }

  /// The same.
  ///
  /// @param remote whether they come from another machine than this one
  public Welcome welcome(boolean remote) {
    var token = Secrets.token();
    var name = ANIMALS.get(random.nextInt(ANIMALS.size()));
    var account = new Account(new AccountId(UUID.randomUUID()), name);
    accounts.insert(account, Secrets.hash(token), remote, clock.instant());
    return new Welcome(account, token);
  }

  /// Somebody who did things elsewhere and will not come here: an author read from a file.
  public static Account unknown(String name) {
    var kept = name.isBlank() ? "Unknown" : name.strip();
    var end = Math.min(kept.length(), Account.NAME_LIMIT);
    if (Character.isHighSurrogate(kept.charAt(end - 1))) {
      end--;
    }
    return new Account(new AccountId(UUID.randomUUID()), kept.substring(0, end));
  }

  /// Notes somebody who has no way to come back.
  public void takeIn(Account account) {
    accounts.insert(account, null, false, clock.instant());
  }

  /// Makes an account for whoever sits where a guest does; they come back by signing in alone.
  ///
  /// @param name what they are called elsewhere; if it is empty, they go by the guest's name
  public Account takeIn(Account guest, String name) {
    var account = unknown(name.isBlank() ? guest.name() : name);
    accounts.insertBeside(account, guest.accountId(), clock.instant());
    return account;
  }

  /// Ends the session of whoever signed in, wherever its pages are open.
  public void signOut(Visitor visitor) {
    sessions.close(visitor);
  }

  /// The name that others see.
  public String name(AccountId account) {
    return accounts.find(account).map(Account::name).orElse("Somebody");
  }

  /// Whoever is behind an account: of a guest, the account that took over what they did (S4).
  AccountStore.Person person(AccountId account) {
    return accounts
        .person(account)
        .orElseGet(() -> new AccountStore.Person(new Account(account, "Somebody"), false));
  }

  /// Somebody, and the guests that they were before.
  public Set<AccountId> own(AccountId account) {
    return accounts.own(account);
  }

  /// Gives somebody the name that they chose.
  ///
  /// @throws IllegalArgumentException if it is empty or too long
  public Account rename(AccountId account, String name) {
    var renamed = new Account(account, name.strip());
    accounts.rename(account, renamed.name());
    events.publishEvent(new NameChanged(account));
    return renamed;
  }
}
