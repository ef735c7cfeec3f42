package org.disputatio.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.disputatio.map.MapId;
import org.disputatio.map.MapSummary;
import org.disputatio.workspace.Holding;
import org.disputatio.workspace.MapState;
import org.disputatio.workspace.Workspace;

/// The maps of a workspace: searched, sorted, a page at a time.
class HomeMaps extends Div {
  /// Where maps are looked for.
  enum Shelf {
    MAPS(
        "Maps",
        "No map that can be changed. Begin one, or look at the archive.",
        one -> one.state() != MapState.ARCHIVED && one.state() != MapState.TRASHED),
    TEMPLATES("Templates", "", one -> one.template() && one.state() != MapState.TRASHED),
    ARCHIVE("Archive", "", one -> one.state() == MapState.ARCHIVED),
    TRASH("Trash", "", one -> one.state() == MapState.TRASHED);

    private final String label;
    private final String empty;
    private final Predicate<Holding> holds;

    Shelf(String label, String empty, Predicate<Holding> holds) {
      this.label = label;
      this.empty = empty;
      this.holds = holds;
    }
  }

  private enum Order {
    LATEST("Last change", Comparator.comparing((Entry e) -> e.map().changedAt()).reversed()),
    TITLE(
        "Title", Comparator.comparing((Entry e) -> e.map().title(), String.CASE_INSENSITIVE_ORDER)),
    SIZE("Statements", Comparator.comparing((Entry e) -> e.map().statements()).reversed());

    private final String label;
    private final Comparator<Entry> by;

    Order(String label, Comparator<Entry> by) {
      this.label = label;
      this.by = by;
    }
  }

  /// A map and how its workspace holds it.
  record Entry(Holding holding, MapSummary map) {}

  private static final int PAGE = 40;

  private final HomeParts parts;
  private final Workspace workspace;
  private final Consumer<Shelf> again;
  private final List<Entry> all = new ArrayList<>();
  private final Div shelves = new Div();
  private final TextField search = new TextField();
  private final Select<Order> order = new Select<>();
  private final UnorderedList list = new UnorderedList();
  private final Div foot = new Div();
  private final Span found = new Span();
  private Shelf shelf = Shelf.MAPS;
  private int shown;

  /// @param again shows the home anew, at a shelf
  HomeMaps(HomeParts parts, Workspace workspace, Consumer<Shelf> again) {
    this.parts = parts;
    this.workspace = workspace;
    this.again = again;
    addClassName("map-list");
    var holdings = new HashMap<UUID, Holding>();
    parts
        .holdings()
        .list(HomeParts.account(), workspace.workspaceId())
        .forEach(one -> holdings.put(one.map(), one));
    parts
        .maps()
        .list(holdings.keySet())
        .forEach(
            map -> {
              var holding = holdings.get(map.id().value());
              if (holding != null) {
                all.add(new Entry(holding, map));
              }
            });
    search.setPlaceholder("Search in titles");
    search.setAriaLabel("Search in titles");
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(_ -> fill());
    search.addClassName("map-search");
    order.setItems(Order.values());
    order.setItemLabelGenerator(one -> one.label);
    order.setValue(Order.LATEST);
    order.setAriaLabel("Sort by");
    order.addValueChangeListener(_ -> fill());
    shelves.addClassName("shelves");
    shelves.getElement().setAttribute("role", "group");
    shelves.getElement().setAttribute("aria-label", "Which maps");
    found.addClassName("visually-hidden");
    found.getElement().setAttribute("role", "status");
    foot.addClassName("map-foot");
    var tools = new Div(shelves, search, order);
    tools.addClassName("map-tools");
    var title = new H2("Maps");
    title.addClassName("visually-hidden");
    add(title, tools, found, list, foot);
  }

  /// Whether the workspace has no maps at all that whoever looks may see.
  boolean isEmpty() {
    return all.isEmpty();
  }

  Shelf shelf() {
    return shelf;
  }

  void show(Shelf wanted) {
    shelf = all.stream().anyMatch(one -> wanted.holds.test(one.holding())) ? wanted : Shelf.MAPS;
    shelves.removeAll();
    for (var each : Shelf.values()) {
      var number = (int) all.stream().filter(one -> each.holds.test(one.holding())).count();
      if (number > 0 || each == Shelf.MAPS) {
        var button = new Button("%s %,d".formatted(each.label, number), _ -> show(each));
        button.addThemeName("tertiary small");
        button.getElement().setAttribute("aria-pressed", String.valueOf(each == shelf));
        shelves.add(button);
      }
    }
    fill();
  }

  private void fill() {
    list.removeAll();
    shown = 0;
    more();
  }

  private List<Entry> matching() {
    var wanted = plain(search.getValue()).strip();
    return all.stream()
        .filter(one -> shelf.holds.test(one.holding()))
        .filter(one -> plain(one.map().title()).contains(wanted))
        .sorted(order.getValue().by)
        .toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private void more() {
    var matching = matching();
    var next = matching.subList(shown, Math.min(matching.size(), shown + PAGE));
    shown += next.size();
    var latest = parts.latest().of(next.stream().map(one -> one.map().id()).toList());
    var people = people(next);
    next.forEach(
        one ->
            list.add(
                new MapRow(
                    parts,
                    workspace,
                    one,
                    latest.get(one.map().id()),
                    people.getOrDefault(one.map().id(), List.of()),
                    () -> again.accept(shelf))));
    foot.removeAll();
    var searching = !search.getValue().isBlank();
    if (matching.isEmpty()) {
      var nothing = new Paragraph(searching ? "No title here contains these words." : shelf.empty);
      nothing.addClassName("details-muted");
      foot.add(nothing);
    } else if (shown < matching.size()) {
      foot.add(
          new Button("Show more", _ -> more()),
          Words.muted("%,d of %,d".formatted(shown, matching.size())));
    }
    found.setText(searching ? Words.count(matching.size(), "map") + " found" : "");
  }

  private Map<MapId, List<String>> people(List<Entry> entries) {
    var people = new HashMap<MapId, List<String>>();
    for (var entry : entries) {
      people.put(entry.map().id(), parts.here(entry.map().id()));
    }
    return people;
  }
}
