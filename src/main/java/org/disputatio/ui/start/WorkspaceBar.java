package org.disputatio.ui.start;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Workspace;

/// In which workspace one is, as what, and the way to others.
class WorkspaceBar extends Div {
  private final HomeParts parts;

  /// @param changed called when the workspace was changed
  WorkspaceBar(HomeParts parts, Workspace current, Runnable changed) {
    this.parts = parts;
    addClassName("workspace-bar");
    var account = HomeParts.account();
    var name = new H1(current.name());
    name.addClassName("workspace-name");
    name.getElement().setAttribute("dir", "auto");
    add(name);
    parts
        .access()
        .role(account, current.workspaceId())
        .ifPresent(role -> add(Words.muted("You: " + role.label().toLowerCase(Locale.ROOT))));
    var ways = new Div(new Anchor("members", "Members"));
    ways.addClassName("workspace-ways");
    if (parts.access().may(account, Permission.MANAGE, current.workspaceId())) {
      ways.add(quiet("Settings…", () -> new WorkspaceDialog(parts, current, changed).open()));
    }
    if (parts.access().whyNoMaps(account) == null) {
      ways.add(quiet("New workspace…", this::ask));
    }
    var all = parts.workspaces().of(account);
    if (all.size() > 1) {
      var choice = new Select<Workspace>();
      choice.setAriaLabel("Workspace");
      choice.setItems(all);
      choice.setItemLabelGenerator(Workspace::name);
      all.stream()
          .filter(one -> one.workspaceId().equals(current.workspaceId()))
          .findFirst()
          .ifPresent(choice::setValue);
      choice.addValueChangeListener(
          chosen -> {
            if (chosen.isFromClient()) {
              Home.go(WorkspaceView.path(chosen.getValue().workspaceId()));
            }
          });
      ways.add(choice);
    }
    add(ways);
  }

  private static Button quiet(String words, Runnable deed) {
    var button = new Button(words, _ -> deed.run());
    button.addThemeName("tertiary");
    button.addClassName("quiet");
    return button;
  }

  private void ask() {
    var dialog = new Dialog();
    dialog.setHeaderTitle("New workspace");
    var name = new TextField("Name");
    name.setWidthFull();
    name.setMaxLength(Workspace.NAME_LIMIT);
    dialog.add(
        new Paragraph(
            "A group of people with maps of their own, such as a seminar. You are its owner and let"
                + " the others in."),
        name);
    var begin =
        new Button(
            "Begin workspace",
            _ -> {
              name.setInvalid(name.getValue().isBlank());
              name.setErrorMessage("Choose a name with at least one character.");
              if (!name.isInvalid()) {
                var made = parts.workspaces().create(HomeParts.account(), name.getValue());
                dialog.close();
                Home.go(WorkspaceView.path(made.workspaceId()));
              }
            });
    begin.addThemeName("primary");
    begin.addClickShortcut(Key.ENTER);
    dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), begin);
    dialog.open();
    name.focus();
  }
}
