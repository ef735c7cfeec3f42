package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.disputatio.map.MapId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;

/// Says in the header what one may not do to a map, and lets it be held and shared by whoever may
/// (U5).
class MapRights extends Div {
  private final Rights rights;
  private final MapId map;

  MapRights(Rights rights, MapId map) {
    this.rights = rights;
    this.map = map;
    addClassName("map-rights");
    show();
  }

  private void show() {
    removeAll();
    var access = rights.access();
    var account = CurrentAccount.require().accountId();
    var state = access.state(map.value());
    var why = access.readOnly(account, map.value());
    if (why != null) {
      var words =
          switch (state) {
            case FROZEN -> "Frozen";
            case LOCKED -> "Locked";
            case ARCHIVED -> "Archived";
            case OPEN, TRASHED -> "Read only";
          };
      add(note(words, why));
    }
    if (rights.names().areHidden(map.value())) {
      var all = rights.names().seesAll(map.value(), account);
      add(
          note(
              "Names hidden",
              all
                  ? "Members see pseudonyms of each other. You see the names as an owner."
                  : "You and the others see pseudonyms of each other. Owners see the names."));
    }
    if (access.may(account, Permission.SHARE, map.value())) {
      var share = new Button("Share…", _ -> share());
      share.addThemeName("tertiary small");
      share.addClassName("rename");
      share.setTooltipText("Public links, who may do what on this map, and its lock");
      add(share);
    }
  }

  private static Span note(String words, String sentence) {
    var note = new Span(words);
    note.addClassName("read-only");
    note.setTitle(sentence);
    var spoken = new Span(": " + sentence);
    spoken.addClassName("visually-hidden");
    note.add(spoken);
    return note;
  }

  private void share() {
    new ShareDialog(rights, map, this::show).open();
  }
}
