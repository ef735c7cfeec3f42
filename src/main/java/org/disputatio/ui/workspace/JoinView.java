package org.disputatio.ui.workspace;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.Locale;
import org.disputatio.ui.AppHeader;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.JoinLinks;
import org.disputatio.workspace.JoinLinks.Found;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.Role;

/// The way into a workspace, at `/join/{token}` or with a code at `/join`.
@Requires(Permission.ENTER)
@Route("join/:secret?")
@PageTitle("Join · Disputatio")
class JoinView extends Div implements BeforeEnterObserver {
  private final JoinLinks links;
  private final Accounts accounts;
  private final Div box = new Div();

  JoinView(JoinLinks links, Accounts accounts) {
    this.links = links;
    this.accounts = accounts;
    addClassNames("start-view", "join-view");
    box.addClassNames("hero", "form");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(new AppHeader(accounts), new Main(box));
    event
        .getRouteParameters()
        .get("secret")
        .filter(secret -> !secret.isBlank())
        .ifPresentOrElse(secret -> open(secret, ""), () -> ask("", ""));
  }

  /// Asks for a code.
  ///
  /// @param typed what was typed before, to be changed
  private void ask(String typed, String problem) {
    box.removeAll();
    var code = new TextField("Code");
    code.setWidthFull();
    code.setMaxLength(20);
    code.setAutocapitalize(Autocapitalize.CHARACTERS);
    code.setHelperText("Six letters and digits; your teacher or group shows them to you.");
    code.setValue(typed);
    code.setAutoselect(true);
    tell(code, problem);
    var next = new Button("Continue", _ -> open(code.getValue(), code.getValue()));
    next.addThemeName("primary");
    next.addClickShortcut(Key.ENTER);
    box.add(new H1("Join a workspace"), code, next);
    code.focus();
  }

  /// Shows what a link or a code leads to.
  ///
  /// @param typed what was typed, if it was a code
  private void open(String secret, String typed) {
    var account = CurrentAccount.require();
    switch (links.find(account.accountId(), secret, Doorway.place())) {
      case Found.Nothing(var why) -> {
        if (typed.isBlank()) {
          box.removeAll();
          box.add(new H1("This does not lead in"), words(why), new Anchor("join", "Enter a code"));
        } else {
          ask(typed, why);
        }
      }
      case Found.Invitation invitation -> show(invitation, secret, account);
    }
  }

  private void show(Found.Invitation invitation, String secret, Account account) {
    box.removeAll();
    var title = new H1("Join “%s”".formatted(invitation.workspace().name()));
    title.getElement().setAttribute("dir", "auto");
    var name = new TextField("Your name");
    name.setWidthFull();
    name.setMaxLength(Account.NAME_LIMIT);
    name.setValue(account.name());
    name.setHelperText(
        invitation.namesHidden()
            ? "Names are hidden here: only owners see it, the others see a pseudonym."
            : "Others see it beside what you write. Keep the pseudonym if you like.");
    var join = new Button("Join", _ -> join(secret, name));
    join.addThemeName("primary");
    join.addClickShortcut(Key.ENTER);
    box.add(title, words(as(invitation)), name, join);
    name.focus();
  }

  private static String as(Found.Invitation invitation) {
    var already = invitation.already();
    return already == null || already.compareTo(invitation.role()) < 0
        ? "You come in as %s, who %s No account is needed."
            .formatted(named(invitation.role()), inSentence(invitation.role().description()))
        : "You are there already, as %s.".formatted(named(already));
  }

  private static String named(Role role) {
    var label = role.label().toLowerCase(Locale.ROOT);
    return ("aeiou".indexOf(label.charAt(0)) >= 0 ? "an " : "a ") + label;
  }

  private static String inSentence(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private void join(String secret, TextField name) {
    if (name.getValue().isBlank()) {
      tell(name, "Choose a name with at least one character.");
      return;
    }
    var account = CurrentAccount.require().accountId();
    links
        .join(account, secret, Doorway.place(), name.getValue())
        .ifPresentOrElse(
            why -> tell(name, why),
            // Anew, so that the page knows the name and what one is now.
            () -> UI.getCurrentOrThrow().getPage().setLocation("/"));
  }

  private static void tell(TextField field, String problem) {
    field.setInvalid(!problem.isEmpty());
    field.setErrorMessage(problem);
  }

  private static Paragraph words(String text) {
    return new Paragraph(text);
  }
}
