package org.disputatio.ui.map;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;

/// The map on paper, at `/map/{id}/print`. The title is what browsers call the printed file.
@Requires(Permission.SEE)
@Route("map/:map/print")
class PrintView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final ArgumentMaps maps;
  private final Accounts accounts;
  private String title = "";

  PrintView(ArgumentMaps maps, Accounts accounts) {
    this.maps = maps;
    this.accounts = accounts;
    addClassName("print-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var map = NamedMap.of(event, maps);
    title = map.title();
    removeAll();
    add(new MapHeader(map.id(), title, "Print", accounts, null), new PrintElement(map.id()));
  }

  @Override
  public String getPageTitle() {
    return title + " · Disputatio";
  }
}
