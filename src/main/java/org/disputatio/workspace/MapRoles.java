package org.disputatio.workspace;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// What members of a workspace are on single maps, in place of what they are in it (W5).
@Service
public class MapRoles {
  private final MapRoleStore roles;
  private final AuditStore audit;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;

  MapRoles(
      MapRoleStore roles,
      AuditStore audit,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.roles = roles;
    this.audit = audit;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// A member of the workspace that a map is in.
  ///
  /// @param onMap as what they are on the map; null if as in the workspace
  public record Person(Member member, @Nullable Role onMap) {}

  /// The members of the workspace that a map is in, by their names.
  ///
  /// @throws Access.Denied to who is no owner there
  public List<Person> list(AccountId owner, UUID map) {
    access.require(owner, Permission.MANAGE, map);
    return roles.list(map);
  }

  /// Makes a member something else on one map.
  ///
  /// @param role null for as in the workspace
  /// @throws Access.Denied to who is no owner there
  /// @throws IllegalArgumentException if they are no member, or an owner
  public void give(AccountId owner, UUID map, String title, AccountId member, @Nullable Role role) {
    access.require(owner, Permission.MANAGE, map);
    var known =
        roles.list(map).stream().filter(one -> one.member().accountId().equals(member)).findFirst();
    if (known.isEmpty() || known.get().member().role() == Role.OWNER) {
      throw new IllegalArgumentException("whoever is no member, or an owner, has no other role");
    }
    transaction.executeWithoutResult(
        _ -> {
          if (role == null) {
            roles.remove(map, member);
          } else {
            roles.put(map, member, role, owner, clock.instant());
          }
          var deed =
              role == null
                  ? "made %s on “%d” what they are in the workspace"
                  : "made %s "
                      + (role.isAtLeast(Role.EDITOR) ? "an " : "a ")
                      + role.label().toLowerCase(Locale.ROOT)
                      + " on “%d”";
          access
              .workspaceOf(map)
              .ifPresent(there -> audit.note(there, clock.instant(), owner, deed, member, title));
        });
    access.changed();
  }
}
