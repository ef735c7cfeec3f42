package org.disputatio.ui.start;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.disputatio.map.Contributions.Contribution;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Member;
import org.disputatio.workspace.Workspace;

/// Who belongs to a workspace, the busiest first.
class HomePeople extends Div {
  private static final int SHOWN = 8;

  HomePeople(HomeParts parts, Workspace workspace) {
    addClassNames("people", "home-people");
    var head = new H2("People");
    head.addClassName("details-heading");
    add(head);
    var account = HomeParts.account();
    var members = parts.workspaces().members(account, workspace.workspaceId());
    var done = parts.contributions().of(parts.access().maps(account, workspace.workspaceId()));
    var list = new UnorderedList();
    members.stream()
        .sorted(Comparator.comparingInt((Member one) -> -changes(done, one)))
        .limit(SHOWN)
        .forEach(one -> list.add(row(one, done)));
    add(members.isEmpty() ? Words.muted("Nobody by name: whoever sits at this machine.") : list);
    add(
        new Anchor(
            "members",
            members.isEmpty()
                ? "Let others in"
                : members.size() > SHOWN
                    ? "All %,d members".formatted(members.size())
                    : "Members and links"));
  }

  private static int changes(Map<AccountId, Contribution> done, Member member) {
    var own = done.get(member.accountId());
    return own == null ? 0 : own.changes();
  }

  private static ListItem row(Member member, Map<AccountId, Contribution> done) {
    var own = done.get(member.accountId());
    var you = member.accountId().equals(HomeParts.account()) ? " (you)" : "";
    var who =
        new Div(
            Words.fromPeople(member.name() + you, "member-name"),
            Words.muted(
                "%s · %s"
                    .formatted(
                        member.role().label(),
                        own == null
                            ? "nothing written yet"
                            : Words.count(own.statements(), "statement")
                                .concat(", ")
                                .concat(Words.count(own.changes(), "change"))
                                .toLowerCase(Locale.ROOT))));
    who.addClassName("member-who");
    return new ListItem(who);
  }
}
