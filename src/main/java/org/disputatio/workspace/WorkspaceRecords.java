package org.disputatio.workspace;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is kept of a person as a member of workspaces.
@Component
@Order(10)
class WorkspaceRecords implements PersonalRecords {
  @Override
  public List<Part> parts() {
    return List.of(
        new Part(
            "accounts",
            "Your account, and the guests that you were before and took into it.",
            Set.of("account.account_id", "account.became"),
            """
            select json_build_object('account', account_id, 'name', name, 'since', created_at,
              'takenInto', became, 'firstCameFromAnotherMachine', remote,
              'aBrowserComesBackByACookie', token_hash is not null, 'lastSeenAsGuest', seen_at)
            from account where account_id = any(:own) order by created_at, account_id
            """,
            List.of(
                """
                update account set name = '%s', token_hash = null, remote = false, seen_at = null,
                  erased_at = coalesce(erased_at, now())
                where account_id = any(:own)
                """
                    .formatted(Account.FORMER))),
        new Part(
            "sessions",
            "The browsers in which you are signed in.",
            Set.of("account_session.account_id", "account_session.guest"),
            """
            select json_build_object('way', way, 'openedAt', opened_at, 'endsAt', expires_at,
              'usedBeforeAsGuest', guest)
            from account_session where account_id = any(:own) order by opened_at
            """,
            List.of(
                "delete from account_session where account_id = any(:own)",
                "update account_session set guest = null where guest = any(:own)")),
        new Part(
            "memberships",
            "The workspaces that you belong to, or were removed from, and your roles there.",
            Set.of("member.account_id"),
            """
            select json_build_object('workspace', w.workspace_id, 'name', w.name,
              'role', coalesce(lower(m.role), 'removed'), 'since', m.since,
              'lastHere', m.visited_at)
            from member m join workspace w using (workspace_id)
            where m.account_id = any(:own) order by m.since
            """,
            List.of("delete from member where account_id = any(:own)")),
        new Part(
            "rolesOnMaps",
            "Your roles on single maps, where they differ from those in the workspace.",
            Set.of("map_role.account_id"),
            """
            select json_build_object('map', map_id, 'role', lower(role), 'since', since)
            from map_role where account_id = any(:own) order by since
            """,
            List.of("delete from map_role where account_id = any(:own)")),
        new Part(
            "pseudonyms",
            "What you are called where names are hidden.",
            Set.of("pseudonym.account_id"),
            """
            select json_build_object('workspace', workspace_id, 'pseudonym', name,
              'inPlaceOfYourNameForEverybody', worn)
            from pseudonym where account_id = any(:own) order by name
            """,
            List.of("delete from pseudonym where account_id = any(:own)")),
        new Part(
            "joinLinks",
            "The links by which you let others in; the links themselves are not kept.",
            Set.of("join_link.made_by"),
            """
            select json_build_object('workspace', workspace_id, 'role', lower(role),
              'madeAt', made_at, 'endsAt', expires_at, 'for', use_limit, 'used', uses, 'off', off)
            from join_link where made_by = any(:own) order by made_at
            """),
        new Part(
            "publicLinks",
            "The public links to maps that you made; the links themselves are not kept.",
            Set.of("share_link.made_by"),
            """
            select json_build_object('map', map_id, 'madeAt', made_at, 'off', off,
              'withPassword', password_hash is not null)
            from share_link where made_by = any(:own) order by made_at
            """),
        new Part(
            "mapsInTheTrash",
            "The maps that you moved to the trash and that are still there.",
            Set.of("workspace_map.trashed_by"),
            """
            select json_build_object('map', map_id, 'trashedAt', trashed_at)
            from workspace_map where trashed_by = any(:own) order by trashed_at
            """),
        new Part(
            "auditList",
            "What the audit lists of workspaces say that you did, or that was done to you.",
            Set.of("audit_entry.actor", "audit_entry.whom"),
            """
            select json_build_object('workspace', workspace_id, 'at', at,
              'who', case when actor = any(:own) then 'you' else 'somebody else' end,
              'did', replace(replace(deed, '%s',
                case when whom = any(:own) then 'you' else 'somebody else' end), '%d', detail))
            from audit_entry where actor = any(:own) or whom = any(:own) order by audit_id
            """));
  }
}
