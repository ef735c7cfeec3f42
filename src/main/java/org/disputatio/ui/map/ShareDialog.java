package org.disputatio.ui.map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.MapState;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.ShareLink;
import org.disputatio.workspace.ShareLinks;

/// Makes and revokes the addresses at which everybody may read a map.
class ShareDialog extends Dialog {
  private final Rights rights;
  private final ShareLinks links;
  private final Access access;
  private final Runnable changed;
  private final MapId map;
  private final Div made = new Div();
  private final Div list = new Div();
  private final Div locking = new Div();

  /// @param changed called when the map was frozen, locked or opened again
  ShareDialog(Rights rights, MapId map, Runnable changed) {
    this.rights = rights;
    links = rights.shares();
    access = rights.access();
    this.map = map;
    this.changed = changed;
    setHeaderTitle("Share, people and lock");
    addClassName("share-dialog");
    var password = new PasswordField("Password, if it is to have one");
    password.setWidthFull();
    password.setMaxLength(ShareLinks.PASSWORD_LIMIT);
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    var make =
        new Button(
            "Make public link",
            _ -> {
              make(password.getValue());
              password.clear();
            });
    make.addThemeName("primary");
    made.addClassName("form");
    var form =
        new Div(
            new Paragraph(
                "Everybody who has the link can read this map as it is when they open it: the tree and"
                    + " its outline, without an account. They can change nothing and see nothing else."),
            password,
            make,
            made,
            list,
            locking);
    form.addClassName("form");
    add(form);
    if (access.may(account(), Permission.MANAGE, map.value())) {
      add(new MapPeople(rights, map));
    }
    getFooter().add(new Button("Close", _ -> close()));
    show();
    showLock();
  }

  private void showLock() {
    locking.removeAll();
    var state = access.state(map.value());
    if (!access.may(account(), Permission.LOCK, map.value()) || state == MapState.ARCHIVED) {
      return;
    }
    var choice = new RadioButtonGroup<MapState>("What people can do on this map");
    choice.setItems(MapState.OPEN, MapState.FROZEN, MapState.LOCKED);
    choice.setItemLabelGenerator(ShareDialog::words);
    choice.addThemeName("vertical");
    choice.setValue(state);
    choice.addValueChangeListener(
        chosen -> {
          rights.holdings().hold(account(), map.value(), rights.title(map), chosen.getValue());
          changed.run();
        });
    locking.addClassName("form");
    locking.add(choice);
  }

  private static String words(MapState state) {
    return switch (state) {
      case OPEN -> "Change it and comment, as their roles allow";
      case FROZEN -> "Comment only: the map is frozen";
      case LOCKED -> "Read only: the map is locked";
      case ARCHIVED, TRASHED -> throw new IllegalArgumentException("not chosen here: " + state);
    };
  }

  private static AccountId account() {
    return CurrentAccount.require().accountId();
  }

  private void make(String password) {
    var link = links.make(account(), map.value(), rights.title(map), password);
    // Only the browser knows by which address it is reached.
    UI.getCurrentOrThrow()
        .getPage()
        .fetchCurrentURL(
            here -> {
              var base = URI.create(here.toString());
              tell(
                  base.resolve("/share/" + link.token()).toString(),
                  base.resolve("/embed/" + link.token()).toString());
            });
    show();
  }

  private void tell(String address, String embedded) {
    made.removeAll();
    var link = readOnly(new TextField("Link"), address);
    var code =
        readOnly(
            new TextArea("Code that shows it within another page"),
            "<iframe src=\"%s\" width=\"100%%\" height=\"600\" title=\"Argument map\"></iframe>"
                .formatted(embedded));
    var open = new Anchor(address, "Open the link");
    open.setTarget(AnchorTarget.BLANK);
    open.getElement().setAttribute("rel", "noopener");
    open.setRouterIgnore(true);
    made.add(link, code, open, muted("They are told only now: copy what you need."));
  }

  private static <T extends TextFieldBase<T, String>> T readOnly(T field, String value) {
    field.setValue(value);
    field.setReadOnly(true);
    field.setWidthFull();
    field.setAutoselect(true);
    return field;
  }

  private void show() {
    list.removeAll();
    var all = links.list(account(), map.value());
    if (all.isEmpty()) {
      return;
    }
    var rows = new UnorderedList();
    all.forEach(link -> rows.add(row(link)));
    list.setClassName("people");
    list.add(rows);
  }

  private ListItem row(ShareLink link) {
    var day =
        link.madeAt()
            .atZone(ZoneId.systemDefault())
            .format(
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(getLocale()));
    var words =
        muted(
            "Made %s%s%s"
                .formatted(
                    day, link.locked() ? ", with a password" : "", link.off() ? ", revoked" : ""));
    words.addClassName("member-who");
    var item = new ListItem(words);
    if (!link.off()) {
      item.add(
          new Button(
              "Revoke",
              _ -> {
                links.revoke(account(), map.value(), rights.title(map), link.shareId());
                made.removeAll();
                show();
              }));
    }
    return item;
  }

  private static Span muted(String words) {
    var span = new Span(words);
    span.addClassName("details-muted");
    return span;
  }
}
