package org.disputatio.ui.account;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import org.disputatio.signin.MailLinks;
import org.disputatio.ui.Doorway;

/// Asks for a link that leads in. What is answered is the same for everybody (I8).
class LinkRequest extends Div {
  private final MailLinks links;

  LinkRequest(MailLinks links) {
    this.links = links;
    addClassName("ways");
    var open = new Button("Send me a link by e-mail…");
    open.addClickListener(
        _ -> {
          removeAll();
          form();
        });
    add(open);
  }

  private void form() {
    var field = new EmailField("E-mail address of your account");
    field.setWidthFull();
    field.setAutocomplete(Autocomplete.EMAIL);
    var send = new Button("Send me a link");
    send.addClickListener(_ -> send(field));
    send.addClickShortcut(Key.ENTER).listenOn(this);
    add(field, send);
    field.focus();
  }

  private void send(EmailField field) {
    links
        .send(field.getValue(), Doorway.place())
        .ifPresentOrElse(
            why -> {
              field.setErrorMessage(why);
              field.setInvalid(true);
              field.focus();
            },
            () -> {
              removeAll();
              add(
                  new SentNote(
                      "If an account here has this address, a link is on its way to it. It leads in"
                          + " once, within 15 minutes. If nothing comes, look among unwanted mail."));
            });
  }
}
