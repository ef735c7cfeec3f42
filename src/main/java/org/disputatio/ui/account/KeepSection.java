package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.disputatio.signin.OpenIds;
import org.disputatio.signin.OpenIds.Purpose;
import org.disputatio.signin.PasskeyQuestion;
import org.disputatio.signin.Passkeys;
import org.disputatio.signin.PublicAddress;
import org.disputatio.signin.SignIns;
import org.disputatio.signin.SignIns.Field;
import org.disputatio.signin.SignIns.Outcome;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Visitor;
import org.springframework.core.annotation.Order;

/// Turns a guest into an account.
@org.springframework.stereotype.Component
@Order(10)
class KeepSection implements AccountSection {
  private final SignIns signIns;
  private final OpenIds openIds;
  private final Passkeys passkeys;
  private final PublicAddress address;

  KeepSection(SignIns signIns, OpenIds openIds, Passkeys passkeys, PublicAddress address) {
    this.signIns = signIns;
    this.openIds = openIds;
    this.passkeys = passkeys;
    this.address = address;
  }

  @Override
  public Optional<Component> of(Visitor visitor) {
    return visitor.signedIn() ? Optional.empty() : Optional.of(form(visitor));
  }

  private Div form(Visitor visitor) {
    var login = new TextField("Name or e-mail to sign in with");
    login.setWidthFull();
    login.setAutocomplete(Autocomplete.USERNAME);
    login.setAutocapitalize(Autocapitalize.NONE);
    var password =
        new NewPassword(
            "Password",
            typed -> signIns.strength(visitor.account().accountId(), login.getValue(), typed));
    var keep = new Button("Keep this account", _ -> keep(login, password));
    keep.addThemeName("primary");
    var form =
        new Div(
            new H2("Keep this account"),
            new Paragraph(
                "Only this browser knows that you are %s. Signed in, you are the same person"
                        .formatted(visitor.account().name())
                    + " on every device, and keep your workspaces and all that you wrote."),
            login,
            password,
            new Div(keep),
            new Div(new Anchor("sign-in", "I have an account: sign in")));
    form.addClassNames("form", "account-section");
    var others = others(visitor);
    if (others.getComponentCount() > 0) {
      form.addComponentAtIndex(2, others);
    }
    return form;
  }

  /// What needs no password.
  private Div others(Visitor visitor) {
    var others = new Div();
    others.addClassName("ways");
    var note = new ProblemNote();
    openIds
        .provider()
        .ifPresent(
            provider ->
                others.add(
                    new OpenIdButton(
                        "Keep it with " + provider, Purpose.KEEP, openIds, address, note::say)));
    var origin = address.of(VaadinServletRequest.getCurrent());
    if (Passkeys.arePossibleAt(origin)) {
      others.add(
          PasskeyButton.making(
              "Keep it with a passkey",
              () -> passkeys.askForNew(visitor, "", origin),
              (question, answer) -> keep(question, answer, note),
              note::say));
    }
    if (others.getComponentCount() > 0) {
      var or = new Div("or choose a password");
      or.addClassName("or");
      others.addComponentAsFirst(note);
      others.add(or);
    }
    return others;
  }

  private void keep(PasskeyQuestion question, String answer, ProblemNote note) {
    var name = PasskeyWays.device(UI.getCurrentOrThrow().getSession().getBrowser());
    switch (passkeys.add(CurrentAccount.visitor(), question, name, answer)) {
      case Passkeys.Outcome.Entered(var token) -> Doorway.enter(token, "/account");
      case Passkeys.Outcome.Added() -> throw new IllegalStateException("it is no guest");
      case Passkeys.Outcome.Refused(var why) -> note.say(why);
    }
  }

  private void keep(TextField login, NewPassword password) {
    login.setInvalid(false);
    var outcome = signIns.keep(CurrentAccount.visitor(), login.getValue(), password.value());
    switch (outcome) {
      case Outcome.Done(var token) -> Doorway.enter(token, "/account");
      case Outcome.Refused(var field, var why) -> {
        if (field == Field.LOGIN) {
          login.setErrorMessage(why);
          login.setInvalid(true);
          login.focus();
        } else {
          password.refuse(why);
        }
      }
    }
  }
}
