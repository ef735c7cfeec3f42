package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.disputatio.map.MapId;

/// Offers the map in every format.
class ExportDialog extends Dialog {
  ExportDialog(MapId map) {
    setHeaderTitle("Export");
    addClassName("export-dialog");
    var list = new UnorderedList();
    list.add(
        format(map, "svg", "SVG", "The drawing, sharp at any size; looks the same in every viewer"),
        format(map, "png", "PNG", "The drawing as a picture, for slides and messages"),
        format(map, "argdown", "Argdown", "The structure as text, for Argdown and other tools"),
        format(
            map,
            "json",
            "Disputatio JSON",
            "Everything: article, passages, sources, history; can be imported again"));
    list.add(print(map));
    list.addClassName("export-list");
    add(list);
    var close = new Button("Close", _ -> close());
    getFooter().add(close);
  }

  private ListItem print(MapId map) {
    var link =
        new RouterLink(
            "Print…", PrintView.class, new RouteParameters("map", map.value().toString()));
    link.getElement().addEventListener("click", _ -> close());
    var description =
        new Span("Outline or tree on paper, on as many pages as it needs; reads well in grey");
    description.addClassName("details-muted");
    return new ListItem(link, description);
  }

  private static ListItem format(MapId map, String path, String name, String what) {
    var link = new Anchor("/api/maps/%s/export/%s".formatted(map.value(), path), name);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    var description = new Span(what);
    description.addClassName("details-muted");
    return new ListItem(link, description);
  }
}
