package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;

/// Says in the header what one may not do to a map, and lets it be locked by whoever may (U5).
class MapRights extends Div {
  private final Access access;
  private final MapId map;

  MapRights(Access access, MapId map) {
    this.access = access;
    this.map = map;
    addClassName("map-rights");
    show();
  }

  private void show() {
    removeAll();
    var account = CurrentAccount.require().accountId();
    var locked = access.isLocked(map.value());
    var why = access.readOnly(account, map.value());
    if (why != null) {
      var note = new Span(locked ? "Locked" : "Read only");
      note.addClassName("read-only");
      note.setTitle(why);
      var spoken = new Span(": " + why);
      spoken.addClassName("visually-hidden");
      note.add(spoken);
      add(note);
    }
    if (access.may(account, Permission.LOCK, map.value())) {
      var lock = new Button(locked ? "Unlock" : "Lock", _ -> lock(!locked));
      lock.addThemeName("tertiary small");
      lock.addClassName("rename");
      lock.setTooltipText(
          locked
              ? "Let the map be changed again"
              : "Let nobody change the map until it is unlocked; it can still be read");
      add(lock);
    }
  }

  private void lock(boolean locked) {
    access.lock(CurrentAccount.require().accountId(), map.value(), locked);
    show();
  }
}
