package org.disputatio.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.WebBrowser;
import java.util.function.Consumer;
import org.disputatio.signin.Passkey;
import org.disputatio.signin.PasskeyQuestion;
import org.disputatio.signin.Passkeys;
import org.disputatio.signin.Passkeys.Outcome;
import org.disputatio.signin.SignIns;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Visitor;

/// The passkeys that lead into an account, and how to make one more.
class PasskeyWays extends Div {
  private final Passkeys passkeys;
  private final SignIns signIns;
  private final String origin;
  private final ProblemNote note;
  private final Consumer<String> changed;

  /// @param origin the address of this server, as the browser sees it
  /// @param note says what went wrong
  /// @param changed is told, in a sentence, when there is one more or less
  PasskeyWays(
      Passkeys passkeys,
      SignIns signIns,
      Visitor visitor,
      String origin,
      boolean mayChange,
      ProblemNote note,
      Consumer<String> changed) {
    this.passkeys = passkeys;
    this.signIns = signIns;
    this.origin = origin;
    this.note = note;
    this.changed = changed;
    for (var passkey : passkeys.of(visitor.account().accountId())) {
      add(
          mayChange
              ? new WayRow(passkey.name(), facts(passkey), remove(passkey))
              : new WayRow(passkey.name(), facts(passkey)));
    }
    if (mayChange) {
      add(Passkeys.arePossibleAt(origin) ? one() : none());
    }
  }

  private static String facts(Passkey passkey) {
    var used = passkey.usedAt();
    return "Passkey for %s, added %s, %s"
        .formatted(
            passkey.host(),
            Moments.words(passkey.addedAt()),
            used == null ? "not used yet" : "last used " + Moments.words(used));
  }

  private WayRow one() {
    var add = new Button("Add passkey…");
    add.setDisableOnClick(true);
    add.addClickListener(_ -> add(form()));
    return new WayRow(
        "Passkey", "Your device keeps it, and gives it for your finger, face or PIN.", add);
  }

  private static WayRow none() {
    return new WayRow(
        "Passkey",
        "Devices keep passkeys for addresses with a name and HTTPS alone, and for localhost.");
  }

  private Button remove(Passkey passkey) {
    var remove = new Button("Remove");
    remove.setAriaLabel("Remove the passkey " + passkey.name());
    remove.addClickListener(
        _ ->
            passkeys
                .remove(CurrentAccount.visitor(), passkey.passkeyId())
                .ifPresentOrElse(
                    note::say,
                    () ->
                        changed.accept(
                            "The passkey “%s” does not lead in any more. Remove it from the device too. %s"
                                .formatted(passkey.name(), WaysSection.ENDED))));
    return remove;
  }

  private Div form() {
    var name = new TextField("What do you call it?");
    name.setWidthFull();
    name.setMaxLength(Passkey.NAME_LIMIT);
    name.setValue(device(UI.getCurrentOrThrow().getSession().getBrowser()));
    name.setHelperText("So that you know it again, if you have several.");
    var make =
        PasskeyButton.making(
                "Make passkey",
                this::ask,
                (question, answer) -> add(name.getValue(), question, answer),
                note::say)
            .primary();
    var form = new Div(name, new Div(make));
    form.addClassName("ways");
    name.focus();
    return form;
  }

  private PasskeyQuestion ask() {
    var visitor = CurrentAccount.visitor();
    var login = signIns.login(visitor.account().accountId()).orElse("");
    return passkeys.askForNew(visitor, login, origin);
  }

  private void add(String name, PasskeyQuestion question, String answer) {
    switch (passkeys.add(CurrentAccount.visitor(), question, name, answer)) {
      case Outcome.Added() ->
          changed.accept("The passkey “%s” leads in from now on.".formatted(name));
      case Outcome.Entered _ -> throw new IllegalStateException("it is no guest");
      case Outcome.Refused(var why) -> note.say(why);
    }
  }

  /// What somebody may call a passkey of the device that they sit at.
  static String device(WebBrowser browser) {
    if (browser.isAndroid()) {
      return "Android phone";
    }
    if (browser.isIPhone()) {
      return "iPhone";
    }
    if (browser.isMacOSX()) {
      return "Mac";
    }
    return browser.isWindows() ? "Windows computer" : "Computer";
  }
}
