package org.disputatio.ui.start;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.map.MapSummary;
import org.disputatio.ui.AppHeader;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.FirstOwner;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;

/// The start page: what this is, the maps, and three ways to begin.
@Requires(Permission.ENTER)
@Route("")
@PageTitle("Disputatio")
class StartView extends Div implements BeforeEnterObserver {
  private final ArgumentMaps maps;
  private final Exchange exchange;
  private final Accounts accounts;
  private final Access access;
  private final Workspaces workspaces;
  private final FirstOwner first;
  private final Clock clock;

  StartView(
      ArgumentMaps maps,
      Exchange exchange,
      Accounts accounts,
      Access access,
      Workspaces workspaces,
      FirstOwner first,
      Clock clock) {
    this.maps = maps;
    this.exchange = exchange;
    this.accounts = accounts;
    this.access = access;
    this.workspaces = workspaces;
    this.first = first;
    this.clock = clock;
    addClassName("start-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var account = CurrentAccount.require().accountId();
    var current = workspaces.current(account);
    add(new AppHeader(accounts), new Main(hero(account, current.isPresent())));
    current.ifPresent(
        workspace -> {
          var main = (Main) getComponentAt(1);
          var bar = new WorkspaceBar(workspaces, account, workspace, access);
          main.add(bar, list(account, workspace.workspaceId()));
        });
  }

  private Div hero(AccountId account, boolean belongs) {
    var title = new H1("Take an article apart, and its argument stays together.");
    var line =
        new Paragraph(
            "Disputatio maps the claims, evidence and objections of a text, each tied to the words"
                + " it came from, into a tree that a group can debate.");
    var hero = new Div(title, line);
    hero.addClassName("hero");
    if (!belongs) {
      hero.add(outside());
      return hero;
    }
    var refusal = access.whyNoMaps(account);
    if (refusal != null) {
      hero.add(new Paragraph(refusal));
      return hero;
    }
    var create = new Button("New map", _ -> UI.getCurrentOrThrow().navigate(NewMapView.class));
    create.addThemeName("primary");
    var sample = new Button("Open the sample map", _ -> openSample());
    var read = new Button("Import…", _ -> new ImportDialog(exchange).open());
    var buttons = new Div(create, sample, read);
    buttons.addClassName("buttons");
    hero.add(buttons);
    return hero;
  }

  /// What whoever belongs to no workspace can do about it.
  private Div outside() {
    var ways = new Div(new Anchor("join", "Enter a code"));
    if (first.isAwaited()) {
      ways.add(new Anchor("setup", "Set up this server"));
    }
    ways.addClassName("buttons");
    return new Div(
        new Paragraph(
            "You belong to no workspace here yet. Open the link that you were given, or enter the"
                + " code."),
        ways);
  }

  private void openSample() {
    var map = exchange.sample(CurrentAccount.require().accountId());
    UI.getCurrentOrThrow().navigate(path(map));
  }

  static String path(MapId map) {
    return "map/" + map.value();
  }

  private Div list(AccountId account, WorkspaceId workspace) {
    var title = new H2("Maps");
    title.addClassName("details-heading");
    var section = new Div(title);
    section.addClassName("map-list");
    var all = maps.list(access.maps(account, workspace));
    if (all.isEmpty()) {
      var empty = new Paragraph("No maps yet. Begin with an article, or look at the sample.");
      empty.addClassName("details-muted");
      section.add(empty);
      return section;
    }
    var list = new UnorderedList();
    all.forEach(map -> list.add(row(map)));
    section.add(list);
    return section;
  }

  private ListItem row(MapSummary map) {
    var link = new Anchor(path(map.id()), map.title());
    link.getElement().setAttribute("dir", "auto");
    var facts =
        new Span(
            "%s · %s · changed %s"
                .formatted(
                    count(map.statements(), "statement"),
                    count(map.arguments(), "argument"),
                    ago(map.changedAt())));
    facts.addClassName("details-muted");
    return new ListItem(link, facts);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String ago(Instant then) {
    var minutes = Duration.between(then, clock.instant()).toMinutes();
    if (minutes < 1) {
      return "just now";
    }
    if (minutes < 60) {
      return minutes + " min ago";
    }
    if (minutes < 24 * 60) {
      return minutes / 60 + " h ago";
    }
    return then.atZone(ZoneId.systemDefault())
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()));
  }
}
