package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.disputatio.signin.MailLinks;
import org.disputatio.signin.OpenIds;
import org.disputatio.signin.OpenIds.Purpose;
import org.disputatio.signin.Passkeys;
import org.disputatio.signin.PublicAddress;
import org.disputatio.signin.SignIns;
import org.disputatio.signin.WaysIn;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Visitor;
import org.springframework.core.annotation.Order;

/// By what else than a password an account is entered.
@org.springframework.stereotype.Component
@Order(15)
class WaysSection implements AccountSection {
  /// What follows when a way is taken away.
  static final String ENDED = "Wherever else you were signed in, you are not any more.";

  private final OpenIds openIds;
  private final MailLinks links;
  private final Passkeys passkeys;
  private final SignIns signIns;
  private final WaysIn ways;
  private final PublicAddress address;

  WaysSection(
      OpenIds openIds,
      MailLinks links,
      Passkeys passkeys,
      SignIns signIns,
      WaysIn ways,
      PublicAddress address) {
    this.openIds = openIds;
    this.links = links;
    this.passkeys = passkeys;
    this.signIns = signIns;
    this.ways = ways;
    this.address = address;
  }

  @Override
  public Optional<Component> of(Visitor visitor) {
    if (!visitor.signedIn()) {
      return Optional.empty();
    }
    var section = new Div();
    section.addClassNames("people", "account-section");
    show(section, visitor);
    return Optional.of(section);
  }

  /// @param done what has just been done, in a sentence
  private void show(Div section, String done) {
    show(section, CurrentAccount.visitor());
    section.add(new SentNote(done));
  }

  private void show(Div section, Visitor visitor) {
    section.removeAll();
    section.add(new H2("Ways in"));
    var note = new ProblemNote();
    var mayChange = ways.mayChange(visitor);
    openIds
        .provider()
        .ifPresent(provider -> section.add(openId(section, visitor, provider, mayChange, note)));
    if (links.isOpen()) {
      section.add(new MailWay(links, visitor, mayChange, note, done -> show(section, done)));
    }
    section.add(
        new PasskeyWays(
            passkeys,
            signIns,
            visitor,
            address.of(VaadinServletRequest.getCurrent()),
            mayChange,
            note,
            done -> show(section, done)));
    section.add(note);
    if (!mayChange) {
      section.add(again());
    }
  }

  private Component openId(
      Div section, Visitor visitor, String provider, boolean mayChange, ProblemNote note) {
    var kept = openIds.find(visitor.account().accountId());
    var facts =
        kept.map(
                identity ->
                    (identity.label().isEmpty() ? "" : identity.label() + ", ")
                        + "added "
                        + Moments.words(identity.addedAt()))
            .orElse("Does not lead into this account yet.");
    if (!mayChange) {
      return new WayRow(provider, facts);
    }
    return new WayRow(
        provider,
        facts,
        kept.isPresent()
            ? remove(section, provider, note)
            : new OpenIdButton("Add " + provider, Purpose.ADD, openIds, address, note::say));
  }

  private Button remove(Div section, String provider, ProblemNote note) {
    var remove = new Button("Remove");
    remove.setAriaLabel("Remove %s from the ways in".formatted(provider));
    remove.addClickListener(
        _ ->
            openIds
                .remove(CurrentAccount.visitor())
                .ifPresentOrElse(
                    note::say,
                    () ->
                        show(
                            section,
                            "%s does not lead in any more. %s".formatted(provider, ENDED))));
    return remove;
  }

  /// What somebody may do who has not shown lately that the account is theirs.
  private static Component again() {
    var words =
        new Paragraph(
            "To change this, show that the account is yours: sign in once more. Nothing is lost by it.");
    words.addClassName("details-muted");
    var again =
        new Button(
            "Sign in once more",
            _ ->
                UI.getCurrentOrThrow()
                    .navigate("sign-in", QueryParameters.of(SignInView.AGAIN, "")));
    var part = new Div(words, again);
    part.addClassName("show-again");
    return part;
  }
}
