package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;

/// A map for an audience, slide by slide, at `/map/{id}/present`. The element gets the map from the
/// HTTP API, and keeps in the address which slide is shown.
@Tag("map-presentation")
@JsModule("./present/map-presentation.ts")
@Requires(Permission.SEE)
@Route("map/:map/present")
class PresentView extends Component implements BeforeEnterObserver, HasDynamicTitle {
  private final ArgumentMaps maps;
  private String title = "";

  PresentView(ArgumentMaps maps) {
    this.maps = maps;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var map = NamedMap.of(event, maps);
    title = map.title();
    getElement().setAttribute("map-id", map.id().value().toString());
  }

  @Override
  public String getPageTitle() {
    return title + " · Disputatio";
  }
}
