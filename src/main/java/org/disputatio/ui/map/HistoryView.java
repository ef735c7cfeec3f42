package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.Change;
import org.disputatio.map.ChangeWords;
import org.disputatio.map.MapId;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.jspecify.annotations.Nullable;

/// Who did what when, the latest first, at `/map/{id}/history`.
@Requires(Permission.SEE)
@Route("map/:map/history")
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int PAGE = 100;

  private final ArgumentMaps maps;
  private final Accounts accounts;
  private final Map<AccountId, String> names = new HashMap<>();
  private final Main list = new Main();
  private String title = "";
  private @Nullable LocalDate day;
  private OrderedList ofDay = new OrderedList();
  private ZoneId zone = ZoneId.systemDefault();

  HistoryView(ArgumentMaps maps, Accounts accounts) {
    this.maps = maps;
    this.accounts = accounts;
    addClassName("history-view");
    list.addClassName("history");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = MapView.mapId(event.getRouteParameters()).orElseThrow(NotFoundException::new);
    var map = maps.find(id).orElseThrow(NotFoundException::new);
    title = map.title();
    removeAll();
    list.removeAll();
    day = null;
    var header = new MapHeader(id, title, "History", accounts, null);
    add(header, list);
    if (event.getTrigger() == NavigationTrigger.ROUTER_LINK) {
      header.keepFocus();
    }
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            client -> {
              zone = zone(client.getTimeZoneId());
              list.removeAll();
              day = null;
              show(id, map, map.revision() + 1);
            });
  }

  private static ZoneId zone(@Nullable String name) {
    try {
      return name == null ? ZoneId.systemDefault() : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneId.systemDefault();
    }
  }

  private void show(MapId id, ArgumentMap map, long before) {
    var changes = maps.history(id, before, PAGE);
    for (var change : changes) {
      var date = change.at().atZone(zone).toLocalDate();
      if (!date.equals(day)) {
        day = date;
        ofDay = new OrderedList();
        ofDay.addClassName("changes");
        var heading =
            new H2(
                date.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(getLocale())));
        heading.addClassName("details-heading");
        list.add(heading, ofDay);
      }
      ofDay.add(row(map, change));
    }
    if (changes.size() == PAGE) {
      var last = changes.getLast().seq();
      var next = new Button("Show earlier changes");
      next.addClickListener(
          _ -> {
            list.remove(next);
            show(id, map, last);
          });
      list.add(next);
    } else if (changes.isEmpty()) {
      list.add(new Paragraph("Nothing has been changed yet."));
    }
  }

  private ListItem row(ArgumentMap map, Change change) {
    var who = new Span(names.computeIfAbsent(change.author(), accounts::name));
    who.addClassName("who");
    var what = new Span(" " + ChangeWords.sentence(map, change));
    var time =
        new Span(
            change
                .at()
                .atZone(zone)
                .format(
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(getLocale())));
    time.addClassName("when");
    var revision = new Span("rev " + change.seq());
    revision.addClassName("revision");
    var words = new Div(who, what);
    words.addClassName("what");
    words.getElement().setAttribute("dir", "auto");
    return new ListItem(time, words, revision);
  }

  @Override
  public String getPageTitle() {
    return "History of " + title + " · Disputatio";
  }
}
