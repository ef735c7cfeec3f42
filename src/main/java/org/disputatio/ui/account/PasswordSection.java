package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;
import org.disputatio.signin.SignIns;
import org.disputatio.signin.SignIns.Field;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Visitor;
import org.springframework.core.annotation.Order;

/// By what an account is entered: its name and its password.
@org.springframework.stereotype.Component
@Order(20)
class PasswordSection implements AccountSection {
  private final SignIns signIns;

  PasswordSection(SignIns signIns) {
    this.signIns = signIns;
  }

  @Override
  public Optional<Component> of(Visitor visitor) {
    return signIns.login(visitor.account().accountId()).map(login -> form(visitor, login));
  }

  private Component form(Visitor visitor, String login) {
    var account = visitor.account().accountId();
    var hasPassword = signIns.hasPassword(account);
    var old = new PasswordField("Present password");
    old.setWidthFull();
    old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    old.setVisible(hasPassword);
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
    old.setVisible(true);
    chosen.clear();
    done.setText(
        "Your password is changed. Wherever else you were signed in, you are not any more.");
  }
}
