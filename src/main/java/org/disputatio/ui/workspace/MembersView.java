package org.disputatio.ui.workspace;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.disputatio.map.Contributions;
import org.disputatio.map.Contributions.Contribution;
import org.disputatio.ui.AppHeader;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.JoinLink;
import org.disputatio.workspace.JoinLinks;
import org.disputatio.workspace.Member;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.Workspace;
import org.disputatio.workspace.Workspaces;

/// Who belongs to the workspace that one works in, and the ways into it, at `/members`.
@Requires(Permission.SEE)
@Route("members")
@PageTitle("Members · Disputatio")
class MembersView extends Div implements BeforeEnterObserver {
  private final Workspaces workspaces;
  private final JoinLinks links;
  private final Accounts accounts;
  private final Access access;
  private final Contributions contributions;
  private final Names names;
  private final Clock clock;
  private final Main page = new Main();

  MembersView(
      Workspaces workspaces,
      JoinLinks links,
      Accounts accounts,
      Access access,
      Contributions contributions,
      Names names,
      Clock clock) {
    this.workspaces = workspaces;
    this.links = links;
    this.accounts = accounts;
    this.access = access;
    this.contributions = contributions;
    this.names = names;
    this.clock = clock;
    addClassNames("start-view", "members-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    add(new AppHeader(accounts), page);
    show();
  }

  private static AccountId account() {
    return CurrentAccount.require().accountId();
  }

  private void show() {
    page.removeAll();
    var workspace = workspaces.current(account()).orElseThrow(NotFoundException::new);
    var title = new H1(workspace.name());
    title.getElement().setAttribute("dir", "auto");
    var head = new Div(title);
    head.addClassName("members-head");
    page.add(head);
    var owner = access.may(account(), Permission.MANAGE, workspace.workspaceId());
    if (owner) {
      var invite =
          new Button(
              "New join link…",
              _ -> new LinkDialog(links, workspace.workspaceId(), this::show).open());
      invite.addThemeName("primary");
      head.add(invite);
    } else {
      head.add(muted("Its owners say who belongs here, and as what."));
    }
    if (names.areHidden(workspace.workspaceId())) {
      page.add(
          muted(
              "Names are hidden here: members see pseudonyms of each other, owners see the names."));
    }
    page.add(members(workspace, owner));
    if (owner) {
      page.add(joinLinks(workspace), deeds(workspace));
    }
  }

  private Div members(Workspace workspace, boolean owner) {
    var all = workspaces.members(account(), workspace.workspaceId());
    var changes = contributions.of(access.maps(account(), workspace.workspaceId()));
    var section = section("Members");
    if (all.isEmpty()) {
      section.add(muted("Nobody by name yet: whoever sits at this machine is an owner."));
      return section;
    }
    var list = new UnorderedList();
    all.forEach(member -> list.add(row(workspace, member, changes, owner)));
    section.add(list);
    return section;
  }

  private ListItem row(
      Workspace workspace, Member member, Map<AccountId, Contribution> changes, boolean owner) {
    var you = member.accountId().equals(account());
    var name = new Span(member.name() + (you ? " (you)" : ""));
    name.addClassName("member-name");
    name.getElement().setAttribute("dir", "auto");
    var done = changes.get(member.accountId());
    var wrote = done == null ? "nothing written yet" : wrote(done);
    // When somebody came can tell who they are.
    var facts =
        muted(
            names.areHidden(workspace.workspaceId()) && !owner
                ? wrote
                : "%s · since %s".formatted(wrote, day(member.since())));
    var who = new Div(name, facts);
    who.addClassName("member-who");
    var item = new ListItem(who);
    if (!owner) {
      item.add(new Span(member.role().label()));
      return item;
    }
    var role = new Select<Role>();
    role.setItems(Role.values());
    role.setItemLabelGenerator(Role::label);
    role.setAriaLabel("Role of " + member.name());
    role.setValue(member.role());
    role.addValueChangeListener(
        chosen -> {
          if (chosen.isFromClient()) {
            tell(
                workspaces.change(
                    account(), workspace.workspaceId(), member.accountId(), chosen.getValue()));
          }
        });
    var remove = new Button("Remove", _ -> askRemoval(workspace, member));
    remove.addThemeName("tertiary");
    remove.addClassName("quiet");
    remove.setAriaLabel("Remove " + member.name());
    item.add(role, remove);
    return item;
  }

  private static String wrote(Contribution done) {
    return "%s, %s, %s"
        .formatted(
            count(done.statements(), "statement"),
            count(done.arguments(), "argument"),
            count(done.changes(), "change"));
  }

  private static String count(int number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }

  private void askRemoval(Workspace workspace, Member member) {
    var question = new ConfirmDialog();
    question.setHeader("Remove %s?".formatted(member.name()));
    var underName = new RadioButtonGroup<Boolean>("What they wrote stays");
    underName.setItems(true, false);
    underName.setItemLabelGenerator(name -> name ? "under their name" : "under a pseudonym");
    underName.setValue(true);
    question.setText(
        new Div(new Paragraph("They lose the maps of this workspace at once."), underName));
    question.setCancelable(true);
    question.setConfirmText("Remove");
    question.setConfirmButtonTheme("error primary");
    question.addConfirmListener(
        _ ->
            tell(
                workspaces.remove(
                    account(), workspace.workspaceId(), member.accountId(), underName.getValue())));
    question.open();
  }

  /// Says why something was not done, and shows how things are.
  private void tell(Optional<String> refusal) {
    refusal.ifPresent(
        why -> {
          var notification = Notification.show(why, 8_000, Notification.Position.BOTTOM_CENTER);
          notification.setAssertive(true);
        });
    show();
  }

  private Div joinLinks(Workspace workspace) {
    var section = section("Join links");
    var all = links.list(account(), workspace.workspaceId());
    if (all.isEmpty()) {
      section.add(
          muted("None yet. A link, a code and a picture let others in without an account."));
      return section;
    }
    var list = new UnorderedList();
    all.forEach(link -> list.add(row(workspace, link)));
    section.add(list);
    return section;
  }

  private ListItem row(Workspace workspace, JoinLink link) {
    var facts = new ArrayList<String>();
    facts.add("made " + day(link.madeAt()));
    facts.add(
        link.useLimit() == null
            ? link.uses() + " joined"
            : "%d of %d joined".formatted(link.uses(), link.useLimit()));
    var expires = link.expiresAt();
    if (link.off()) {
      facts.add("turned off");
    } else if (expires != null) {
      facts.add((expires.isAfter(clock.instant()) ? "until " : "ended ") + moment(expires));
    }
    var name = new Span("For %ss".formatted(link.role().label().toLowerCase(Locale.ROOT)));
    name.addClassName("member-name");
    var what = new Div(name, muted(String.join(" · ", facts)));
    what.addClassName("member-who");
    var item = new ListItem(what);
    if (link.isOpen(clock.instant())) {
      var off =
          new Button(
              "Turn off",
              _ -> {
                links.turnOff(account(), workspace.workspaceId(), link.linkId());
                show();
              });
      item.add(off);
    } else {
      item.addClassName("closed");
    }
    return item;
  }

  private Div deeds(Workspace workspace) {
    var section = section("What was done");
    var list = new UnorderedList();
    for (var deed : workspaces.deeds(account(), workspace.workspaceId())) {
      var words = new Span(deed.who() + " " + deed.words());
      words.getElement().setAttribute("dir", "auto");
      var what = new Div(words, muted(moment(deed.at())));
      what.addClassName("member-who");
      list.add(new ListItem(what));
    }
    section.add(
        list.getChildren().findAny().isPresent()
            ? list
            : muted("Nothing yet. Role changes, links and removals are listed here."));
    return section;
  }

  private static Div section(String heading) {
    var head = new H2(heading);
    head.addClassName("details-heading");
    var section = new Div(head);
    section.addClassName("people");
    return section;
  }

  private static Paragraph muted(String words) {
    var paragraph = new Paragraph(words);
    paragraph.addClassName("details-muted");
    return paragraph;
  }

  private String day(Instant at) {
    return at.atZone(ZoneId.systemDefault())
        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()));
  }

  private String moment(Instant at) {
    return at.atZone(ZoneId.systemDefault())
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale()));
  }
}
