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
import org.disputatio.signin.SignIns;
import org.disputatio.signin.SignIns.Outcome;
import org.disputatio.ui.AppHeader;
import org.disputatio.ui.Doorway;
import org.disputatio.ui.account.NewPassword;
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
  private final SignIns signIns;
  private final Accounts accounts;

  SetUpView(FirstOwner first, SignIns signIns, Accounts accounts) {
    this.first = first;
    this.signIns = signIns;
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
    var password =
        new NewPassword(
            "Password, if you want one now",
            typed ->
                signIns.strength(CurrentAccount.require().accountId(), name.getValue(), typed));
    var hint =
        new Paragraph(
            "With a password you can sign in by your name from any device. Without one, only this"
                + " browser knows you; you can set one later.");
    hint.addClassName("details-muted");
    var save =
        new Button(
            "Become the owner",
            _ -> {
              name.setInvalid(name.getValue().isBlank());
              name.setErrorMessage("Choose a name with at least one character.");
              if (!name.isInvalid()) {
                setUp(code, name, password);
              }
            });
    save.addThemeName("primary");
    save.addClickShortcut(Key.ENTER);
    box.add(code, name, password, hint, save);
    code.focus();
  }

  private void setUp(TextField code, TextField name, NewPassword password) {
    var account = CurrentAccount.require().accountId();
    var chosen = password.value();
    var strength = signIns.strength(account, name.getValue(), chosen);
    if (!chosen.isEmpty() && !strength.isEnough()) {
      password.refuse(strength.words());
      return;
    }
    var refusal = first.setUp(account, code.getValue(), Doorway.place(), name.getValue());
    code.setInvalid(refusal.isPresent());
    code.setErrorMessage(refusal.orElse(""));
    if (refusal.isPresent()) {
      return;
    }
    if (chosen.isEmpty()) {
      UI.getCurrentOrThrow().getPage().setLocation("/");
      return;
    }
    switch (signIns.keep(CurrentAccount.visitor(), name.getValue(), chosen)) {
      case Outcome.Done(var token) -> Doorway.enter(token, "/");
      // They own the server by now, and choose another name to sign in with at their leisure.
      case Outcome.Refused _ -> UI.getCurrentOrThrow().getPage().setLocation("/account");
    }
  }
}
