package org.disputatio.ui.account;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.disputatio.signin.OpenIds;
import org.disputatio.ui.AppHeader;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;

/// What somebody can see and decide about their account, at `/account`: one [AccountSection] below
/// the other.
///
/// What only sections are made of is named here, or its element would not be loaded with the page.
@Uses(NewPassword.class)
@Uses(Dialog.class)
@Uses(Checkbox.class)
@Uses(EmailField.class)
@Uses(PasskeyButton.class)
@Requires(Permission.ENTER)
@Route("account")
@PageTitle("Your account · Disputatio")
class AccountView extends Div implements BeforeEnterObserver {
  private final Accounts accounts;
  private final OpenIds openIds;
  private final List<AccountSection> sections;

  AccountView(Accounts accounts, OpenIds openIds, List<AccountSection> sections) {
    this.accounts = accounts;
    this.openIds = openIds;
    this.sections = List.copyOf(sections);
    addClassNames("start-view", "members-view", "account-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var visitor = CurrentAccount.visitor();
    var title = new H1(visitor.signedIn() ? "Your account" : "You are a guest here");
    var head = new Div(title);
    head.addClassName("members-head");
    var page = new Main(head);
    if (!visitor.signedIn()
        && event.getLocation().getQueryParameters().getParameters().containsKey("erased")) {
      page.add(erased());
    }
    ProblemWords.of(event.getLocation().getQueryParameters(), openIds)
        .ifPresent(
            why -> {
              var note = new ProblemNote();
              note.say(why);
              page.add(note);
            });
    sections.forEach(section -> section.of(visitor).ifPresent(page::add));
    add(new AppHeader(accounts), page);
  }

  /// For whoever is somebody new now.
  private static Paragraph erased() {
    var words =
        new Paragraph(
            "You are erased: nothing here names you any more. This browser is that of a new guest"
                + " now, about whom nothing else is known.");
    words.getElement().setAttribute("role", "status");
    words.addClassName("notice");
    return words;
  }
}
