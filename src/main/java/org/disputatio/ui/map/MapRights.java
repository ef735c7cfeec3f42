package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.disputatio.map.MapId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.MapState;
import org.disputatio.workspace.Permission;
import org.jspecify.annotations.Nullable;

/// Says in the header what one may not do to a map, and lets it be held and shared by whoever may
/// (U5).
class MapRights extends Div {
  private final Rights rights;
  private final MapId map;
  private @Nullable Shown shown;

  MapRights(Rights rights, MapId map) {
    this.rights = rights;
    this.map = map;
    addClassName("map-rights");
    show();
  }

  /// Shows what is so now whenever a map's element says that one may do other things than before.
  ///
  /// @param then what else there is to do
  void follow(Component element, Runnable then) {
    element
        .getElement()
        .addEventListener(
            "rights-changed",
            _ -> {
              show();
              then.run();
            });
  }

  /// What is said and offered.
  ///
  /// @param why in a sentence, what one may not do; null if nothing
  private record Shown(
      MapState state,
      @Nullable String why,
      boolean hidesNames,
      boolean seesNames,
      boolean shares) {}

  /// Where that is as before nothing is touched: somebody may be pressing it.
  private void show() {
    var access = rights.access();
    var account = CurrentAccount.require().accountId();
    var now =
        new Shown(
            access.state(map.value()),
            access.readOnly(account, map.value()),
            rights.names().areHidden(map.value()),
            rights.names().seesAll(map.value(), account),
            access.may(account, Permission.SHARE, map.value()));
    if (!now.equals(shown)) {
      shown = now;
      removeAll();
      add(now);
    }
  }

  private void add(Shown now) {
    if (now.why() != null) {
      add(note(words(now.state()), now.why()));
    }
    if (now.hidesNames()) {
      add(
          note(
              "Names hidden",
              now.seesNames()
                  ? "Members see pseudonyms of each other. You see the names as an owner."
                  : "You and the others see pseudonyms of each other. Owners see the names."));
    }
    if (now.shares()) {
      var share = new Button("Share…", _ -> share());
      share.addThemeName("tertiary small");
      share.addClassName("rename");
      share.setTooltipText("Public links, who may do what on this map, and its lock");
      add(share);
    }
  }

  private static String words(MapState state) {
    return switch (state) {
      case FROZEN -> "Frozen";
      case LOCKED -> "Locked";
      case ARCHIVED -> "Archived";
      case OPEN, TRASHED -> "Read only";
    };
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
