package org.disputatio.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.UUID;
import org.disputatio.Application;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = Application.class)
@ViewPackages(packages = "org.disputatio.ui")
class OutlineViewTest extends SpringBrowserlessTest {
  @Autowired private Accounts accounts;
  @Autowired private Exchange exchange;
  private MapId id = new MapId(new UUID(0, 0));

  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    id = exchange.sample(TestAccounts.enter(accounts).accountId());
    super.initVaadinEnvironment();
  }

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  private List<RouterLink> tabs() {
    return $(Nav.class).single().getChildren().map(RouterLink.class::cast).toList();
  }

  @Test
  void theOutlineIsOneOfTheWaysToSeeTheMap() {
    navigate("map/" + id.value() + "/outline", OutlineView.class);

    assertThat(tabs()).extracting(RouterLink::getText).containsSequence("Map", "Outline");
    assertThat(tabs())
        .filteredOn(tab -> "page".equals(tab.getElement().getAttribute("aria-current")))
        .extracting(RouterLink::getText)
        .containsExactly("Outline");
    assertThat($(OutlineElement.class).single().getElement().getAttribute("map-id"))
        .isEqualTo(id.value().toString());
    assertThat(UI.getCurrent().getInternals().getTitle()).startsWith("Outline of ");
  }

  @Test
  void theMapScreenLeadsToTheOutlineBeforeAnythingElse() {
    navigate("map/" + id.value(), MapView.class);

    var first = $(MapHeader.class).single().getChildren().findFirst().orElseThrow();
    assertThat(first).isInstanceOf(RouterLink.class);
    assertThat(((RouterLink) first).getText()).isEqualTo("Read as outline");
    assertThat(((RouterLink) first).getHref()).isEqualTo("map/" + id.value() + "/outline");
  }

  @Test
  void theExportDialogLeadsToPrint() {
    navigate("map/" + id.value() + "/outline", OutlineView.class);
    test($(Button.class).withText("Export").single()).click();

    var link = $(RouterLink.class).withText("Print…").single();
    assertThat(link.getHref()).isEqualTo("map/" + id.value() + "/print");

    navigate(link.getHref(), PrintView.class);
    assertThat($(PrintElement.class).single().getElement().getAttribute("map-id"))
        .isEqualTo(id.value().toString());
  }

  @Test
  void anOutlineOfNoMapLeadsNowhere() {
    UI.getCurrent().navigate("map/" + new UUID(1, 1) + "/outline");

    assertThat($(OutlineElement.class).all()).isEmpty();
    assertThat(UI.getCurrent().getInternals().getTitle()).doesNotContain("Outline of");
  }
}
