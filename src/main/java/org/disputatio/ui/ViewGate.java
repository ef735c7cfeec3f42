package org.disputatio.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.RightsChanged;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Visitor;
import org.disputatio.workspace.WorkspaceId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Asks before each page whether whoever comes may do what it requires, and again whenever rights
/// change, so that an open page is left by whoever may not see it any more (U4).
@Component
class ViewGate implements VaadinServiceInitListener {
  private final Access access;
  private final Sessions sessions;
  private final Set<UI> open = ConcurrentHashMap.newKeySet();

  ViewGate(Access access, Sessions sessions) {
    this.access = access;
    this.sessions = sessions;
  }

  @Override
  public void serviceInit(ServiceInitEvent service) {
    service
        .getSource()
        .addUIInitListener(
            event -> {
              var ui = event.getUI();
              ui.addBeforeEnterListener(this::enter);
              ui.addDetachListener(_ -> open.remove(ui));
              open.add(ui);
            });
  }

  private void enter(BeforeEnterEvent event) {
    var target = event.getNavigationTarget();
    if (HasErrorParameter.class.isAssignableFrom(target)) {
      return;
    }
    var required = target.getAnnotation(Requires.class);
    if (required == null) {
      throw new IllegalStateException(target + " does not say what it requires");
    }
    var parameters = event.getRouteParameters();
    var visit =
        new Visit(
            CurrentAccount.visitor(),
            required.value(),
            id(parameters, "map"),
            id(parameters, "workspace"));
    if (mayStay(visit)) {
      ComponentUtil.setData(event.getUI(), Visit.class, visit);
    } else {
      event.rerouteToError(NotFoundException.class);
    }
  }

  /// Who is at a page, and what it requires.
  ///
  /// @param map the map that it is about, or empty
  /// @param workspace likewise
  private record Visit(
      Visitor visitor, Permission required, Optional<UUID> map, Optional<UUID> workspace) {
    AccountId account() {
      return visitor.account().accountId();
    }
  }

  /// What a page about neither a map nor a workspace requires, it requires in the workspace that
  /// one works in.
  private boolean mayStay(Visit visit) {
    if (visit.required() == Permission.ENTER) {
      return true;
    }
    return visit.map().isPresent()
        ? visit.map().filter(map -> access.may(visit.account(), visit.required(), map)).isPresent()
        : visit
            .workspace()
            .map(WorkspaceId::new)
            .or(() -> access.workspace(visit.account()))
            .filter(workspace -> access.may(visit.account(), visit.required(), workspace))
            .isPresent();
  }

  private static Optional<UUID> id(RouteParameters parameters, String name) {
    try {
      return parameters.get(name).map(UUID::fromString);
    } catch (IllegalArgumentException noId) {
      // One that there is not.
      return Optional.of(new UUID(0, 0));
    }
  }

  /// What is not on the page any more does nothing, whatever is asked of it.
  private static void leave(HasElement view) {
    var page = view.getElement().getParent();
    if (page != null) {
      page.removeChild(view.getElement());
      page.appendChild(new NothingHere().getElement());
    }
  }

  /// On a thread of its own: whoever changed the rights may be in the midst of a page.
  @EventListener
  void changed(RightsChanged event) {
    Thread.ofVirtual().name("view gate").start(() -> List.copyOf(open).forEach(this::askAgain));
  }

  private void askAgain(UI ui) {
    try {
      ui.access(
          () -> {
            var visit = ComponentUtil.getData(ui, Visit.class);
            if (visit != null && (!sessions.isOpen(visit.visitor()) || !mayStay(visit))) {
              ui.getInternals().getActiveRouterTargetsChain().forEach(ViewGate::leave);
              ComponentUtil.setData(ui, Visit.class, null);
            }
          });
    } catch (UIDetachedException gone) {
      open.remove(ui);
    }
  }
}
