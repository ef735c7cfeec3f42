package org.disputatio.ui.map;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.disputatio.article.AnchorId;
import org.disputatio.article.Articles;
import org.disputatio.article.Paragraphs;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ChangeId;
import org.disputatio.map.ChangeWords;
import org.disputatio.map.Clashes;
import org.disputatio.map.EditResult;
import org.disputatio.map.MapId;
import org.disputatio.map.MapReply;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Provenances;
import org.disputatio.map.Rejection;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// The map screen at `/map/{id}`: article, map and details.
@Requires(Permission.SEE)
@Route("map/:map")
class MapView extends Div implements BeforeEnterObserver, HasDynamicTitle, Editing {
  private static final Logger LOG = LoggerFactory.getLogger(MapView.class);

  private final ArgumentMaps maps;
  private final Articles articles;
  private final Accounts accounts;
  private final Provenances provenances;
  private final Clashes clashes;
  private final Rights rights;
  private MapId id = new MapId(new UUID(0, 0));
  private String title = "";
  private MapElement element = new MapElement(id);
  private ReaderElement reader = new ReaderElement(id);
  private final DetailsPanel details = new DetailsPanel(this);
  private MapPanes panes = new MapPanes(reader, element, details);
  private @Nullable NodeId statement;
  private @Nullable NodeId argument;
  private @Nullable List<Paragraphs.Paragraph> paragraphs;

  MapView(
      ArgumentMaps maps,
      Articles articles,
      Accounts accounts,
      Provenances provenances,
      Clashes clashes,
      Rights rights) {
    this.maps = maps;
    this.articles = articles;
    this.accounts = accounts;
    this.provenances = provenances;
    this.clashes = clashes;
    this.rights = rights;
    addClassName("map-view");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    id = mapId(event.getRouteParameters()).orElseThrow(NotFoundException::new);
    var map = maps.find(id).orElseThrow(NotFoundException::new);
    title = map.title();
    paragraphs = null;
    element = new MapElement(id);
    reader = new ReaderElement(id);
    element.onSelect(selected -> selected(selected.statement(), selected.argument()));
    var mayDo = new MapRights(rights, id);
    element.onChange(_ -> refresh());
    mayDo.follow(element, this::refresh);
    element.onCommand(
        given -> {
          if (given.command() == MapElement.Command.MOVE && !given.nodes().isEmpty()) {
            move(given.nodes());
          } else if (given.command() != null) {
            obey(given.command());
          }
        });
    removeAll();
    panes = new MapPanes(reader, element, details);
    // The article's commands are the map's: the element fires the same event.
    reader.getElement().addEventListener("command", _ -> edit());
    var header = new MapHeader(id, title, "Map", accounts, panes);
    header.allowRenaming(
        wanted -> {
          var refusal = attempt(List.of(new Operation.RenameMap(wanted)));
          if (refusal.isEmpty()) {
            title = wanted;
            header.showTitle(wanted);
            UI.getCurrentOrThrow().getPage().setTitle(getPageTitle());
          }
          return refusal;
        });
    header.show(mayDo);
    add(header, panes);
    if (event.getTrigger() == NavigationTrigger.ROUTER_LINK) {
      header.keepFocus();
    }
    details.show(map, ArgumentTree.of(map), null);
  }

