package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.disputatio.privacy.Erasures;
import org.disputatio.privacy.GuestRetention;
import org.disputatio.signin.SignIns;
import org.disputatio.workspace.Visitor;
import org.springframework.core.annotation.Order;

/// Lets somebody erase themselves.
@org.springframework.stereotype.Component
@Order(50)
class EraseSection implements AccountSection {
  private final Erasures erasures;
  private final GuestRetention retention;
  private final SignIns signIns;

  EraseSection(Erasures erasures, GuestRetention retention, SignIns signIns) {
    this.erasures = erasures;
    this.retention = retention;
    this.signIns = signIns;
  }

  @Override
  public Optional<Component> of(Visitor visitor) {
    var ask = new Button("Erase me…", _ -> new EraseDialog(erasures, signIns, visitor).open());
    ask.addThemeName("error");
    var section =
        new Div(
            new H2("Erase yourself"),
            new Paragraph(
                "Your name, your sign-in, what you visited and your places in workspaces go for"
                    + " good. First you see what becomes of what you wrote."),
            new Div(ask));
    if (!visitor.signedIn() && retention.days().isPresent()) {
      section.addComponentAtIndex(
          2,
          new Paragraph(
              "A guest who is not here for %,d days is erased anyway; what they wrote stays under"
                      .formatted(retention.days().getAsInt())
                  + " “Former member”."));
    }
    section.addClassNames("form", "account-section");
    return Optional.of(section);
  }
}
