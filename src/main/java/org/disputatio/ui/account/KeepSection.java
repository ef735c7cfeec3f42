package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.disputatio.signin.OpenIds;
import org.disputatio.signin.OpenIds.Purpose;
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
  private final PublicAddress address;

  KeepSection(SignIns signIns, OpenIds openIds, PublicAddress address) {
    this.signIns = signIns;
    this.openIds = openIds;
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
    openIds.provider().ifPresent(provider -> form.addComponentAtIndex(2, by(provider)));
    return form;
  }

  private Div by(String provider) {
    var note = new ProblemNote();
    var or = new Div("or choose a password");
    or.addClassName("or");
    var by =
        new Div(
            note,
            new OpenIdButton("Keep it with " + provider, Purpose.KEEP, openIds, address, note::say),
            or);
    by.addClassName("ways");
    return by;
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
