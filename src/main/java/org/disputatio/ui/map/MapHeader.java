package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.Function;
import org.disputatio.map.MapId;
import org.disputatio.ui.Brand;
import org.disputatio.ui.PersonButton;
import org.disputatio.ui.ThemeChooser;
import org.disputatio.ui.TypedWords;
import org.disputatio.workspace.Accounts;
import org.jspecify.annotations.Nullable;

/// The bar above a map: where one is, the ways to see the map, who one is, and Export.
class MapHeader extends Header {
  private final H1 name = new H1();
  private final Div left = new Div(new Brand(), name);

  /// @param current which way of seeing the map this is
  /// @param panes null where there are none to fold
  MapHeader(MapId map, String title, String current, Accounts accounts, @Nullable MapPanes panes) {
    addClassName("app-header");
    name.setText(title);
    name.addClassName("map-title");
    name.getElement().setAttribute("dir", "auto");
    left.addClassName("header-left");
    var views =
        new Nav(
            link("Map", MapView.class, map),
            link("Outline", OutlineView.class, map),
            link("History", HistoryView.class, map));
    views.addClassName("view-tabs");
    views.setAriaLabel("Ways to see the map");
    views
        .getChildren()
        .filter(RouterLink.class::isInstance)
        .map(RouterLink.class::cast)
        .filter(tab -> tab.getText().equals(current))
        .forEach(tab -> tab.getElement().setAttribute("aria-current", "page"));
    var export = new Button("Export", _ -> new ExportDialog(map).open());
    var right = new Div();
    right.addClassName("header-right");
    if (panes != null) {
      right.add(panes.folder(MapPanes.Pane.ARTICLE, "◧"), panes.folder(MapPanes.Pane.DETAILS, "◨"));
    }
    var present = link("Present", PresentView.class, map);
    present.addClassName("present");
    right.add(new ThemeChooser(), new PersonButton(accounts), present, export, new TypedWords());
    if (panes != null) {
      // Whoever hears the map rather than seeing it gets on better with text: the first thing to
      // find.
      var skip = link("Read as outline", OutlineView.class, map);
      skip.addClassName("skip-link");
      add(skip);
    }
    add(left, views, right);
    if (panes != null) {
      add(panes.switcher());
    }
  }

  /// Lets the map be given another title.
  ///
  /// @param choice gives it, and answers why it could not, or nothing
  void allowRenaming(Function<String, Optional<String>> choice) {
    var rename = new Button("Rename", _ -> new RenameDialog(name.getText(), choice).open());
    rename.addThemeName("tertiary small");
    rename.addClassName("rename");
    left.add(rename);
  }

  /// Says what one may not do to the map.
  void show(MapRights rights) {
    left.add(rights);
  }

  void showTitle(String title) {
    name.setText(title);
  }

  /// Gives the keyboard back to the link that led here, which is another element now.
  void keepFocus() {
    getElement()
        .executeJs("this.querySelector('.view-tabs [aria-current]')?.focus({preventScroll: true})");
  }

  private static RouterLink link(String text, Class<? extends Component> view, MapId map) {
    return new RouterLink(text, view, new RouteParameters("map", map.value().toString()));
  }
}
