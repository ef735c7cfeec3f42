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

/// The map as nested text, to read and to write, at `/map/{id}/outline`.
@Requires(Permission.SEE)
@Route("map/:map/outline")
class OutlineView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final ArgumentMaps maps;
  private final Accounts accounts;
  private final Rights rights;
  private String title = "";
  private @Nullable MapId shown;

  OutlineView(ArgumentMaps maps, Accounts accounts, Rights rights) {
    this.maps = maps;
    this.accounts = accounts;
    this.rights = rights;
    addClassName("outline-view");
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
    var outline = new OutlineElement(map.id());
    outline.onComment(
        statement ->
            maps.find(map.id())
                .flatMap(found -> found.statement(statement))
                .ifPresent(on -> new CommentDialog(map.id(), on, outline::focus).open()));
    outline.onShortcuts(() -> Shortcuts.open(outline));
    Shortcuts.restore(outline);
    var header = new MapHeader(map.id(), title, "Outline", accounts, null);
    var mayDo = new MapRights(rights, map.id());
    mayDo.follow(outline, () -> {});
    header.show(mayDo);
    add(header, outline);
    if (event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
      outline.focus();
    }
  }

  @Override
  public String getPageTitle() {
    return "Outline of " + title + " · Disputatio";
  }
}
