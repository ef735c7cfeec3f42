package org.disputatio.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.disputatio.signin.SignIns;
import org.disputatio.signin.SignIns.Field;
import org.disputatio.signin.SignIns.Outcome;
import org.disputatio.ui.AppHeader;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;

/// The ways into an account, at `/sign-in`.
@Requires(Permission.ENTER)
@Route("sign-in")
@PageTitle("Sign in · Disputatio")
class SignInView extends Div implements BeforeEnterObserver {
  private final SignIns signIns;
  private final Accounts accounts;
  private final TextField login = new TextField("Name or e-mail");
  private final PasswordField password = new PasswordField("Password");

  SignInView(SignIns signIns, Accounts accounts) {
    this.signIns = signIns;
    this.accounts = accounts;
    addClassNames("start-view", "join-view");
    login.setWidthFull();
    login.setAutocomplete(Autocomplete.USERNAME);
    login.setAutocapitalize(Autocapitalize.NONE);
    password.setWidthFull();
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var box = new Div(new H1("Sign in"));
    box.addClassNames("hero", "form");
    add(new AppHeader(accounts), new Main(box));
    var visitor = CurrentAccount.visitor();
    if (visitor.signedIn()) {
      box.add(
          new Paragraph("You are signed in already, as %s.".formatted(visitor.account().name())),
          new Anchor("account", "Your account"),
          new Anchor("/", "Go to the maps"));
      return;
    }
    var enter = new Button("Sign in", _ -> signIn());
    enter.addThemeName("primary");
    enter.addClickShortcut(Key.ENTER);
    box.add(login, password, enter, without());
    login.focus();
  }

  private static Paragraph without() {
    var words =
        new Paragraph(
            "No account? You need none to take part. To be the same person on" + " every device, ");
    words.add(new Anchor("account", "make one"), new Text("."));
    words.addClassName("details-muted");
    return words;
  }

  private void signIn() {
    login.setInvalid(false);
    password.setInvalid(false);
    var outcome =
        signIns.signIn(
            CurrentAccount.visitor(), login.getValue(), password.getValue(), Doorway.place());
    switch (outcome) {
      case Outcome.Done(var token) -> Doorway.enter(token, "/sign-in/guest");
      case Outcome.Refused(var field, var why) -> {
        password.clear();
        var wrong = field == Field.LOGIN ? login : password;
        if (wrong == login) {
          login.setErrorMessage(why);
          login.setInvalid(true);
          login.focus();
        } else {
          password.setErrorMessage(why);
          password.setInvalid(true);
          password.focus();
        }
      }
    }
  }
}
