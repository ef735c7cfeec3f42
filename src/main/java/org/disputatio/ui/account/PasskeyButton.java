package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.disputatio.signin.PasskeyQuestion;
import org.jspecify.annotations.Nullable;

/// The Java half of `<passkey-button>`, which lets a device make a passkey or use one. Each answer
/// is to a question of its own.
@Tag("passkey-button")
@JsModule("./account/passkey-button.ts")
class PasskeyButton extends Component {
  private final Supplier<PasskeyQuestion> ask;
  private @Nullable PasskeyQuestion question;

  /// @param ask makes the next question
  /// @param answered is told a question and what the device answered
  /// @param refused is told, in a sentence, why it did not
  private PasskeyButton(
      String words,
      String kind,
      Supplier<PasskeyQuestion> ask,
      BiConsumer<PasskeyQuestion, String> answered,
      Consumer<String> refused) {
    this.ask = ask;
    getElement().setAttribute("words", words).setAttribute("kind", kind);
    addListener(
        Answered.class,
        event -> {
          var asked = Objects.requireNonNull(question);
          next();
          answered.accept(asked, event.answer);
        });
    addListener(Refused.class, event -> refused.accept(words(event.reason)));
    next();
  }

  /// One that makes a passkey.
  static PasskeyButton making(
      String words,
      Supplier<PasskeyQuestion> ask,
      BiConsumer<PasskeyQuestion, String> answered,
      Consumer<String> refused) {
    return new PasskeyButton(words, "make", ask, answered, refused);
  }

  /// One that uses any that there is.
  static PasskeyButton using(
      String words,
      Supplier<PasskeyQuestion> ask,
      BiConsumer<PasskeyQuestion, String> answered,
      Consumer<String> refused) {
    return new PasskeyButton(words, "use", ask, answered, refused);
  }

  /// Shows that it is what its form is for.
  PasskeyButton primary() {
    getElement().setAttribute("primary", true);
    return this;
  }

  /// An answer is good once.
  private void next() {
    question = ask.get();
    getElement().setProperty("question", question.options());
  }

  /// In the words of the person, for a browser's.
  private static String words(String reason) {
    return switch (reason) {
      case "InvalidStateError" -> "This device has a passkey for your account already.";
      case "SecurityError" ->
          "Browsers keep no passkeys for this address. Ask whoever runs this server.";
      case "NotAllowedError" ->
          "The device gave no passkey. Nothing has changed: try again, or choose another way.";
      default -> "This browser could not do that. Nothing has changed: choose another way.";
    };
  }

  @DomEvent("passkey-answered")
  public static class Answered extends ComponentEvent<PasskeyButton> {
    private final String answer;

    public Answered(
        PasskeyButton source, boolean fromClient, @EventData("event.detail.answer") String answer) {
      super(source, fromClient);
      this.answer = answer;
    }
  }

  @DomEvent("passkey-refused")
  public static class Refused extends ComponentEvent<PasskeyButton> {
    private final String reason;

    public Refused(
        PasskeyButton source, boolean fromClient, @EventData("event.detail.reason") String reason) {
      super(source, fromClient);
      this.reason = reason;
    }
  }
}
