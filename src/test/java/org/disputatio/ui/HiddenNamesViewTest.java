package org.disputatio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.UUID;
import org.disputatio.Application;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ChangeId;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.StatementKind;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Role;
import org.disputatio.workspace.TestAccounts;
import org.disputatio.workspace.TestMembers;
import org.disputatio.workspace.WorkspaceId;
import org.disputatio.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = Application.class)
@ViewPackages(packages = "org.disputatio.ui")
class HiddenNamesViewTest extends SpringBrowserlessTest {
  @Autowired private Accounts accounts;
  @Autowired private Access access;
  @Autowired private Workspaces workspaces;
  @Autowired private Exchange exchange;
  @Autowired private ArgumentMaps maps;
  @Autowired private JdbcClient jdbc;
  private WorkspaceId group = WorkspaceId.FIRST;
  private Account owner;
  private Account peer;
  private MapId map = new MapId(UUID.randomUUID());

  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    var members = new TestMembers(jdbc, accounts, access);
    group = members.workspace();
    owner = members.member(group, Role.OWNER);
    peer = members.member(group, Role.VIEWER);
    var author = members.member(group, Role.CONTRIBUTOR);
    accounts.rename(author.accountId(), "Zebulon Quux");
    map = exchange.sample(author.accountId());
    maps.edit(
        map,
        new ChangeId(UUID.randomUUID()),
        author.accountId(),
        List.of(
            new Operation.AddStatement(
                new NodeId(UUID.randomUUID()), StatementKind.CLAIM, Origin.OWN, "Mine", null)));
    workspaces.hideNames(owner.accountId(), group, true);
    TestAccounts.enter(peer);
    super.initVaadinEnvironment();
  }

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  private String page(String address) {
    UI.getCurrentOrThrow().navigate(address);
    return getCurrentView().getElement().getOuterHTML();
  }

  @Test // D2
  void noPageShowsTheNameToPeersAndTheHomeShowsItToOwners() {
    for (var address : List.of("", "workspace/" + group.value(), "members")) {
      assertThat(page(address))
          .as(address)
          .contains("Anonymous ", "Names are hidden here")
          .doesNotContain("Zebulon");
    }
    for (var way : List.of("", "/outline", "/history", "/present", "/print")) {
      assertThat(page("map/" + map.value() + way)).as(way).doesNotContain("Zebulon");
    }
    TestAccounts.enter(owner);
    for (var address : List.of("", "members")) {
      assertThat(page(address)).as(address).contains("Zebulon Quux").doesNotContain("Anonymous ");
    }
  }
}
