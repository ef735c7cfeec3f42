package org.disputatio.ui.workspace;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.disputatio.ui.AppHeader;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.FirstOwner;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;

/// Sets up the first owner of a server, with the code from its log.
@Requires(Permission.ENTER)
@Route("setup")
@PageTitle("Set up · Disputatio")
class SetUpView extends Div implements BeforeEnterObserver {
  private final FirstOwner first;
  private final Accounts accounts;

  SetUpView(FirstOwner first, Accounts accounts) {
    this.first = first;
    this.accounts = accounts;
    addClassNames("start-view", "join-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var box = new Div(new H1("Set up this server"));
    box.addClassNames("hero", "form");
    if (first.isAwaited()) {
      form(box);
    } else {
      box.add(
          new Paragraph("This server has an owner. Whoever belongs to it can give you a link."),
          new Anchor("/", "Go to the start page"));
    }
    add(new AppHeader(accounts), new Main(box));
  }

  private void form(Div box) {
    var code = new TextField("Code from the server’s log");
    code.setWidthFull();
    code.setHelperText("The line begins with “Nobody owns this server yet”.");
    var name = new TextField("Your name", CurrentAccount.require().name(), "");
    name.setWidthFull();
    name.setMaxLength(Account.NAME_LIMIT);
    var save =
        new Button(
            "Become the owner",
            _ -> {
              name.setInvalid(name.getValue().isBlank());
              name.setErrorMessage("Choose a name with at least one character.");
              if (!name.isInvalid()) {
                setUp(code, name.getValue());
              }
            });
    save.addThemeName("primary");
    save.addClickShortcut(Key.ENTER);
    box.add(code, name, save);
    code.focus();
  }

  private void setUp(TextField code, String name) {
    var account = CurrentAccount.require().accountId();
    var refusal = first.setUp(account, code.getValue(), JoinView.place(), name);
    code.setInvalid(refusal.isPresent());
    code.setErrorMessage(refusal.orElse(""));
    if (refusal.isEmpty()) {
      UI.getCurrentOrThrow().getPage().setLocation("/");
    }
  }
}
