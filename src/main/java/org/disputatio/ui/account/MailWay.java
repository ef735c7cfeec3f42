package org.disputatio.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.function.Consumer;
import org.disputatio.signin.MailLinks;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Visitor;

/// The e-mail address to which links go that lead into an account.
class MailWay extends Div {
  private final MailLinks links;
  private final ProblemNote note;
  private final Consumer<String> removed;

  /// @param note says what went wrong
  /// @param removed is told, in a sentence, when it leads in no more
  MailWay(
      MailLinks links,
      Visitor visitor,
      boolean mayChange,
      ProblemNote note,
      Consumer<String> removed) {
    this.links = links;
    this.note = note;
    this.removed = removed;
    var address = links.address(visitor.account().accountId());
    var facts =
        address
            .map("Links to sign in go to %s."::formatted)
            .orElse("Give an address, and a link that comes by mail leads in.");
    if (!mayChange) {
      add(new WayRow("E-mail", facts));
    } else if (address.isEmpty()) {
      add(new WayRow("E-mail", facts, change("Add address…")));
    } else {
      add(new WayRow("E-mail", facts, change("Change…"), remove()));
    }
  }

  private Button change(String words) {
    var change = new Button(words);
    change.setAriaLabel(words.startsWith("Change") ? "Change… the e-mail address" : words);
    change.setDisableOnClick(true);
    change.addClickListener(_ -> add(form()));
    return change;
  }

  private Button remove() {
    var remove = new Button("Remove");
    remove.setAriaLabel("Remove the e-mail address");
    remove.addClickListener(
        _ ->
            links
                .remove(CurrentAccount.visitor())
                .ifPresentOrElse(
                    note::say,
                    () -> removed.accept("No more links come by mail. " + WaysSection.ENDED)));
    return remove;
  }

  private Div form() {
    var field = new EmailField("E-mail address");
    field.setWidthFull();
    field.setHelperText("A letter goes there, with a button that makes it yours.");
    var form = new Div();
    form.addClassName("ways");
    var send = new Button("Send letter");
    send.addThemeName("primary");
    send.setDisableOnClick(true);
    send.addClickListener(
        _ -> {
          send(form, field);
          send.setEnabled(true);
        });
    send.addClickShortcut(Key.ENTER).listenOn(form);
    form.add(field, new Div(send));
    field.focus();
    return form;
  }

  private void send(Div form, EmailField field) {
    var typed = field.getValue().strip();
    links
        .ask(CurrentAccount.visitor(), typed, Doorway.place())
        .ifPresentOrElse(
            why -> {
              field.setErrorMessage(why);
              field.setInvalid(true);
              field.focus();
            },
            () -> {
              form.removeAll();
              form.add(
                  new SentNote(
                      "A letter is on its way to %s. Open it, on any device, and press the button there."
                          .formatted(typed)));
            });
  }
}
