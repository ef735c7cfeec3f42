package org.disputatio.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;

/// Who one is here, and what one can do about it.
@JsModule("./shared/menu-items.ts")
public class PersonButton extends Button {
  private final Accounts accounts;

  public PersonButton(Accounts accounts) {
    this.accounts = accounts;
    addClassName("person");
    addThemeName("tertiary");
    show(CurrentAccount.require().name());
    getElement().setAttribute("aria-haspopup", "menu");
    var menu = new ContextMenu(this);
    menu.setOpenOnClick(true);
    menu.setPosition(ContextMenuPosition.BOTTOM_END);
    var signedIn = CurrentAccount.visitor().signedIn();
    menu.addItem(signedIn ? "Signed in" : "Guest in this browser").setEnabled(false);
    menu.addItem("Change your name…", _ -> ask());
    if (signedIn) {
      menu.addItem("Your account", _ -> goTo("account"));
      menu.addItem("Sign out", _ -> Doorway.leave(accounts));
    } else {
      menu.addItem("Keep this account…", _ -> goTo("account"));
      menu.addItem("What is kept about you", _ -> goTo("account"));
      menu.addItem("Sign in…", _ -> goTo("sign-in"));
    }
  }

  private static void goTo(String path) {
    UI.getCurrentOrThrow().navigate(path);
  }

  private void show(String name) {
    var initials = new Span();
    initials.addClassName("initials");
    // Drawn by the style, for the eyes only: as text it would belong to the button's name.
    initials
        .getElement()
        .setAttribute(
            "data-words",
            name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT));
    setIcon(initials);
    setText(name);
    setAriaLabel("You are " + name + ". Change your name, or sign in or out");
  }

  private void ask() {
    var dialog = new Dialog();
    dialog.setHeaderTitle("Your name");
    var name = new TextField("Name", getText(), "");
    name.setWidthFull();
    name.setMaxLength(Account.NAME_LIMIT);
    dialog.add(new Paragraph("Others see it beside what you write, and in the history."), name);
    var save =
        new Button(
            "Save name",
            _ -> {
              if (name.getValue().isBlank()) {
                name.setErrorMessage("Choose a name with at least one character.");
                name.setInvalid(true);
                return;
              }
              var renamed = accounts.rename(CurrentAccount.require().accountId(), name.getValue());
              show(renamed.name());
              dialog.close();
            });
    save.addThemeName("primary");
    save.addClickShortcut(Key.ENTER);
    dialog.getFooter().add(new Button("Cancel", _ -> dialog.close()), save);
    dialog.open();
  }
}
