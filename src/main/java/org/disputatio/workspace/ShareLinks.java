package org.disputatio.workspace;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Addresses at which everybody who has them may read one map, and do nothing else (L1 to L4).
@Service
public class ShareLinks {
  /// What BCrypt takes into account.
  public static final int PASSWORD_LIMIT = 72;

  private final ShareLinkStore links;
  private final AuditStore audit;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Throttle throttle = new Throttle();
  private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(11);

  ShareLinks(
      ShareLinkStore links,
      AuditStore audit,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.links = links;
    this.audit = audit;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// A new link and what its address ends with; this is the only time that is told (L1).
  public record Made(ShareLink link, String token) {}

  /// Lets everybody who gets the address read a map.
  ///
  /// @param title what the map is called, for the audit list
  /// @param password empty if it needs none
  /// @throws IllegalArgumentException if the password is too long
  /// @throws Access.Denied if whoever makes it may not
  public Made make(AccountId account, UUID map, String title, String password) {
    access.require(account, Permission.SHARE, map);
    if (password.getBytes(StandardCharsets.UTF_8).length > PASSWORD_LIMIT) {
      throw new IllegalArgumentException("a password has at most " + PASSWORD_LIMIT + " bytes");
    }
    var token = Secrets.token();
    var hash = password.isEmpty() ? null : passwords.encode(password);
    var link = new ShareLink(UUID.randomUUID(), map, hash != null, clock.instant(), false);
    transaction.executeWithoutResult(
        _ -> {
          links.insert(link, Secrets.hash(token), hash, account);
          note(account, map, "made a public link to “%d”", title);
        });
    return new Made(link, token);
  }

  /// The links to a map, the newest first.
  ///
  /// @throws Access.Denied if whoever asks may not make any
  public List<ShareLink> list(AccountId account, UUID map) {
    access.require(account, Permission.SHARE, map);
    return links.list(map);
  }

  /// Lets nobody read by a link any more.
  ///
  /// @param title what the map is called, for the audit list
  /// @throws Access.Denied if whoever asks may not
  public void revoke(AccountId account, UUID map, String title, UUID share) {
    access.require(account, Permission.SHARE, map);
    transaction.executeWithoutResult(
        _ -> {
          if (links.revoke(share, map)) {
            note(account, map, "revoked a public link to “%d”", title);
          }
        });
  }

  private void note(AccountId account, UUID map, String deed, String title) {
    access
        .workspaceOf(map)
        .ifPresent(workspace -> audit.note(workspace, clock.instant(), account, deed, null, title));
  }

  /// What somebody finds at the address of a link.
  public sealed interface Found {
    /// They may read this map.
    record Map(UUID map) implements Found {}

    /// They have to know a password first.
    record Closed() implements Found {}

    /// There is no such link, or no longer.
    record Nothing() implements Found {}
  }

  /// What is at an address.
  ///
  /// @param proof what [#unlock] gave out, if anything
  public Found find(String token, @Nullable String proof) {
    var kept = links.find(Secrets.hash(token)).orElse(null);
    if (kept == null) {
      return new Found.Nothing();
    }
    var hash = kept.passwordHash();
    var open =
        hash == null
            || (proof != null
                && Secrets.same(Secrets.hash(proof), Secrets.hash(proof(token, hash))));
    return open ? new Found.Map(kept.link().map()) : new Found.Closed();
  }

  /// Takes a password for a proof that holds as long as the link does.
  ///
  /// @param place where the request comes from, to slow down whoever guesses (L3)
  /// @return empty if it is wrong, or too many were
  public Optional<String> unlock(String token, String password, String place) {
    var now = System.nanoTime();
    var hash = links.find(Secrets.hash(token)).map(ShareLinkStore.Kept::passwordHash).orElse(null);
    if (hash == null || !throttle.allows(place, now)) {
      return Optional.empty();
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > PASSWORD_LIMIT
        || !passwords.matches(password, hash)) {
      throttle.count(place, now);
      return Optional.empty();
    }
    return Optional.of(proof(token, hash));
  }

  /// Only who has the database and the token could make it up.
  private static String proof(String token, String passwordHash) {
    return HexFormat.of().formatHex(Secrets.hash(token + " " + passwordHash));
  }
}
