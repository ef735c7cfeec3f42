package org.disputatio.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import org.disputatio.Application;
import org.disputatio.exchange.Exchange;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = Application.class)
@ViewPackages(packages = "org.disputatio.ui")
class StartViewTest extends SpringBrowserlessTest {
  @Autowired private Accounts accounts;
  @Autowired private Exchange exchange;

  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    TestAccounts.enter(accounts);
    super.initVaadinEnvironment();
  }

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  @Test
  void newMapLeadsToTheForm() {
    navigate("", StartView.class);

    test($(Button.class).withText("New map").single()).click();

    assertThat(getCurrentView()).isInstanceOf(NewMapView.class);
  }

  @Test
  void theSampleIsMadeOnceAndListed() {
    var visitor = TestAccounts.enter(accounts).accountId();
    var first = exchange.sample(visitor);
    assertThat(exchange.sample(visitor)).isEqualTo(first);

    navigate("", StartView.class);

    assertThat($(Anchor.class).all())
        .extracting(Anchor::getHref)
        .containsOnlyOnce("map/" + first.value());
  }
}
