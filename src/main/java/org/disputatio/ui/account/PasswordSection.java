package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.disputatio.signin.SignIns;
import org.disputatio.signin.SignIns.Field;
import org.disputatio.signin.WaysIn;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Visitor;
import org.springframework.core.annotation.Order;

/// By what an account is entered: its name and its password.
@org.springframework.stereotype.Component
@Order(20)
class PasswordSection implements AccountSection {
  private final SignIns signIns;
  private final WaysIn ways;

  PasswordSection(SignIns signIns, WaysIn ways) {
    this.signIns = signIns;
    this.ways = ways;
  }

  @Override
  public Optional<Component> of(Visitor visitor) {
    var login = signIns.login(visitor.account().accountId());
    if (login.isEmpty()) {
      return visitor.signedIn() && ways.mayChange(visitor)
          ? Optional.of(first(visitor))
          : Optional.empty();
    }
    return login.map(theirs -> form(visitor, theirs));
  }

  /// For an account that is entered in another way so far.
  private Component first(Visitor visitor) {
    var login = new TextField("Name or e-mail to sign in with");
    login.setWidthFull();
    login.setAutocomplete(Autocomplete.USERNAME);
    login.setAutocapitalize(Autocapitalize.NONE);
    var chosen =
        new NewPassword(
            "Password",
            typed -> signIns.strength(visitor.account().accountId(), login.getValue(), typed));
    var form = new Div();
    var add = new Button("Add password", _ -> add(form, login, chosen));
    form.add(
        new H2("Password"),
        new Paragraph(
            "You need none. With one you can also sign in without anybody else’s server."),
        login,
        chosen,
        new Div(add));
    form.addClassNames("form", "account-section");
    return form;
  }

  private void add(Div form, TextField login, NewPassword chosen) {
    login.setInvalid(false);
    var visitor = CurrentAccount.visitor();
    var refused = signIns.addPassword(visitor, login.getValue(), chosen.value());
    if (refused.isEmpty()) {
      form.removeAll();
      form.add(form(visitor, login.getValue().strip()).getChildren().toList());
    } else if (refused.get().field() == Field.LOGIN) {
      login.setErrorMessage(refused.get().why());
      login.setInvalid(true);
      login.focus();
    } else {
      chosen.refuse(refused.get().why());
    }
  }

  private Component form(Visitor visitor, String login) {
    var account = visitor.account().accountId();
    var hasPassword = signIns.hasPassword(account);
    var old = new PasswordField("Present password");
    old.setWidthFull();
    old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    old.setVisible(signIns.asksForPassword(visitor));
    var chosen = new NewPassword("New password", typed -> signIns.strength(account, login, typed));
    var done = new Span();
    done.getElement().setAttribute("role", "status");
    done.addClassName("details-muted");
    var change =
        new Button(
            hasPassword ? "Change password" : "Set password", _ -> change(old, chosen, done));
    var name = new Paragraph("You sign in as ");
    var words = new Span(login);
    words.addClassName("member-name");
    words.getElement().setAttribute("dir", "auto");
    name.add(words);
    var form = new Div(new H2("Password"), name, old, chosen, new Div(change), done);
    form.addClassNames("form", "account-section");
    return form;
  }

  private void change(PasswordField old, NewPassword chosen, Span done) {
    done.setText("");
    old.setInvalid(false);
    var refused =
        signIns.changePassword(
            CurrentAccount.visitor(), old.getValue(), chosen.value(), Doorway.place());
    if (refused.isPresent()) {
      var why = refused.get().why();
      if (refused.get().field() == Field.PASSWORD) {
        old.clear();
        old.setErrorMessage(why);
        old.setInvalid(true);
        old.focus();
      } else {
        chosen.refuse(why);
      }
      return;
    }
    old.clear();
    old.setVisible(signIns.asksForPassword(CurrentAccount.visitor()));
    chosen.clear();
    done.setText(
        "Your password is changed. Wherever else you were signed in, you are not any more.");
  }
}
