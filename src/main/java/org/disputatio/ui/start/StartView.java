package org.disputatio.ui.start;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
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
import java.util.List;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.map.MapSummary;
import org.disputatio.ui.Brand;
import org.disputatio.ui.PersonButton;
import org.disputatio.ui.ThemeChooser;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;

/// The start page: what this is, the maps, and three ways to begin.
@Requires(Permission.ENTER)
@Route("")
@PageTitle("Disputatio")
class StartView extends Div implements BeforeEnterObserver {
  private final ArgumentMaps maps;
  private final Exchange exchange;
  private final Accounts accounts;
  private final Access access;
  private final Clock clock;

  StartView(ArgumentMaps maps, Exchange exchange, Accounts accounts, Access access, Clock clock) {
    this.maps = maps;
    this.exchange = exchange;
    this.accounts = accounts;
    this.access = access;
    this.clock = clock;
    addClassName("start-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var right = new Div(new ThemeChooser(), new PersonButton(accounts));
    right.addClassName("header-right");
    var header = new Header(new Brand(), right);
    header.addClassName("app-header");
    add(header, new Main(hero(), list()));
  }

  private Div hero() {
    var title = new H1("Take an article apart, and its argument stays together.");
    var line =
        new Paragraph(
            "Disputatio maps the claims, evidence and objections of a text, each tied to the words"
                + " it came from, into a tree that a group can debate.");
    var create = new Button("New map", _ -> UI.getCurrentOrThrow().navigate(NewMapView.class));
    create.addThemeName("primary");
    var sample = new Button("Open the sample map", _ -> openSample());
    var read = new Button("Import…", _ -> new ImportDialog(exchange).open());
    var buttons = new Div(create, sample, read);
    buttons.addClassName("buttons");
    var hero = new Div(title, line, buttons);
    hero.addClassName("hero");
    return hero;
  }

  private void openSample() {
    var map = exchange.sample(CurrentAccount.require().accountId());
    UI.getCurrentOrThrow().navigate(path(map));
  }

  static String path(MapId map) {
    return "map/" + map.value();
  }

  private Div list() {
    var title = new H2("Maps");
    title.addClassName("details-heading");
    var section = new Div(title);
    section.addClassName("map-list");
    var account = CurrentAccount.require().accountId();
    var all =
        access
            .workspace(account)
            .map(workspace -> maps.list(access.maps(account, workspace)))
            .orElse(List.of());
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
