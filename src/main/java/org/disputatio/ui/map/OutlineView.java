package org.disputatio.ui.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.workspace.Accounts;

/// The map as nested text, to read and to write, at `/map/{id}/outline`.
@Route("map/:map/outline")
class OutlineView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final ArgumentMaps maps;
  private final Accounts accounts;
  private String title = "";

  OutlineView(ArgumentMaps maps, Accounts accounts) {
    this.maps = maps;
    this.accounts = accounts;
    addClassName("outline-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var id = MapView.mapId(event.getRouteParameters()).orElseThrow(NotFoundException::new);
    title = maps.find(id).orElseThrow(NotFoundException::new).title();
    removeAll();
    var outline = new OutlineElement(id);
    outline.getElement().addEventListener("command", _ -> Shortcuts.open(outline));
    Shortcuts.restore(outline);
    add(new MapHeader(id, title, "Outline", accounts, null), outline);
  }

  @Override
  public String getPageTitle() {
    return "Outline of " + title + " · Disputatio";
  }
}
