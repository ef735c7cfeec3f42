package org.disputatio.workspace;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/// Notes what somebody did with their account for the owners of all workspaces that they belong to;
/// of whoever belongs to none, for those of the first (S5).
@Service
public class AccountAudit {
  private final AuditStore audit;
  private final StandingStore standings;
  private final Clock clock;

  AccountAudit(AuditStore audit, StandingStore standings, Clock clock) {
    this.audit = audit;
    this.standings = standings;
    this.clock = clock;
  }

  /// @param deed a sentence without its subject
  public void note(AccountId account, String deed) {
    var theirs = standings.of(account);
    (theirs.isEmpty() ? List.of(WorkspaceId.FIRST) : theirs)
        .forEach(workspace -> audit.note(workspace, clock.instant(), account, deed, null));
  }
}
