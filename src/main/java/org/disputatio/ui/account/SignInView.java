package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
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
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.disputatio.signin.MailLinks;
import org.disputatio.signin.OpenIds;
import org.disputatio.signin.OpenIds.Purpose;
import org.disputatio.signin.PasskeyQuestion;
import org.disputatio.signin.Passkeys;
import org.disputatio.signin.PublicAddress;
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
  /// In its address: whoever is signed in wants to show once more who they are (I3).
  static final String AGAIN = "again";

  private final SignIns signIns;
  private final OpenIds openIds;
  private final MailLinks links;
  private final Passkeys passkeys;
  private final PublicAddress address;
  private final Accounts accounts;
  private final TextField login = new TextField("Name or e-mail");
  private final PasswordField password = new PasswordField("Password");

  SignInView(
      SignIns signIns,
      OpenIds openIds,
      MailLinks links,
      Passkeys passkeys,
      PublicAddress address,
      Accounts accounts) {
    this.signIns = signIns;
    this.openIds = openIds;
    this.links = links;
    this.passkeys = passkeys;
    this.address = address;
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
    var visitor = CurrentAccount.visitor();
    var told = event.getLocation().getQueryParameters();
    var again = told.getParameters().containsKey(AGAIN);
    var box = new Div(new H1(visitor.signedIn() && again ? "Show that it is you" : "Sign in"));
    box.addClassNames("hero", "form");
    add(new AppHeader(accounts), new Main(box));
    var name = visitor.account().name();
    if (!visitor.signedIn()) {
      ways(box, ProblemWords.of(told, openIds));
      box.add(without());
    } else if (again) {
      box.add(
          new Paragraph(
              "You are signed in as %s. Sign in once more, then you can change how your account is entered."
                  .formatted(name)));
      ways(box, ProblemWords.of(told, openIds));
      box.add(new Anchor("account", "Leave it as it is"));
    } else {
      box.add(
          new Paragraph("You are signed in already, as %s.".formatted(name)),
          new Anchor("account", "Your account"),
          new Anchor("/", "Go to the maps"));
    }
  }

  private void ways(Div box, Optional<String> problem) {
    var note = new ProblemNote();
    box.add(note);
    problem.ifPresent(note::say);
    var others = others(note);
    others.forEach(box::add);
    if (!others.isEmpty()) {
      box.add(or());
    }
    var enter = new Button("Sign in", _ -> signIn());
    enter.addThemeName("primary");
    // Not in the other form of the page.
    enter.addClickShortcut(Key.ENTER).listenOn(login, password);
    box.add(login, password, enter);
    if (links.isOpen()) {
      box.add(new LinkRequest(links));
    }
    if (others.isEmpty()) {
      login.focus();
    }
  }

  /// What needs nothing to be typed.
  private List<Component> others(ProblemNote note) {
    var others = new ArrayList<Component>();
    openIds
        .provider()
        .ifPresent(
            provider ->
                others.add(
                    new OpenIdButton(
                        "Sign in with " + provider, Purpose.ENTER, openIds, address, note::say)));
    var origin = address.of(VaadinServletRequest.getCurrent());
    if (Passkeys.arePossibleAt(origin)) {
      others.add(
          PasskeyButton.using(
              "Sign in with a passkey",
              () -> passkeys.ask(origin),
              (question, answer) -> enter(question, answer, note),
              note::say));
    }
    return others;
  }

  private void enter(PasskeyQuestion question, String answer, ProblemNote note) {
    switch (passkeys.enter(CurrentAccount.visitor(), question, answer, Doorway.place())) {
      case Passkeys.Outcome.Entered(var token) -> goIn(token);
      case Passkeys.Outcome.Added() -> throw new IllegalStateException("nothing was to be added");
      case Passkeys.Outcome.Refused(var why) -> note.say(why);
    }
  }

  private static void goIn(String token) {
    Doorway.enter(token, CurrentAccount.visitor().signedIn() ? "/account" : "/sign-in/guest");
  }

  private static Div or() {
    var or = new Div("or");
    or.addClassName("or");
    return or;
  }

  private static Paragraph without() {
    var words =
        new Paragraph(
            "No account? You need none to take part. To be the same person on every device, ");
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
      case Outcome.Done(var token) -> goIn(token);
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
