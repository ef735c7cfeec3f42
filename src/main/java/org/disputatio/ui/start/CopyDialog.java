package org.disputatio.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.HashSet;
import java.util.UUID;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.MapSummary;
import org.disputatio.workspace.MapState;
import org.disputatio.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/// Begins a map as a copy of another: a template, or any that one may see.
class CopyDialog extends Dialog {
  private final HomeParts parts;
  private final ComboBox<MapSummary> source = new ComboBox<>("Copy of");
  private final TextField title = new TextField("Title");

  /// @param map what to copy; null to be asked
  CopyDialog(HomeParts parts, WorkspaceId workspace, @Nullable MapSummary map) {
    this.parts = parts;
    setHeaderTitle("Copy of a map");
    var templates = new HashSet<UUID>();
    var seen = new HashSet<UUID>();
    parts.holdings().list(HomeParts.account(), workspace).stream()
        .filter(one -> one.state() != MapState.TRASHED)
        .forEach(
            one -> {
              seen.add(one.map());
              if (one.template()) {
                templates.add(one.map());
              }
            });
    source.setItems(
        parts.maps().list(seen).stream()
            .sorted(Comparator.comparing(one -> !templates.contains(one.id().value())))
            .toList());
    source.setItemLabelGenerator(
        one -> one.title() + (templates.contains(one.id().value()) ? " (template)" : ""));
    source.setWidthFull();
    source.addValueChangeListener(
        chosen -> {
          var value = chosen.getValue();
          title.setValue(
              value == null ? "" : called(value, templates.contains(value.id().value())));
        });
    title.setWidthFull();
    title.setMaxLength(ArgumentMap.TITLE_LIMIT);
    if (map != null) {
      source.setValue(map);
      source.setReadOnly(true);
    }
    var form =
        new Div(
            new Paragraph(
                "The new map has all statements, arguments, passages and sources of the other, and"
                    + " its article. Its history begins anew, with you; the other map stays as it"
                    + " is."),
            source,
            title);
    form.addClassName("form");
    add(form);
    var copy = new Button("Make the copy", _ -> copy());
    copy.addThemeName("primary");
    getFooter().add(new Button("Cancel", _ -> close()), copy);
  }

  private static String called(MapSummary map, boolean template) {
    var name = template ? map.title() : "Copy of " + map.title();
    return name.substring(0, Math.min(name.length(), ArgumentMap.TITLE_LIMIT));
  }

  private void copy() {
    var from = source.getValue();
    source.setInvalid(from == null);
    source.setErrorMessage("Choose a map.");
    title.setInvalid(title.getValue().isBlank());
    title.setErrorMessage("Give the new map a title.");
    if (from == null || title.isInvalid()) {
      return;
    }
    parts
        .copies()
        .copy(from.id(), title.getValue(), HomeParts.account())
        .ifPresent(
            made -> {
              close();
              Home.go(Home.path(made));
            });
  }
}
