package org.disputatio.signin;

import java.util.Optional;
import org.disputatio.mail.PostOffice;
import org.disputatio.workspace.AccountAudit;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// All the ways into an account, together: who may change them, and that one is left (I3, I5).
@Service
public class WaysIn {
  static final String SHOW_AGAIN =
      "It is a while ago that you signed in. Sign in once more, then you can change this.";
  private static final String LAST_ONE =
      "This is the only way into your account. Add another before you take it away.";

  private final SignInStore passwords;
  private final OpenIdentityStore identities;
  private final Optional<OpenIdProvider> provider;
  private final MailStore addresses;
  private final PostOffice post;
  private final PasskeyStore passkeys;
  private final PublicAddress here;
  private final Sessions sessions;
  private final AccountAudit audit;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  WaysIn(
      SignInStore passwords,
      OpenIdentityStore identities,
      Optional<OpenIdProvider> provider,
      MailStore addresses,
      PostOffice post,
      PasskeyStore passkeys,
      PublicAddress here,
      Sessions sessions,
      AccountAudit audit,
      TransactionTemplate transaction,
      JdbcClient jdbc) {
    this.passwords = passwords;
    this.identities = identities;
    this.provider = provider;
    this.addresses = addresses;
    this.post = post;
    this.passkeys = passkeys;
    this.here = here;
    this.sessions = sessions;
    this.audit = audit;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  /// Whether somebody showed just now that the account is theirs, so that they may change how it is
  /// entered (I3).
  public boolean mayChange(Visitor visitor) {
    return visitor.signedIn() && sessions.fresh(visitor).isPresent();
  }

  /// How many lead in today; what the settings do not let anybody use any more does not count.
  int count(AccountId account) {
    var count = 0;
    if (passwords.find(account).map(SignInStore.Kept::passwordHash).isPresent()) {
      count++;
    }
    if (provider.flatMap(theirs -> identities.find(account, theirs.issuer())).isPresent()) {
      count++;
    }
    if (post.isOpen() && addresses.address(account).isPresent()) {
      count++;
    }
    var host = here.told().map(PasskeyQuestion::host);
    return count
        + (int)
            passkeys.of(account).stream()
                .filter(passkey -> host.isEmpty() || host.get().equals(passkey.host()))
                .count();
  }

  /// Takes a way away, unless it is the last; ends the other sessions (I3, I5).
  ///
  /// @param what what it was, for the audit list
  /// @return why not, in a sentence; empty if it was done
  Optional<String> remove(Visitor visitor, String what, Runnable removal) {
    if (!mayChange(visitor)) {
      return Optional.of(SHOW_AGAIN);
    }
    var account = visitor.account().accountId();
    var done =
        transaction.execute(
            _ -> {
              oneAtATime(account);
              if (count(account) < 2) {
                return false;
              }
              removal.run();
              audit.note(account, "does not sign in with %s any more".formatted(what));
              return true;
            });
    if (!Boolean.TRUE.equals(done)) {
      return Optional.of(LAST_ONE);
    }
    sessions.closeOthers(visitor);
    return Optional.empty();
  }

  /// Else two could each leave the other as the last way, and take it.
  private void oneAtATime(AccountId account) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 31))")
        .param(account.value().toString())
        .query((row, number) -> true)
        .single();
  }
}
