package org.disputatio.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.ArrayList;
import java.util.List;
import org.disputatio.map.LatestChanges;
import org.disputatio.workspace.Holding;
import org.disputatio.workspace.MapState;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// One map in the list: what it is, what happened to it last, who is there, and what can be done to
/// it.
class MapRow extends ListItem {
  private final HomeParts parts;
  private final Workspace workspace;
  private final HomeMaps.Entry entry;
  private final Runnable changed;

  MapRow(
      HomeParts parts,
      Workspace workspace,
      HomeMaps.Entry entry,
      LatestChanges.@Nullable Latest latest,
      List<String> people,
      Runnable changed) {
    this.parts = parts;
    this.workspace = workspace;
    this.entry = entry;
    this.changed = changed;
    addClassName("map-row");
    var words = new Div(head(), facts(people), last(latest));
    words.addClassName("map-row-words");
    add(words);
    var actions = new Div();
    actions.addClassName("map-row-actions");
    if (holding().state() == MapState.TRASHED) {
      trashed(actions);
    } else {
      menu(actions);
    }
    add(actions);
  }

  private Holding holding() {
    return entry.holding();
  }

  private String title() {
    return entry.map().title();
  }

  private Div head() {
    var head = new Div();
    head.addClassName("map-row-head");
    if (holding().state() == MapState.TRASHED) {
      head.add(Words.fromPeople(title(), "map-row-title"));
    } else {
      var link = new Anchor(Home.path(entry.map().id()), title());
      link.getElement().setAttribute("dir", "auto");
      link.addClassName("map-row-title");
      head.add(link);
    }
    if (holding().state() == MapState.LOCKED) {
      head.add(badge("Locked"));
    } else if (holding().state() == MapState.FROZEN) {
      head.add(badge("Frozen"));
    } else if (holding().state() == MapState.ARCHIVED) {
      head.add(badge("Archived"));
    }
    if (holding().template()) {
      head.add(badge("Template"));
    }
    return head;
  }

  private static Span badge(String words) {
    var badge = new Span(words);
    badge.addClassName("read-only");
    return badge;
  }

  private Div facts(List<String> people) {
    var map = entry.map();
    var facts = new ArrayList<String>();
    facts.add(Words.count(map.statements(), "statement"));
    facts.add(Words.count(map.arguments(), "argument"));
    var line = new Div(Words.muted(String.join(" · ", facts)));
    line.addClassName("map-row-facts");
    if (!people.isEmpty()) {
      line.add(Words.fromPeople("Now here: " + Words.names(people, 3), "here-now"));
    }
    return line;
  }

  private Span last(LatestChanges.@Nullable Latest latest) {
    var now = parts.clock().instant();
    var since = holding().since();
    if (holding().state() == MapState.TRASHED && since != null) {
      var by = holding().by();
      return Words.fromPeople(
          "%s moved it here %s%s"
              .formatted(
                  by == null ? "Somebody" : parts.seen(workspace.workspaceId()).apply(by),
                  Words.ago(since, now, getLocale()),
                  parts
                      .holdings()
                      .trashDays(workspace.workspaceId())
                      .map(
                          days ->
                              ". It is deleted for ever on %s."
                                  .formatted(
                                      Words.day(since.plusSeconds(86_400L * days), getLocale())))
                      .orElse("")),
          "map-row-last");
    }
    var map = entry.map();
    return latest == null
        ? Words.fromPeople(
            "%s began it · %s"
                .formatted(
                    parts.seen(workspace.workspaceId()).apply(map.createdBy()),
                    Words.ago(map.changedAt(), now, getLocale())),
            "map-row-last")
        : Words.fromPeople(
            "%s %s · %s"
                .formatted(
                    parts.seen(workspace.workspaceId()).apply(latest.author()),
                    latest.words(),
                    Words.ago(latest.at(), now, getLocale())),
            "map-row-last");
  }

  private void trashed(Div actions) {
    var restore =
        new Button(
            "Restore",
            _ -> {
              parts.holdings().restore(HomeParts.account(), holding().map(), title());
              changed.run();
            });
    restore.setAriaLabel("Restore " + title());
    actions.add(restore);
    if (may(Permission.DELETE)) {
      var delete = new Button("Delete…", _ -> new DeleteDialog(parts, entry.map(), changed).open());
      delete.addThemeName("tertiary");
      delete.addClassName("quiet");
      delete.setAriaLabel("Delete %s for ever".formatted(title()));
      actions.add(delete);
    }
  }

  private void menu(Div actions) {
    var bar = new MenuBar();
    bar.addThemeName("tertiary");
    bar.addClassName("quiet");
    var more = bar.addItem("⋯", "More about " + title());
    more.getElement().setAttribute("aria-label", "More about " + title());
    fill(more.getSubMenu());
    if (more.getSubMenu().getItems().isEmpty()) {
      return;
    }
    actions.add(bar);
  }

  private void fill(SubMenu menu) {
    var id = holding().map();
    var archived = holding().state() == MapState.ARCHIVED;
    if (parts.access().whyNoMaps(HomeParts.account()) == null) {
      menu.addItem(
          "Make a copy…", _ -> new CopyDialog(parts, workspace.workspaceId(), entry.map()).open());
    }
    if (may(Permission.LOCK) && !archived) {
      var state = holding().state();
      hold(menu, state == MapState.FROZEN ? "Unfreeze" : "Freeze", MapState.FROZEN);
      hold(menu, state == MapState.LOCKED ? "Unlock" : "Lock", MapState.LOCKED);
    }
    if (may(Permission.DISCARD)) {
      menu.addItem(
          holding().template() ? "No template any more" : "Use as a template",
          _ ->
              act(
                  () ->
                      parts
                          .holdings()
                          .offer(HomeParts.account(), id, title(), !holding().template())));
      menu.addItem(
          archived ? "Bring back from the archive" : "Archive",
          _ -> act(() -> parts.holdings().archive(HomeParts.account(), id, title(), !archived)));
      menu.addItem("Move to the trash…", _ -> new TrashDialog(parts, entry.map(), changed).open());
    }
  }

  /// Offers to bring the map into a state, or out of it.
  private void hold(SubMenu menu, String words, MapState state) {
    var wanted = holding().state() == state ? MapState.OPEN : state;
    menu.addItem(
        words,
        _ ->
            act(
                () ->
                    parts.holdings().hold(HomeParts.account(), holding().map(), title(), wanted)));
  }

  private boolean may(Permission permission) {
    return parts.access().may(HomeParts.account(), permission, holding().map());
  }

  private void act(Runnable deed) {
    deed.run();
    changed.run();
  }
}
