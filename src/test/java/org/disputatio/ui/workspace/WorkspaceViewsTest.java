package org.disputatio.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.disputatio.Application;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.JoinLinks;
import org.disputatio.workspace.Member;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.TestAccounts;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = Application.class)
@ViewPackages(packages = "org.disputatio.ui")
class WorkspaceViewsTest extends SpringBrowserlessTest {
  @Autowired private Accounts accounts;
  @Autowired private Access access;
  @Autowired private Workspaces workspaces;
  @Autowired private JoinLinks links;
  @Autowired private JdbcClient jdbc;
  private TestMembers members;
  private WorkspaceId group;
  private Account owner;
  private Account viewer;

  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    members = new TestMembers(jdbc, accounts, access);
    group = members.workspace();
    owner = members.member(group, Role.OWNER);
    viewer = members.member(group, Role.VIEWER);
    TestAccounts.enter(owner);
    super.initVaadinEnvironment();
  }

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  private boolean offers(String button) {
    return !$(Button.class).withText(button).all().isEmpty();
  }

  @Test // U5
  void onlyOwnersAreOfferedToDecide() {
    navigate("members", MembersView.class);
    assertThat(offers("New join link…")).isTrue();
    assertThat($(Span.class).withText(owner.name() + " (you)").all()).hasSize(1);

    TestAccounts.enter(viewer);
    navigate("members", MembersView.class);
    assertThat(offers("New join link…")).isFalse();
    assertThat(offers("Remove")).isFalse();
  }

  @Test // W9 U2
  void theLastOwnerIsNotRemoved() {
    navigate("members", MembersView.class);
    assertThat(workspaces.remove(owner.accountId(), group, owner.accountId(), true))
        .get()
        .asString()
        .contains("owner");
    assertThat(workspaces.members(owner.accountId(), group))
        .extracting(Member::accountId)
        .contains(owner.accountId());
  }

  @Test // J2 J3
  void aLinkLeadsInUnderAName() {
    var made = links.make(owner.accountId(), group, Role.CONTRIBUTOR, null, null);
    var guest = TestAccounts.enter(accounts);
    navigate(JoinView.class, Map.of("secret", made.token()));
    assertThat($(H1.class).single().getText()).isEqualTo("Join “A group”");
    test($(TextField.class).withCaption("Your name").single()).setValue("Ada");
    test($(Button.class).withText("Join").single()).click();
    assertThat(access.role(guest.accountId(), group)).contains(Role.CONTRIBUTOR);
    assertThat(accounts.name(guest.accountId())).isEqualTo("Ada");
  }

  @Test // J2
  void aWrongCodeIsToldAndStays() {
    TestAccounts.enter(accounts);
    navigate(JoinView.class);
    var code = $(TextField.class).withCaption("Code").single();
    test(code).setValue("wrong1");
    test($(Button.class).withText("Continue").single()).click();
    var again = $(TextField.class).withCaption("Code").single();
    assertThat(again.getErrorMessage()).contains("no such code");
    assertThat(again.getValue()).isEqualTo("wrong1");
  }

  @ParameterizedTest // J1
  @CsvSource({"CONTRIBUTOR, 'a contributor, who makes maps'", "EDITOR, 'an editor, who also'"})
  void aLinkTellsWhatOneWillBe(Role role, String words) {
    var made = links.make(owner.accountId(), group, role, null, null);
    TestAccounts.enter(accounts);
    navigate(JoinView.class, Map.of("secret", made.token()));
    assertThat($(Paragraph.class).single().getText()).startsWith("You come in as " + words);
  }

  @Test
  void whoBelongsNowhereIsToldHowToComeIn() {
    TestAccounts.enter(members.stranger());
    navigate("", Component.class);
    assertThat($(Paragraph.class).all())
        .extracting(Paragraph::getText)
        .anyMatch(words -> words.contains("You belong to no workspace here yet"));
    assertThat(offers("New map")).isFalse();
  }
}
