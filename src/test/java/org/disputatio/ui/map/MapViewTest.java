package org.disputatio.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disputatio.Application;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ChangeId;
import org.disputatio.map.MapId;
import org.disputatio.map.Operation;
import org.disputatio.map.Statement;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = Application.class)
@ViewPackages(packages = "org.disputatio.ui")
class MapViewTest extends SpringBrowserlessTest {
  @Autowired private Accounts accounts;
  @Autowired private Exchange exchange;
  @Autowired private ArgumentMaps maps;
  private MapId id = new MapId(new UUID(0, 0));

  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    id = exchange.sample(TestAccounts.enter(accounts).accountId());
    super.initVaadinEnvironment();
    navigate("map/" + id.value(), MapView.class);
  }

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  private ArgumentMap map() {
    return maps.find(id).orElseThrow();
  }

  private Statement contention() {
    return map().contentions().getFirst();
  }

  private void select(Statement statement) {
    var element = $(MapElement.class).single();
    var use = map().usesOf(statement.id()).stream().findFirst();
    ComponentUtil.fireEvent(
        element,
        new MapElement.NodeSelected(
            element,
            true,
            statement.id().value().toString(),
            use.map(argument -> argument.id().value().toString()).orElse(null)));
  }

  @Test
  void aPassageIsCalledByItsParagraph() {
    var quoted =
        map().statements().stream().filter(s -> !s.anchors().isEmpty()).findFirst().orElseThrow();
    select(quoted);

    assertThat($(Button.class).all())
        .extracting(Button::getText)
        .anyMatch(text -> text.matches("(?s)“.*” — ¶[1-9][0-9]*"));
  }

  @Test
  void theDetailsSayWhoAddedAStatementAndWhoChangedIt() {
    var lynx = TestAccounts.enter(accounts);
    accounts.rename(lynx.accountId(), "Lynx");
    var statement = contention();
    maps.edit(
        id,
        new ChangeId(UUID.randomUUID()),
        lynx.accountId(),
        List.of(new Operation.Reword(statement.id(), "Other words", statement.origin())));
    select(statement);

    assertThat($(Span.class).all())
        .extracting(Span::getText)
        .anyMatch(text -> text.matches("Added by .+, .+; changed by Lynx, today"));
  }

  @Test
  void buttonsStayWhenSomebodyChangesTheMapElsewhere() {
    select(contention());
    var before = $(Button.class).withText("Add source").single();
    maps.edit(
        id,
        new ChangeId(UUID.randomUUID()),
        TestAccounts.enter(accounts).accountId(),
        List.of(new Operation.RenameMap("Elsewhere")));
    select(contention());
    assertThat($(Button.class).withText("Add source").single()).isSameAs(before);
  }

  @Test
  void whatCanBeDoneStaysWhenAnotherStatementIsSelected() {
    select(contention());
    var before = $(Button.class).withText("Objection").single();
    var other = map().statements().stream().filter(s -> !s.equals(contention())).findFirst();
    select(other.orElseThrow());
    assertThat($(Paragraph.class).withClassName("statement-text").single().getText())
        .isEqualTo(other.orElseThrow().text());
    assertThat($(Button.class).withText("Objection").single()).isSameAs(before);
  }

  @Test
  void theMapCanBeRenamedButNotToNothing() {
    press("Rename");
    var field = $(TextField.class).withCaption("Title of the map").single();
    test(field).setValue(" ");
    press("Save title");
    assertThat(field.getErrorMessage()).contains("1 to 500 characters");

    test(field).setValue("Who was snookered?");
    press("Save title");
    assertThat(map().title()).isEqualTo("Who was snookered?");
  }

  private void press(String name) {
    var button =
        $(Button.class).all().stream()
            .filter(
                b -> b.getText().equals(name) || b.getAriaLabel().filter(name::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + name));
    test(button).click();
  }

  @Test
  void theSelectedStatementIsShown() {
    select(contention());

    assertThat($(Paragraph.class).withClassName("statement-text").single().getText())
        .isEqualTo(contention().text());
  }

  @Test
  void whatIsWrittenIsWrittenOnTheCards() {
    select(contention());
    var before = map().revision();

    Map.of(
            "Edit", "edit",
            "Add reason", "add-reason",
            "Add objection", "add-objection",
            "Add undercut", "add-undercut",
            "Add co-premise", "add-copremise")
        .forEach(
            (button, command) -> {
              press(button);
              assertThat(toldToTheBrowser()).contains(command);
            });

    assertThat(map().revision()).isEqualTo(before);
  }

  /// The arguments of the calls that wait for the next response.
  private static List<Object> toldToTheBrowser() {
    var internals = UI.getCurrentOrThrow().getInternals();
    internals.getStateTree().runExecutionsBeforeClientResponse();
    return internals.dumpPendingJavaScriptInvocations().stream()
        .flatMap(call -> call.getInvocation().getParameters().stream())
        .toList();
  }

  @Test
  void aStatementThatIsOnItsWayLeavesTheDetailsAsTheyAre() {
    select(contention());
    var element = $(MapElement.class).single();
    ComponentUtil.fireEvent(
        element, new MapElement.NodeSelected(element, true, UUID.randomUUID().toString(), null));

    assertThat($(Paragraph.class).withClassName("statement-text").single().getText())
        .isEqualTo(contention().text());
  }

  @Test
  void whatTheBrowserSelectsNeedNotExist() {
    var element = $(MapElement.class).single();
    for (var nonsense : List.of("", "<b>", UUID.randomUUID().toString())) {
      ComponentUtil.fireEvent(
          element, new MapElement.NodeSelected(element, true, nonsense, nonsense));
    }

    assertThat($(Button.class).withText("Add contention").single()).isNotNull();
  }

  @Test
  void severalNodesMoveAsOneChange() {
    var tree = ArgumentTree.of(map());
    var nodes = tree.contentions().getFirst().arguments().getFirst().premises();
    var before = map().revision();

    askToMove(nodes);
    $(RadioButtonGroup.class).single().setValue(Relation.CONTENTION);
    press("Move");

    assertThat(map().revision()).isEqualTo(before + 1);
    assertThat(map().contentions())
        .extracting(Statement::id)
        .containsAll(nodes.stream().map(node -> node.statement().id()).toList());
  }

  @Test
  void whatWouldMakeACircleIsRefusedInTheDialog() {
    var tree = ArgumentTree.of(map());
    var contention = tree.contentions().getFirst();
    var node = contention.arguments().getFirst().premises().getFirst();
    var below = node.arguments().getFirst().premises().getFirst();
    var other = contention.arguments().getLast().premises().getFirst();
    var before = map().revision();

    askToMove(List.of(node, other));
    $(ComboBox.class).single().setValue(below);
    press("Move");

    assertThat(map().revision()).isEqualTo(before);
    assertThat($(Span.class).withClassName("form-error").single().getText()).contains("circle");
  }

  private void askToMove(List<ArgumentTree.Occurrence> nodes) {
    var element = $(MapElement.class).single();
    var words =
        nodes.stream()
            .map(
                node ->
                    "%s/%s"
                        .formatted(
                            node.statement().id().value(),
                            Objects.requireNonNull(node.argument()).id().value()))
            .collect(Collectors.joining(" "));
    ComponentUtil.fireEvent(element, new MapElement.CommandGiven(element, true, "move", words));
  }

  @Test
  void theMapIsPresentedAtAnAddressOfItsOwn() {
    var element = $(MapElement.class).single();
    ComponentUtil.fireEvent(element, new MapElement.CommandGiven(element, true, "present", ""));

    var presentation = (PresentView) getCurrentView();
    assertThat(presentation.getElement().getAttribute("map-id")).isEqualTo(id.value().toString());
    assertThat(presentation.getPageTitle()).startsWith(map().title());
  }
}
