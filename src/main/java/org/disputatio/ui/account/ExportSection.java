package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.disputatio.workspace.Visitor;
import org.springframework.core.annotation.Order;

/// Lets somebody take away everything that is kept about them.
@org.springframework.stereotype.Component
@Order(40)
class ExportSection implements AccountSection {
  @Override
  public Optional<Component> of(Visitor visitor) {
    var download = new Anchor("api/account/export", "Download everything about you");
    download.getElement().setAttribute("download", true);
    download.setRouterIgnore(true);
    var section =
        new Div(
            new H2("What is kept about you"),
            new Paragraph(
                "Your account, the workspaces that you belong to, every change that you made, the"
                    + " comments that you wrote, what you visited, and what the audit lists say of"
                    + " you: as one file (JSON). It has none of the words of others, and nothing by"
                    + " which somebody could come in as you."),
            new Div(download));
    section.addClassNames("form", "account-section");
    return Optional.of(section);
  }
}
