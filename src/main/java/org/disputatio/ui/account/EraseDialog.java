package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import org.disputatio.privacy.Erasures;
import org.disputatio.signin.SignIns;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Departures.Departure;
import org.disputatio.workspace.Departures.Fate;
import org.disputatio.workspace.Visitor;

/// Says what happens when somebody erases themselves, and does so once they have confirmed it.
class EraseDialog extends Dialog {
  private final Erasures erasures;
  private final SignIns signIns;
  private final PasswordField password = new PasswordField("Your password");
  private final Checkbox sure = new Checkbox("I know that nobody can undo this");
  private final Span refusal = new Span();

  EraseDialog(Erasures erasures, SignIns signIns, Visitor visitor) {
    this.erasures = erasures;
    this.signIns = signIns;
    setHeaderTitle("Erase yourself?");
    setWidth("36rem");
    var account = visitor.account().accountId();
    var leaving = erasures.outlook(account);
    var obstacles = leaving.stream().anyMatch(left -> left.fate() == Fate.NEEDS_AN_OWNER);
    password.setWidthFull();
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    password.setVisible(signIns.asksForPassword(visitor) && !obstacles);
    sure.setVisible(!obstacles);
    refusal.getElement().setAttribute("role", "alert");
    refusal.addClassName("form-error");
    var form = new Div(gone(visitor), workspaces(leaving), left(), password, sure, refusal);
    form.addClassNames("form", "erase-form");
    add(form);
    var cancel = new Button("Cancel", _ -> close());
    getFooter().add(cancel);
    if (!obstacles) {
      var erase = new Button("Erase me for ever", _ -> erase());
      erase.addThemeNames("error", "primary");
      getFooter().add(erase);
    }
  }

  private static Component gone(Visitor visitor) {
    return part(
        "What goes",
        List.of(
            "Your name: wherever one stands it says “Former member”, in histories and audit lists"
                + " too.",
            visitor.signedIn()
                ? "Your sign-in. Every browser in which you are signed in is signed out within"
                    + " seconds."
                : "This guest: this browser is somebody new afterwards.",
            "Your places in workspaces, your roles, your pseudonyms, and what you visited and"
                + " folded."));
  }

  private static Component workspaces(List<Departure> leaving) {
    var list = new UnorderedList();
    leaving.forEach(left -> list.add(item(left)));
    var part = new Div(new H3("What you wrote"));
    if (leaving.isEmpty()) {
      part.add(new Paragraph("You belong to no workspace by name. What you wrote stays."));
    } else {
      part.add(list);
    }
    return part;
  }

  private static ListItem item(Departure left) {
    var name = new Span(left.workspace().name());
    name.addClassName("member-name");
    name.getElement().setAttribute("dir", "auto");
    var item = new ListItem(name, new Span(": " + words(left)));
    if (left.fate() == Fate.NEEDS_AN_OWNER) {
      item.addClassName("form-error");
      item.add(
          new Anchor(
              "workspace/" + left.workspace().workspaceId().value(),
              "Open “%s”".formatted(left.workspace().name())));
    }
    return item;
  }

  private static String words(Departure left) {
    var stays =
        left.wordsGo()
            ? "your words and comments are removed. A statement on which others built stays, and"
                + " says that its words are gone"
            : "your words and comments stay, under “Former member”";
    return switch (left.fate()) {
      case GOES_ON -> stays + ".";
      case NEEDS_AN_OWNER ->
          "you are its only owner. Make another member an owner first; until then you cannot be"
              + " erased. ";
      case GOES ->
          "nobody else belongs to it, so it is deleted for ever%s."
              .formatted(
                  switch (left.maps()) {
                    case 0 -> "";
                    case 1 -> " with its map";
                    default -> " with its %,d maps".formatted(left.maps());
                  });
      case WAITS_FOR_AN_OWNER ->
          stays
              + ". Nobody else belongs to it: it has no owner until whoever runs this server sets"
              + " one up.";
    };
  }

  private static Component left() {
    return part(
        "What is left",
        List.of(
            "That somebody did something to a map, and when, without a name and, where your words"
                + " go, without the words. Titles of maps and the articles that you added stay.",
            "Files that others took away, copies in other workspaces, and backups that were made"
                + " of this server before: whoever runs it can tell for how long they are kept."));
  }

  private static Component part(String title, List<String> facts) {
    var list = new UnorderedList();
    facts.forEach(fact -> list.add(new ListItem(fact)));
    return new Div(new H3(title), list);
  }

  private void erase() {
    refusal.setText("");
    sure.setInvalid(!sure.getValue());
    sure.setErrorMessage("Tick this if you are sure.");
    if (sure.isInvalid()) {
      sure.focus();
      return;
    }
    var visitor = CurrentAccount.visitor();
    var wrong = signIns.confirm(visitor, password.getValue(), Doorway.place());
    if (wrong.isPresent()) {
      password.clear();
      password.setErrorMessage(wrong.get().why());
      password.setInvalid(true);
      password.focus();
      return;
    }
    var why = erasures.erase(visitor.account().accountId());
    if (why.isPresent()) {
      refusal.setText(why.get());
    } else {
      Doorway.forget("/account?erased");
    }
  }
}
