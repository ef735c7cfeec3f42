package org.disputatio.ui.start;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Workspace;

/// A workspace as one comes in: its maps, who belongs to it, and the ways to begin.
class Home extends Div {
  private final HomeParts parts;
  private Workspace workspace;

  Home(HomeParts parts, Workspace workspace) {
    this.parts = parts;
    this.workspace = workspace;
    addClassName("home");
    show(HomeMaps.Shelf.MAPS);
  }

  private void show(HomeMaps.Shelf shelf) {
    removeAll();
    workspace = parts.workspaces().current(HomeParts.account()).orElse(workspace);
    var maps = new HomeMaps(parts, workspace, this::show);
    add(new WorkspaceBar(parts, workspace, () -> show(maps.shelf())));
    if (parts.access().isClosed(workspace.workspaceId())) {
      add(
          notice(
              "This workspace is closed: everything can be read, but nobody changes anything, and"
                  + " nobody joins."));
    }
    if (parts.names().areHidden(workspace.workspaceId())) {
      add(
          notice(
              "Names are hidden here: members see pseudonyms of each other, owners see the names."));
    }
    if (maps.isEmpty()) {
      add(firstSteps());
      return;
    }
    maps.show(shelf);
    var columns = new Div(maps, new HomePeople(parts, workspace));
    columns.addClassName("home-columns");
    add(begin(), columns);
  }

  private static Paragraph notice(String words) {
    var notice = new Paragraph(words);
    notice.addClassName("workspace-notice");
    notice.getElement().setAttribute("role", "note");
    return notice;
  }

  /// The ways to begin a map, or why there is none.
  private Div begin() {
    var buttons = new Div();
    buttons.addClassName("buttons");
    var refusal = parts.access().whyNoMaps(HomeParts.account());
    if (refusal != null) {
      buttons.add(Words.muted(refusal));
      return buttons;
    }
    var create = new Button("New map", _ -> go("new"));
    create.addThemeName("primary");
    buttons.add(
        create,
        new Button(
            "Copy of a map…", _ -> new CopyDialog(parts, workspace.workspaceId(), null).open()),
        new Button("Open the sample map", _ -> openSample()),
        new Button("Import…", _ -> new ImportDialog(parts.exchange()).open()));
    return buttons;
  }

  /// What whoever finds no maps here wants to know.
  private Div firstSteps() {
    var hero =
        new Div(
            new H1("Take an article apart, and its argument stays together."),
            new Paragraph(
                "Disputatio maps the claims, evidence and objections of a text, each tied to the"
                    + " words it came from, into a tree that a group can debate."));
    hero.addClassName("hero");
    var refusal = parts.access().whyNoMaps(HomeParts.account());
    if (refusal != null) {
      hero.add(new Paragraph("There are no maps here yet. " + refusal));
      return hero;
    }
    var create = new Button("New map", _ -> go("new"));
    create.addThemeName("primary");
    var buttons =
        new Div(
            create,
            new Button("Open the sample map", _ -> openSample()),
            new Button("Import…", _ -> new ImportDialog(parts.exchange()).open()));
    buttons.addClassName("buttons");
    var steps =
        new Div(
            step("1", "Paste an article", "Any text that argues for something."),
            step("2", "Select its words", "Make them claims, evidence and objections."),
            step("3", "Let others in", invitation()));
    steps.addClassName("first-steps");
    hero.add(buttons, steps);
    return hero;
  }

  private String invitation() {
    return parts.access().may(HomeParts.account(), Permission.MANAGE, workspace.workspaceId())
        ? "Under Members there are links and codes; nobody needs an account."
        : "Everybody sees at once what the others do.";
  }

  private static Div step(String number, String title, String words) {
    var sign = Words.muted(number);
    sign.setClassName("step-number");
    sign.getElement().setAttribute("aria-hidden", "true");
    var head = new Paragraph(title);
    head.addClassName("step-title");
    var step = new Div(sign, head, new Paragraph(words));
    step.addClassName("first-step");
    return step;
  }

  private void openSample() {
    go(path(parts.exchange().sample(HomeParts.account())));
  }

  static void go(String address) {
    UI.getCurrentOrThrow().navigate(address);
  }

  static String path(MapId map) {
    return "map/" + map.value();
  }
}
