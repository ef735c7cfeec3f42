package org.disputatio.ui.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.jspecify.annotations.Nullable;

/// What happened to a map, and the map as it was, at `/map/{id}/history`. The element gets it from
/// the HTTP API, and keeps in the address which revision is shown.
@Requires(Permission.SEE)
@Route("map/:map/history")
class HistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final ArgumentMaps maps;
  private final Accounts accounts;
  private String title = "";
  private @Nullable MapId shown;

  HistoryView(ArgumentMaps maps, Accounts accounts) {
    this.maps = maps;
    this.accounts = accounts;
    addClassName("history-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var map = NamedMap.of(event, maps);
    title = map.title();
    // Browsers' routers may come here twice: what has the keyboard stays.
    if (map.id().equals(shown)) {
      return;
    }
    shown = map.id();
    removeAll();
    var header = new MapHeader(map.id(), title, "History", accounts, null);
    var history = new HistoryElement(map.id());
    Shortcuts.restore(history);
    add(header, history);
    if (event.getTrigger() == NavigationTrigger.ROUTER_LINK) {
      header.keepFocus();
    }
  }

  @Override
  public String getPageTitle() {
    return "History of " + title + " · Disputatio";
  }
}
