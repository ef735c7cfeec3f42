package org.disputatio.workspace;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Ways into a workspace, by an address or by a short code (J1 to J5).
@Service
public class JoinLinks {
  /// Letters of a short code: 900 million, of which 400 are looked at in ten minutes.
  static final int CODE_LENGTH = 6;

  private final JoinLinkStore links;
  private final Workspaces workspaces;
  private final MemberStore members;
  private final Names names;
  private final AuditStore audit;
  private final Accounts accounts;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Throttle throttle = new Throttle();

  JoinLinks(
      JoinLinkStore links,
      Workspaces workspaces,
      MemberStore members,
      Names names,
      AuditStore audit,
      Accounts accounts,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.links = links;
    this.workspaces = workspaces;
    this.members = members;
    this.names = names;
    this.audit = audit;
    this.accounts = accounts;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// A new link, and what leads in by it; this is the only time that is told (J1).
  public record Made(JoinLink link, String token, String code) {}

  /// Makes a way into a workspace.
  ///
  /// @param lasts null for as long as it is not turned off
  /// @param limit how many may come by it; null for any number
  /// @throws Access.Denied to who is no owner
  public Made make(
      AccountId owner,
      WorkspaceId workspace,
      Role role,
      @Nullable Duration lasts,
      @Nullable Integer limit) {
    access.require(owner, Permission.MANAGE, workspace);
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("at least one has to be able to come");
    }
    var now = clock.instant();
    var link =
        new JoinLink(
            UUID.randomUUID(),
            workspace,
            role,
            now,
            lasts == null ? null : now.plus(lasts),
            limit,
            0,
            false);
    var token = Secrets.token();
    var code = Secrets.code(CODE_LENGTH);
    transaction.executeWithoutResult(
        _ -> {
          links.insert(link, Secrets.hash(token), Secrets.hash(code), owner);
          var words = "made a join link for %ss".formatted(role.label().toLowerCase(Locale.ROOT));
          audit.note(workspace, now, owner, words, null);
        });
    return new Made(link, token, code);
  }

  /// The ways into a workspace, the newest first.
  ///
  /// @throws Access.Denied to who is no owner
  public List<JoinLink> list(AccountId owner, WorkspaceId workspace) {
    access.require(owner, Permission.MANAGE, workspace);
    return links.list(workspace);
  }

  /// Lets nobody come by a link any more; who came stays.
  ///
  /// @throws Access.Denied to who is no owner
  public void turnOff(AccountId owner, WorkspaceId workspace, UUID link) {
    access.require(owner, Permission.MANAGE, workspace);
    transaction.executeWithoutResult(
        _ -> {
          if (links.turnOff(link, workspace)) {
            audit.note(workspace, clock.instant(), owner, "turned off a join link", null);
          }
        });
  }

  /// What somebody finds who was given a link or a code.
  public sealed interface Found {
    /// They may come in.
    ///
    /// @param already as what they are there before; null if they are not
    /// @param namesHidden whether members see pseudonyms of each other there
    record Invitation(Workspace workspace, Role role, @Nullable Role already, boolean namesHidden)
        implements Found {}

    /// There is no such link, or no longer.
    record Nothing(String why) implements Found {}
  }

  /// What a link or a code leads to. Codes can be guessed, links cannot: who has one is not kept
  /// out by who guesses.
  ///
  /// @param place where the request comes from, to slow down whoever guesses (J4)
  public Found find(AccountId account, String secret, String place) {
    var now = System.nanoTime();
    var isCode = isCode(secret);
    if (isCode && !throttle.allows(place, now)) {
      return new Found.Nothing(
          "Too many wrong codes were tried from your network. Wait ten minutes, or ask for the"
              + " link.");
    }
    var link = lookUp(secret);
    if (link.isEmpty() && !isCode) {
      return new Found.Nothing("There is no such link. Look whether it is complete.");
    }
    if (link.isEmpty()) {
      throttle.count(place, now);
      return new Found.Nothing("There is no such code. Look again: it has six letters and digits.");
    }
    if (!link.get().isOpen(clock.instant())) {
      return new Found.Nothing(
          "This link is not open any more. Ask whoever gave it to you for another.");
    }
    var workspace = members.find(link.get().workspaceId()).orElseThrow();
    var already = access.role(account, workspace.workspaceId()).orElse(null);
    return new Found.Invitation(
        workspace, link.get().role(), already, names.areHidden(workspace.workspaceId()));
  }

  private Optional<JoinLink> lookUp(String secret) {
    return links.find(Secrets.hash(isCode(secret) ? Secrets.typed(secret) : secret));
  }

  /// Nobody types what leads in by an address, which is much longer.
  private static boolean isCode(String secret) {
    return secret.length() <= 3 * CODE_LENGTH;
  }

  /// Lets somebody in under a name that they chose; who is there already keeps the stronger role
  /// (J3).
  ///
  /// @return why not, in a sentence; empty if they are in
  /// @throws IllegalArgumentException if the name is empty or too long
  public Optional<String> join(AccountId account, String secret, String place, String name) {
    var found = find(account, secret, place);
    if (found instanceof Found.Nothing(var why)) {
      return Optional.of(why);
    }
    var link = lookUp(secret).orElseThrow();
    if (access.wasRemoved(account, link.workspaceId())) {
      return Optional.of("You were removed from this workspace. Ask its owner.");
    }
    if (access.isClosed(link.workspaceId())) {
      return Optional.of("This workspace is closed: nobody joins it for now. Ask its owner.");
    }
    accounts.rename(account, name);
    var already = access.role(account, link.workspaceId()).orElse(null);
    if (already == null || !already.isAtLeast(link.role())) {
      var in =
          transaction.execute(
              _ -> {
                if (!links.use(link.linkId(), clock.instant())) {
                  return false;
                }
                workspaces.let(
                    link.workspaceId(),
                    account,
                    link.role(),
                    account,
                    "joined by a link for %ss"
                        .formatted(link.role().label().toLowerCase(Locale.ROOT)));
                return true;
              });
      if (!Boolean.TRUE.equals(in)) {
        return Optional.of(
            "This link is not open any more. Ask whoever gave it to you for another.");
      }
      access.changed();
    }
    workspaces.visit(account, link.workspaceId());
    return Optional.empty();
  }
}
