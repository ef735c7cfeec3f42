package org.disputatio.ui.start;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Workspace;
import org.disputatio.workspace.Workspaces;

/// In which workspace one is, as what, and the way to others.
class WorkspaceBar extends Div {
  private final Workspaces workspaces;
  private final AccountId account;

  WorkspaceBar(Workspaces workspaces, AccountId account, Workspace current, Access access) {
    this.workspaces = workspaces;
    this.account = account;
    addClassName("workspace-bar");
    var all = workspaces.of(account);
    if (all.size() > 1) {
      var choice = new Select<Workspace>();
      choice.setLabel("Workspace");
      choice.setItems(all);
      choice.setItemLabelGenerator(Workspace::name);
      choice.setValue(current);
      choice.addValueChangeListener(
          chosen -> {
            if (chosen.isFromClient()) {
              workspaces.visit(account, chosen.getValue().workspaceId());
              reload();
            }
          });
      add(choice);
    } else {
      var name = new Span(current.name());
      name.addClassName("workspace-name");
      name.getElement().setAttribute("dir", "auto");
      add(name);
    }
    access
        .role(account, current.workspaceId())
        .ifPresent(
            role -> {
              var as = new Span("You: " + role.label().toLowerCase(Locale.ROOT));
              as.addClassName("details-muted");
              add(as);
            });
    add(new Anchor("members", "Members"));
    if (access.may(account, Permission.CREATE, current.workspaceId())) {
      var begin = new Button("New workspace…", _ -> ask());
      begin.addThemeName("tertiary");
      begin.addClassName("quiet");
      add(begin);
    }
  }

  private static void reload() {
    UI.getCurrentOrThrow().refreshCurrentRoute(false);
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
                workspaces.create(account, name.getValue());
                dialog.close();
                reload();
              }
            });
    begin.addThemeName("primary");
    begin.addClickShortcut(Key.ENTER);
    dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), begin);
    dialog.open();
    name.focus();
  }
}
