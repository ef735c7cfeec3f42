package org.disputatio.workspace;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Groups of people, and who belongs to them as what.
@Service
public class Workspaces {
  private static final Logger LOG = LoggerFactory.getLogger(Workspaces.class);
  private static final int DEEDS = 200;

  private final MemberStore members;
  private final PseudonymStore pseudonyms;
  private final Names names;
  private final AuditStore audit;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Workspaces(
      MemberStore members,
      PseudonymStore pseudonyms,
      Names names,
      AuditStore audit,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.members = members;
    this.pseudonyms = pseudonyms;
    this.names = names;
    this.audit = audit;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Begins a workspace, whose owner is whoever begins it; it is the one they work in from now on.
  ///
  /// @throws IllegalArgumentException if the name is empty or too long
  /// @throws Access.Denied if they may not make maps where they are now
  public Workspace create(AccountId account, String name) {
    access.requireCreate(account);
    var workspace = new Workspace(new WorkspaceId(UUID.randomUUID()), name.strip());
    transaction.executeWithoutResult(
        _ -> {
          members.insert(workspace, clock.instant());
          let(workspace.workspaceId(), account, Role.OWNER, account, "began the workspace");
        });
    access.changed();
    LOG.info("workspace {} created", workspace.workspaceId().value());
    return workspace;
  }

  /// The workspace that somebody works in now; empty if they belong to none.
  public Optional<Workspace> current(AccountId account) {
    return access.workspace(account).flatMap(members::find);
  }

  /// All in which somebody is something, by their names.
  public List<Workspace> of(AccountId account) {
    var all = new ArrayList<>(members.of(account));
    if (all.stream().noneMatch(one -> one.workspaceId().equals(WorkspaceId.FIRST))
        && access.role(account, WorkspaceId.FIRST).isPresent()) {
      members.find(WorkspaceId.FIRST).ifPresent(first -> all.addFirst(first));
    }
    return List.copyOf(all);
  }

  /// Whether somebody belongs to a workspace by name, not only by being here.
  public boolean isMember(AccountId account, WorkspaceId workspace) {
    return members.of(account).stream().anyMatch(one -> one.workspaceId().equals(workspace));
  }

  /// Lets somebody work in another of their workspaces from now on.
  ///
  /// @throws Access.Denied if they are nobody there
  public void visit(AccountId account, WorkspaceId workspace) {
    access.require(account, Permission.SEE, workspace);
    transaction.executeWithoutResult(
        _ -> {
          if (!isMember(account, workspace)) {
            // What they are by being here becomes what they are by name.
            access
                .role(account, workspace)
                .ifPresent(role -> members.put(workspace, account, role, account, clock.instant()));
          }
          members.visit(workspace, account, clock.instant());
        });
  }

  /// Gives a workspace another name.
  ///
  /// @throws IllegalArgumentException if it is empty or too long
  public Workspace rename(AccountId owner, WorkspaceId workspace, String name) {
    access.require(owner, Permission.MANAGE, workspace);
    var renamed = new Workspace(workspace, name.strip());
    transaction.executeWithoutResult(
        _ -> {
          var before = members.find(workspace).map(Workspace::name).orElse("");
          if (!before.equals(renamed.name())) {
            members.rename(workspace, renamed.name());
            var deed = "renamed the workspace, which was called “%d”";
            audit.note(workspace, clock.instant(), owner, deed, null, before);
          }
        });
    return renamed;
  }

  /// Closes a workspace, so that nobody joins it or changes anything in it, or opens it again (D1).
  ///
  /// @throws Access.Denied to who is no owner
  public void close(AccountId owner, WorkspaceId workspace, boolean closed) {
    access.require(owner, Permission.MANAGE, workspace);
    transaction.executeWithoutResult(
        _ -> {
          if (members.close(workspace, closed)) {
            var deed = closed ? "closed the workspace" : "opened the workspace again";
            audit.note(workspace, clock.instant(), owner, deed, null);
          }
        });
    access.changed();
  }

  /// Who belongs to a workspace, by their names.
  ///
  /// @throws Access.Denied if the reader does not
  public List<Member> members(AccountId reader, WorkspaceId workspace) {
    access.require(reader, Permission.SEE, workspace);
    var seen = names.in(workspace, reader);
    // In the order of the names one could read the names off a list of pseudonyms.
    return members.list(workspace).stream()
        .map(
            one ->
                new Member(one.accountId(), seen.apply(one.accountId()), one.role(), one.since()))
        .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /// Lets members see pseudonyms of each other, or their names again (D2). Owners see the names.
  ///
  /// @throws Access.Denied to who is no owner
  public void hideNames(AccountId owner, WorkspaceId workspace, boolean hidden) {
    access.require(owner, Permission.MANAGE, workspace);
    transaction.executeWithoutResult(
        _ -> {
          if (pseudonyms.hide(workspace, hidden)) {
            var deed = hidden ? "hid the names of members from each other" : "showed names again";
            audit.note(workspace, clock.instant(), owner, deed, null);
          }
        });
    access.changed();
  }

  /// What was done about who may do what, the latest first.
  ///
  /// @throws Access.Denied to who is no owner
  public List<Deed> deeds(AccountId owner, WorkspaceId workspace) {
    access.require(owner, Permission.MANAGE, workspace);
    return audit.latest(workspace, DEEDS);
  }

  /// Makes a member something else.
  ///
  /// @return why not, in a sentence; empty if it was done
  public Optional<String> change(
      AccountId owner, WorkspaceId workspace, AccountId member, Role role) {
    access.require(owner, Permission.MANAGE, workspace);
    return decide(owner, workspace, member, role, "made %s " + article(role));
  }

  /// Takes somebody out of a workspace; what they wrote stays, under their name or a pseudonym
  /// (D4).
  ///
  /// @return why not, in a sentence; empty if it was done
  public Optional<String> remove(
      AccountId owner, WorkspaceId workspace, AccountId member, boolean underName) {
    access.require(owner, Permission.MANAGE, workspace);
    var refusal =
        decide(
            owner,
            workspace,
            member,
            null,
            underName ? "removed %s" : "removed %s, whose words stay under a pseudonym");
    if (refusal.isEmpty() && !underName) {
      pseudonyms.wear(workspace, member);
      access.changed();
    }
    return refusal;
  }

  private Optional<String> decide(
      AccountId owner, WorkspaceId workspace, AccountId member, @Nullable Role role, String deed) {
    var alone =
        transaction.execute(
            _ -> {
              if (role != Role.OWNER && members.otherOwners(workspace, member) == 0) {
                return true;
              }
              let(workspace, member, role, owner, deed);
              return false;
            });
    if (Boolean.TRUE.equals(alone)) {
      return Optional.of("Somebody has to be the owner: make another member an owner first.");
    }
    access.changed();
    return Optional.empty();
  }

  /// To be called in a transaction, and [Access#changed] after it.
  void let(
      WorkspaceId workspace, AccountId member, @Nullable Role role, AccountId by, String deed) {
    var now = clock.instant();
    members.put(workspace, member, role, by, now);
    audit.note(workspace, now, by, deed, member);
  }

  private static String article(Role role) {
    return switch (role) {
      case EDITOR, OWNER -> "an " + role.label().toLowerCase(Locale.ROOT);
      case VIEWER, COMMENTER, CONTRIBUTOR -> "a " + role.label().toLowerCase(Locale.ROOT);
    };
  }
}
