package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Session;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Visitor;
import org.springframework.core.annotation.Order;

/// Where somebody is signed in.
@org.springframework.stereotype.Component
@Order(30)
class SessionsSection implements AccountSection {
  private final Sessions sessions;
  private final Accounts accounts;

  SessionsSection(Sessions sessions, Accounts accounts) {
    this.sessions = sessions;
    this.accounts = accounts;
  }

  @Override
  public Optional<Component> of(Visitor visitor) {
    if (!visitor.signedIn()) {
      return Optional.empty();
    }
    var section = new Div();
    section.addClassNames("people", "account-section");
    show(section, visitor);
    return Optional.of(section);
  }

  private void show(Div section, Visitor visitor) {
    section.removeAll();
    var list = new UnorderedList();
    var all = sessions.list(visitor);
    all.forEach(session -> list.add(row(session)));
    var out = new Button("Sign out", _ -> Doorway.leave(accounts));
    var buttons = new Div(out);
    buttons.addClassName("buttons");
    if (all.size() > 1) {
      buttons.add(
          new Button(
              "Sign out everywhere else",
              _ -> {
                sessions.closeOthers(CurrentAccount.visitor());
                show(section, CurrentAccount.visitor());
              }));
    }
    section.add(new H2("Where you are signed in"), list, buttons);
  }

  private static ListItem row(Session session) {
    var words = new Span(session.current() ? "This browser" : "Another browser");
    words.addClassName("member-name");
    var facts = new Paragraph("%s, %s".formatted(session.way(), Moments.words(session.openedAt())));
    facts.addClassName("details-muted");
    var what = new Div(words, facts);
    what.addClassName("member-who");
    return new ListItem(what);
  }
}
