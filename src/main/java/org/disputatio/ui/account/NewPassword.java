package org.disputatio.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Function;
import org.disputatio.signin.PasswordStrength;

/// A field for a password that somebody chooses; says how strong it is while they type.
public class NewPassword extends Div {
  private final PasswordField field;
  private final Span bar = new Span();
  private final Span words = new Span();
  private final Function<String, PasswordStrength> strength;

  public NewPassword(String label, Function<String, PasswordStrength> strength) {
    this.strength = strength;
    addClassName("new-password");
    field = new PasswordField(label);
    field.setWidthFull();
    field.setAutocomplete(Autocomplete.NEW_PASSWORD);
    field.setMaxLength(PasswordStrength.LIMIT_BYTES);
    field.setHelperText(
        "At least %d characters. A few words in a row are strong and easily kept in mind."
            .formatted(PasswordStrength.LEAST));
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(_ -> show());
    bar.addClassName("strength-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    words.getElement().setAttribute("role", "status");
    words.addClassName("details-muted");
    var line = new Div(bar, words);
    line.addClassName("strength");
    add(field, line);
    show();
  }

  private void show() {
    field.setInvalid(false);
    var password = field.getValue();
    var none = password.isEmpty();
    var found = none ? null : strength.apply(password);
    bar.getElement().setAttribute("data-score", found == null ? "" : "" + found.score());
    words.setText(found == null ? "" : found.words());
  }

  /// What was typed.
  public String value() {
    return field.getValue();
  }

  /// Says why it was not taken.
  public void refuse(String why) {
    field.setInvalid(true);
    field.setErrorMessage(why);
    field.focus();
  }

  /// Empties it.
  public void clear() {
    field.clear();
  }
}
