package org.disputatio.ui.start;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.UUID;
import org.disputatio.ui.AppHeader;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.WorkspaceId;

/// The home of one workspace, at `/workspace/{id}`. Whoever opens it works there from now on.
@Requires(Permission.SEE)
@Route("workspace/:workspace")
class WorkspaceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final HomeParts parts;
  private String title = "";

  WorkspaceView(HomeParts parts) {
    this.parts = parts;
    addClassName("start-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var id =
        event
            .getRouteParameters()
            .get("workspace")
            .map(text -> new WorkspaceId(UUID.fromString(text)))
            .orElseThrow(NotFoundException::new);
    parts.workspaces().visit(HomeParts.account(), id);
    var workspace =
        parts.workspaces().current(HomeParts.account()).orElseThrow(NotFoundException::new);
    title = workspace.name();
    add(new AppHeader(parts.accounts()), new Main(new Home(parts, workspace)));
  }

  @Override
  public String getPageTitle() {
    return title + " · Disputatio";
  }

  static String path(WorkspaceId workspace) {
    return "workspace/" + workspace.value();
  }
}
