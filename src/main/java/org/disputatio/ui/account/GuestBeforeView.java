package org.disputatio.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import org.disputatio.map.Contributions;
import org.disputatio.ui.AppHeader;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Takeover;
import org.disputatio.workspace.Workspaces;

/// Asks whoever signed in whether what was done in this browser before, as a guest, was theirs
/// (S4), at `/sign-in/guest`. Where nothing was done it leads on.
@Requires(Permission.ENTER)
@Route("sign-in/guest")
@PageTitle("Before you signed in · Disputatio")
class GuestBeforeView extends Div implements BeforeEnterObserver {
  private final Sessions sessions;
  private final Takeover takeover;
  private final Workspaces workspaces;
  private final Access access;
  private final Contributions contributions;
  private final Accounts accounts;

  GuestBeforeView(
      Sessions sessions,
      Takeover takeover,
      Workspaces workspaces,
      Access access,
      Contributions contributions,
      Accounts accounts) {
    this.sessions = sessions;
    this.takeover = takeover;
    this.workspaces = workspaces;
    this.access = access;
    this.contributions = contributions;
    this.accounts = accounts;
    addClassNames("start-view", "join-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var guest = sessions.guestBefore(CurrentAccount.visitor());
    var facts = guest.map(this::facts).orElse(List.of());
    if (guest.isEmpty() || facts.isEmpty()) {
      event.forwardTo("");
      return;
    }
    var box = new Div();
    box.addClassNames("hero", "form");
    ask(box, guest.get(), facts);
    add(new AppHeader(accounts), new Main(box));
  }

  private List<String> facts(Account guest) {
    var facts = new ArrayList<String>();
    for (var workspace : workspaces.of(guest.accountId())) {
      var id = workspace.workspaceId();
      var done = contributions.of(access.maps(guest.accountId(), id)).get(guest.accountId());
      var changes = done == null ? 0 : done.changes();
      var isMember =
          workspaces.isMember(guest.accountId(), id)
              && access.role(CurrentAccount.require().accountId(), id).isEmpty();
      if (changes > 0) {
        facts.add(
            "%s: %s".formatted(workspace.name(), changes == 1 ? "1 change" : changes + " changes"));
      } else if (isMember) {
        facts.add("%s: a member".formatted(workspace.name()));
      }
    }
    return facts;
  }

  private void ask(Div box, Account guest, List<String> facts) {
    var title = new H1("Was “%s” you?".formatted(guest.name()));
    title.getElement().setAttribute("dir", "auto");
    var list = new UnorderedList();
    facts.forEach(fact -> list.add(new ListItem(fact)));
    var yes =
        new Button(
            "Yes, take it into my account",
            _ -> {
              takeover.take(CurrentAccount.visitor());
              goOn();
            });
    yes.addThemeName("primary");
    var no =
        new Button(
            "No, leave it with “%s”".formatted(guest.name()),
            _ -> {
              sessions.forgetGuest(CurrentAccount.visitor());
              goOn();
            });
    box.add(
        title,
        new Paragraph("Before you signed in, this browser was used as a guest of that name:"),
        list,
        new Paragraph(
            "If that was you, its workspaces become yours, and what it wrote is shown under your"
                + " name. If not, all of it stays as it is, and nobody can go on as that guest."),
        yes,
        no);
  }

  private static void goOn() {
    UI.getCurrentOrThrow().getPage().setLocation("/");
  }
}
