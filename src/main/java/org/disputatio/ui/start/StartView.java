package org.disputatio.ui.start;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.disputatio.ui.AppHeader;
import org.disputatio.workspace.FirstOwner;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;

/// The start page: the workspace that one worked in last, or the ways into one.
@Requires(Permission.ENTER)
@Route("")
@PageTitle("Disputatio")
class StartView extends Div implements BeforeEnterObserver {
  private final HomeParts parts;
  private final FirstOwner first;

  StartView(HomeParts parts, FirstOwner first) {
    this.parts = parts;
    this.first = first;
    addClassName("start-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var main = new Main();
    add(new AppHeader(parts.accounts()), main);
    parts
        .workspaces()
        .current(HomeParts.account())
        .ifPresentOrElse(
            workspace -> main.add(new Home(parts, workspace)), () -> main.add(outside()));
  }

  /// What whoever belongs to no workspace can do about it.
  private Div outside() {
    var ways = new Div(new Anchor("join", "Enter a code"), new Anchor("sign-in", "Sign in"));
    if (first.isAwaited()) {
      ways.add(new Anchor("setup", "Set up this server"));
    }
    ways.addClassName("buttons");
    var hero =
        new Div(
            new H1("Take an article apart, and its argument stays together."),
            new Paragraph(
                "Disputatio maps the claims, evidence and objections of a text, each tied to the"
                    + " words it came from, into a tree that a group can debate."),
            new Paragraph(
                "You belong to no workspace here yet. Open the link that you were given, or enter"
                    + " the code."),
            ways);
    hero.addClassName("hero");
    return hero;
  }
}