  static Optional<MapId> mapId(RouteParameters parameters) {
    try {
      return parameters.get("map").map(text -> new MapId(UUID.fromString(text)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  @Override
  public String getPageTitle() {
    return title + " · Disputatio";
  }

  private static AccountId account() {
    return CurrentAccount.require().accountId();
  }

  private void selected(@Nullable NodeId newStatement, @Nullable NodeId newArgument) {
    statement = newStatement;
    argument = newArgument;
    refresh();
  }

  private void refresh() {
    maps.find(id)
        .ifPresent(
            map -> {
              var tree = ArgumentTree.of(map);
              var shown = occurrence(tree);
              // A statement that the map does not know is on its way: its change will refresh.
              if (shown.isPresent() || statement == null) {
                details.show(map, tree, shown.orElse(null));
              }
            });
  }

  /// The selected use of the selected statement; another use if that one is gone.
  private Optional<ArgumentTree.Occurrence> occurrence(ArgumentTree tree) {
    var uses = tree.inOrder().stream().filter(o -> o.statement().id().equals(statement)).toList();
    return uses.stream()
        .filter(
            use -> Objects.equals(argument, use.argument() == null ? null : use.argument().id()))
        .findFirst()
        .or(() -> uses.stream().filter(use -> !use.reference()).findFirst());
  }

  private void obey(MapElement.Command command) {
    switch (command) {
      case REMOVE -> remove();
      case MOVE -> move();
      case REUSE -> reuse();
      case COMMENT -> {
        panes.show(MapPanes.Pane.DETAILS);
        details.comment();
      }
      case PRESENT ->
          UI.getCurrentOrThrow()
              .navigate(PresentView.class, new RouteParameters("map", id.value().toString()));
      case SHOW_ARTICLE -> panes.show(MapPanes.Pane.ARTICLE);
      case SHORTCUTS -> Shortcuts.open(element);
    }
  }

  @Override
  public boolean submit(List<Operation> operations) {
    var refusal = attempt(operations);
    refusal.ifPresent(MapView::tell);
    return refusal.isEmpty();
  }

  @Override
  public Optional<String> attempt(List<Operation> operations) {
    try {
      return switch (maps.edit(id, new ChangeId(UUID.randomUUID()), account(), operations)) {
        case EditResult.Committed committed -> {
          var map = maps.find(id).orElseThrow();
          element.apply(MapReply.of(committed, maps.undoState(map, account())));
          refresh();
          yield Optional.empty();
        }
        case EditResult.Repeated _ -> {
          refresh();
          yield Optional.empty();
        }
        case EditResult.Refused(Rejection rejection) ->
            Optional.of(clashes.sentence(id, rejection, account()));
        case EditResult.NoSuchMap() -> Optional.of("This map is not there any more.");
      };
    } catch (Access.Denied denied) {
      return Optional.ofNullable(denied.getMessage());
    } catch (DataAccessException | TransactionException unreachable) {
      LOG.warn("the database does not answer", unreachable);
      return Optional.of(
          "The database does not answer at the moment. What you wrote is still here; try again.");
    }
  }

  /// Tells what could not be done (U2).
  private static void tell(String sentence) {
    var notification = Notification.show(sentence, 8_000, Notification.Position.BOTTOM_CENTER);
    notification.addThemeVariants(NotificationVariant.LUMO_WARNING);
    notification.setAssertive(true);
  }

  @Override
  public void select(NodeId newStatement, @Nullable NodeId newArgument) {
    element.select(newStatement, newArgument);
    selected(newStatement, newArgument);
    element.focusSelected();
  }

  @Override
  public void reveal(AnchorId anchor) {
    panes.show(MapPanes.Pane.ARTICLE);
    reader.reveal(anchor);
  }

  @Override
  public void backToMap() {
    panes.show(MapPanes.Pane.MAP);
    element.focusSelected();
  }

  @Override
  public int paragraph(ArgumentMap map, int offset) {
    if (paragraphs == null) {
      paragraphs =
          articles
              .text(map.article(), map.articleRevision())
              .map(text -> Paragraphs.of(text.text()))
              .orElse(List.of());
    }
    return Paragraphs.number(paragraphs, offset);
  }

  @Override
  public @Nullable String readOnly() {
    return rights.readOnly(id);
  }

  @Override
  public String provenance(NodeId node) {
    var ui = UI.getCurrentOrThrow();
    var zone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
    var words =
        new ProvenanceWords(
            rights.names().on(id.value(), account()),
            Clock.system(ProvenanceWords.zone(zone)),
            ui.getLocale());
    return provenances.of(id, node).map(words::of).orElse("");
  }

  @Override
  public void edit() {
    panes.show(MapPanes.Pane.MAP);
    element.edit();
  }

  @Override
  public void add(Relation relation) {
    panes.show(MapPanes.Pane.MAP);
    element.add(relation);
  }

  @Override
  public void move() {
    move(List.of());
  }

  /// Moves several nodes to one place, or the selected one where none is named.
  private void move(List<MapElement.Node> nodes) {
    place("Move", "Move", nodes, Moves::of);
  }

  @Override
  public void reuse() {
    place(
        "Use again",
        "Use here too",
        List.of(),
        (on, relation, target) ->
            target == null
                ? List.of()
                : relation.connect(
                    on.getFirst().statement().id(), target.statement().id(), argumentOf(target)));
  }

  /// Makes operations of a choice of place.
  private interface Placing {
    List<Operation> operations(
        List<ArgumentTree.Occurrence> on,
        Relation relation,
        ArgumentTree.@Nullable Occurrence target);
  }

  private static @Nullable NodeId argumentOf(ArgumentTree.Occurrence occurrence) {
    return occurrence.argument() == null ? null : occurrence.argument().id();
  }

  private void place(String title, String action, List<MapElement.Node> nodes, Placing placing) {
    var tree = maps.find(id).map(ArgumentTree::of).orElse(null);
    var on = tree == null ? List.<ArgumentTree.Occurrence>of() : occurrences(tree, nodes);
    if (tree == null || on.isEmpty()) {
      tell("Select a statement first.");
      return;
    }
    var relations = new ArrayList<>(List.of(Relation.values()));
    if (on.stream().allMatch(use -> use.argument() == null) || action.equals("Use here too")) {
      relations.remove(Relation.CONTENTION);
    }
    var own = on.stream().map(use -> use.statement().id()).collect(Collectors.toSet());
    var targets =
        tree.inOrder().stream().filter(use -> !own.contains(use.statement().id())).toList();
    new PlaceDialog(
            title,
            on.stream().map(MapView::called).collect(Collectors.joining(", ")),
            action,
            relations,
            targets,
            (relation, target) -> {
              var refusal = attempt(placing.operations(on, relation, target));
              if (refusal.isEmpty()) {
                backToMap();
              }
              return refusal;
            })
        .open();
  }

  /// The uses that are named so, in order; the selected one where none is.
  private List<ArgumentTree.Occurrence> occurrences(
      ArgumentTree tree, List<MapElement.Node> nodes) {
    return nodes.isEmpty()
        ? occurrence(tree).stream().toList()
        : tree.inOrder().stream()
            .filter(
                use -> nodes.contains(new MapElement.Node(use.statement().id(), argumentOf(use))))
            .toList();
  }

  private static String called(ArgumentTree.Occurrence use) {
    return use.number() + " “" + ChangeWords.excerpt(use.statement().text()) + "”";
  }

  @Override
  public void remove() {
    var tree = maps.find(id).map(ArgumentTree::of).orElse(null);
    var on = tree == null ? null : occurrence(tree).orElse(null);
    if (on == null) {
      return;
    }
    var below = new HashSet<NodeId>();
    on.arguments().forEach(step -> collect(step, below));
    var what = called(on);
    if (below.isEmpty()) {
      remove(on, Operation.Scope.BRANCH);
    } else {
      new RemoveDialog(what, below.size(), scope -> remove(on, scope)).open();
    }
  }

  private static void collect(ArgumentTree.Step step, HashSet<NodeId> below) {
    for (var premise : step.premises()) {
      if (!premise.reference()) {
        below.add(premise.statement().id());
        premise.arguments().forEach(next -> collect(next, below));
      }
    }
    step.undercuts().forEach(next -> collect(next, below));
  }

  private void remove(ArgumentTree.Occurrence on, Operation.Scope scope) {
    var from = on.argument();
    if (submit(
        List.of(
            new Operation.Remove(on.statement().id(), from == null ? null : from.id(), scope)))) {
      backToMap();
    }
  }
}
