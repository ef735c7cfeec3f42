package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// Article, map and details side by side. The outer two can be folded away; where there is no room
/// for three, one is shown at a time.
class MapPanes extends Div {
  /// A pane, by its place on the screen.
  enum Pane {
    ARTICLE("Article"),
    MAP("Map"),
    DETAILS("Details");

    private final String title;

    Pane(String title) {
      this.title = title;
    }
  }

  private final Map<Pane, Button> tabs = new EnumMap<>(Pane.class);
  private final Map<Pane, Button> folders = new EnumMap<>(Pane.class);
  private final Div switcher = new Div();

  MapPanes(Component article, Component map, Component details) {
    addClassName("map-panes");
    article.addClassName("pane-article");
    map.addClassName("pane-map");
    details.addClassName("pane-details");
    switcher.addClassName("pane-switcher");
    switcher.getElement().setAttribute("role", "group");
    switcher.getElement().setAttribute("aria-label", "Panes");
    for (var pane : Pane.values()) {
      var tab = new Button(pane.title, _ -> show(pane));
      tab.addThemeName("tertiary small");
      tabs.put(pane, tab);
      switcher.add(tab);
    }
    add(article, map, details);
    show(Pane.MAP);
  }

  /// The row of buttons that chooses the pane where there is room for one only.
  Div switcher() {
    return switcher;
  }

  /// A button that folds an outer pane away and back.
  Button folder(Pane pane, String sign) {
    var name = pane.title.toLowerCase(Locale.ROOT);
    var button = new Button(sign);
    button.addThemeName("tertiary small");
    button.addClassName("pane-folder");
    button.setAriaLabel("Show " + name + " pane");
    button.setTooltipText("Show or hide the " + name);
    button.getElement().setAttribute("aria-pressed", "true");
    button.addClickListener(_ -> fold(pane, !isFolded(pane)));
    folders.put(pane, button);
    return button;
  }

  private boolean isFolded(Pane pane) {
    return hasClassName(pane.title.toLowerCase(Locale.ROOT) + "-folded");
  }

  private void fold(Pane pane, boolean folded) {
    setClassName(pane.title.toLowerCase(Locale.ROOT) + "-folded", folded);
    var button = folders.get(pane);
    if (button != null) {
      button.getElement().setAttribute("aria-pressed", String.valueOf(!folded));
    }
  }

  /// Sees to it that a pane is in view: unfolded, and the one that is shown where there is room for
  /// one only.
  void show(Pane shown) {
    fold(shown, false);
    getElement().setAttribute("data-pane", shown.name().toLowerCase(Locale.ROOT));
    tabs.forEach(
        (pane, tab) ->
            tab.getElement().setAttribute("aria-pressed", String.valueOf(pane == shown)));
  }
}
