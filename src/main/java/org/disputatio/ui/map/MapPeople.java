package org.disputatio.ui.map;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.disputatio.map.MapId;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.MapRoles;
import org.disputatio.workspace.Role;

/// Who may do what on one map: what each member of its workspace is there.
class MapPeople extends Details {
  private final Rights rights;
  private final MapId map;
  private final UnorderedList list = new UnorderedList();

  MapPeople(Rights rights, MapId map) {
    this.rights = rights;
    this.map = map;
    addClassName("map-people");
    var section = new Div(list);
    section.addClassName("people");
    add(
        new Paragraph(
            "A role on this map takes the place of the one in the workspace. It holds at once, in"
                + " open pages too."),
        section);
    show();
  }

  private static AccountId account() {
    return CurrentAccount.require().accountId();
  }

  private void show() {
    var people = rights.roles().list(account(), map.value());
    var others = people.stream().filter(one -> one.onMap() != null).count();
    setSummaryText(
        "Who may do what on this map"
            + (others == 0 ? "" : " (%d other than in the workspace)".formatted(others)));
    list.removeAll();
    people.forEach(one -> list.add(row(one)));
    if (people.isEmpty()) {
      list.add(new ListItem("Nobody is a member by name yet."));
    }
  }

  private ListItem row(MapRoles.Person person) {
    var member = person.member();
    var name = new Span(member.name() + (member.accountId().equals(account()) ? " (you)" : ""));
    name.addClassName("member-name");
    name.getElement().setAttribute("dir", "auto");
    var who = new Div(name);
    who.addClassName("member-who");
    var item = new ListItem(who);
    if (member.role() == Role.OWNER) {
      item.add(new Span("Owner"));
      return item;
    }
    var choice = new Select<Optional<Role>>();
    choice.setItems(
        Optional.empty(),
        Optional.of(Role.VIEWER),
        Optional.of(Role.COMMENTER),
        Optional.of(Role.CONTRIBUTOR),
        Optional.of(Role.EDITOR),
        Optional.of(Role.OWNER));
    choice.setItemLabelGenerator(
        role -> role.map(Role::label).orElse("As in workspace: " + member.role().label()));
    choice.setAriaLabel("Role of %s on this map".formatted(member.name()));
    choice.setValue(Optional.ofNullable(person.onMap()));
    choice.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient()) {
            rights
                .roles()
                .give(
                    account(),
                    map.value(),
                    rights.title(map),
                    member.accountId(),
                    chosen.getValue().orElse(null));
            show();
          }
        });
    item.add(choice);
    return item;
  }
}
