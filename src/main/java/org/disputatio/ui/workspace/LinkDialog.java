package org.disputatio.ui.workspace;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.JoinLinks;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.WorkspaceId;

/// Makes a way into a workspace and shows it: as an address, as a code, and as a picture for the
/// projector.
class LinkDialog extends Dialog {
  private static final Set<String> ONLY_HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final JoinLinks links;
  private final WorkspaceId workspace;
  private final Select<Role> role = new Select<>();
  private final Select<Lasting> lasts = new Select<>();
  private final IntegerField limit = new IntegerField("How many may join");

  /// How long a link leads in.
  private record Lasting(String words, Duration time) {
    private static final List<Lasting> ALL =
        List.of(
            new Lasting("2 hours", Duration.ofHours(2)),
            new Lasting("1 day", Duration.ofDays(1)),
            new Lasting("7 days", Duration.ofDays(7)),
            new Lasting("90 days", Duration.ofDays(90)),
            new Lasting("until it is turned off", Duration.ZERO));
  }

  /// @param made called when there is another link
  LinkDialog(JoinLinks links, WorkspaceId workspace, Runnable made) {
    this.links = links;
    this.workspace = workspace;
    setHeaderTitle("New join link");
    addClassName("link-dialog");
    role.setLabel("They come in as");
    role.setItems(Role.values());
    role.setItemLabelGenerator(Role::label);
    role.setValue(Role.CONTRIBUTOR);
    role.setHelperText(Role.CONTRIBUTOR.description());
    role.addValueChangeListener(chosen -> role.setHelperText(chosen.getValue().description()));
    lasts.setLabel("The link leads in for");
    lasts.setItems(Lasting.ALL);
    lasts.setItemLabelGenerator(Lasting::words);
    lasts.setValue(Lasting.ALL.get(1));
    limit.setMin(1);
    limit.setMax(10_000);
    limit.setPlaceholder("any number");
    limit.setErrorMessage("A number from 1 to 10,000, or nothing.");
    var form = new Div(role, lasts, limit);
    form.addClassName("form");
    add(form);
    var make =
        new Button(
            "Make link",
            _ -> {
              if (!limit.isInvalid()) {
                make();
                made.run();
              }
            });
    make.addThemeName("primary");
    getFooter().add(new Button("Cancel", _ -> close()), make);
  }

  private void make() {
    var time = lasts.getValue().time();
    var owner = CurrentAccount.require().accountId();
    var made =
        links.make(
            owner, workspace, role.getValue(), time.isZero() ? null : time, limit.getValue());
    // Only the browser knows by which address it is reached.
    UI.getCurrentOrThrow().getPage().fetchCurrentURL(url -> show(made, url));
  }

  private void show(JoinLinks.Made made, URL here) {
    removeAll();
    getFooter().removeAll();
    setHeaderTitle("Join with this link, or this code");
    var base = URI.create(here.toString()).resolve("/").toString();
    var address = base + "join/" + made.token();
    var code = new Span(made.code().substring(0, 3) + " " + made.code().substring(3));
    code.addClassName("join-code");
    code.getElement().setAttribute("aria-label", "Code " + String.join(" ", made.code().split("")));
    var where = new Paragraph("Open " + base + "join and enter the code, or scan the picture.");
    var link = new TextField("Link");
    link.setWidthFull();
    link.setValue(address);
    link.setReadOnly(true);
    link.setAutoselect(true);
    var copy =
        new Button(
            "Copy link",
            _ -> {
              link.focus();
              // Browsers let a page write the clipboard only where it came by a safe connection.
              link.getElement()
                  .executeJs(
                      "this.inputElement.select();"
                          + "navigator.clipboard ? navigator.clipboard.writeText($0)"
                          + " : document.execCommand('copy')",
                      address);
            });
    var shown = new Div(new QrPicture(address), code, where);
    shown.addClassName("join-shown");
    add(shown, link);
    add(
        new Paragraph(
            "Code and link are told only now. Later you can turn them off, or make others."));
    if (ONLY_HERE.contains(here.getHost())) {
      var hint =
          new Paragraph(
              "This address is for this machine alone: to let others in, start the server with"
                  + " DISPUTATIO_ADDRESS=0.0.0.0 and open it by the machine’s name.");
      hint.addClassName("form-error");
      add(hint);
    }
    var large =
        new Button(
            "Show large",
            _ -> {
              addClassName("large");
              setSizeFull();
            });
    var close = new Button("Done", _ -> close());
    close.addThemeName("primary");
    getFooter().add(copy, large, close);
  }
}
