package org.disputatio.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.disputatio.signin.MailLinks;
import org.disputatio.signin.MailLinks.Found;
import org.disputatio.signin.MailLinks.Outcome;
import org.disputatio.ui.AppHeader;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;

/// Where a link by mail leads, at `/sign-in/mail/…`. Opening it does nothing yet: whoever reads the
/// letter presses the button, programs that look through letters do not (I8).
@Requires(Permission.ENTER)
@Route("sign-in/mail/:token")
@PageTitle("A link from your mail · Disputatio")
class MailLinkView extends Div implements BeforeEnterObserver {
  private final MailLinks links;
  private final Accounts accounts;

  MailLinkView(MailLinks links, Accounts accounts) {
    this.links = links;
    this.accounts = accounts;
    addClassNames("start-view", "join-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!links.isOpen()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    removeAll();
    var box = new Div();
    box.addClassNames("hero", "form");
    add(new AppHeader(accounts), new Main(box));
    var token = event.getRouteParameters().get("token").orElse("");
    switch (links.look(token)) {
      case Found.SignIn(var name) ->
          show(
              box,
              token,
              "Sign in as %s?".formatted(name),
              "This browser is signed in by it. Whoever uses it after you is too, until you sign out.",
              "Sign in");
      case Found.Confirm(var name, var address) ->
          show(
              box,
              token,
              "Is %s your address?".formatted(address),
              ("Then links to sign in as %s come to it from now on. If you did not ask for this,"
                      + " close the page.")
                  .formatted(name),
              "Yes, it is mine");
      case Found.Nothing() ->
          refuse(
              box,
              "A link leads in once, within 15 minutes. This one was used, is too old, or is not"
                  + " complete.");
    }
  }

  private void show(Div box, String token, String title, String words, String button) {
    var press = new Button(button);
    press.addThemeName("primary");
    press.setDisableOnClick(true);
    press.addClickListener(_ -> use(box, token));
    var heading = new H1(title);
    heading.getElement().setAttribute("dir", "auto");
    box.add(heading, new Paragraph(words), press);
    press.focus();
  }

  private void use(Div box, String token) {
    var visitor = CurrentAccount.visitor();
    switch (links.use(visitor, token)) {
      case Outcome.Entered(var session) ->
          Doorway.enter(session, visitor.signedIn() ? "/account" : "/sign-in/guest");
      case Outcome.Confirmed() -> {
        box.removeAll();
        box.add(
            new H1("The address is yours"),
            new Paragraph("From now on you can have a link sent to it to sign in."),
            new Anchor("account", "Your account"),
            new Anchor("/", "Go to the maps"));
      }
      case Outcome.Refused(var why) -> {
        box.removeAll();
        refuse(box, why);
      }
    }
  }

  private static void refuse(Div box, String why) {
    var note = new ProblemNote();
    note.say(why);
    box.add(
        new H1("This link leads nowhere"),
        note,
        new Anchor("sign-in", "Sign in, or ask for another link"),
        new Anchor("/", "Go to the maps"));
  }
}
