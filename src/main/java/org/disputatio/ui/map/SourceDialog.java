package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.disputatio.map.Citation;
import org.disputatio.map.CitationId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.jspecify.annotations.Nullable;

/// Asks for a source, or for what changed in one.
class SourceDialog extends Dialog {
  private final TextField title = field("Title of the source");
  private final TextField author = field("Author or institution");
  private final TextField date = field("Date");
  private final TextField url = field("Link");
  private final TextField page = field("Page");
  private final TextArea note = new TextArea("Note");
  private final Span error = new Span();

  SourceDialog(Editing editing, NodeId statement, @Nullable Citation old) {
    setHeaderTitle(old == null ? "Add a source" : "Edit the source");
    addClassName("source-dialog");
    note.setWidthFull();
    note.setMaxLength(Citation.PART_LIMIT);
    if (old != null) {
      title.setValue(old.title());
      author.setValue(old.author());
      date.setValue(old.date());
      url.setValue(old.url());
      page.setValue(old.page());
      note.setValue(old.note());
    }
    url.setPlaceholder("https://");
    error.addClassName("form-error");
    error.getElement().setAttribute("role", "alert");
    var pair = new Div(date, page);
    pair.addClassName("pair");
    var form = new Div(title, author, pair, url, note, error);
    form.addClassName("form");
    add(form);
    var save =
        new Button(
            "Save source",
            _ -> {
              var id = old == null ? new CitationId(UUID.randomUUID()) : old.id();
              save(editing, statement, id);
            });
    save.addThemeName("primary");
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private void save(Editing editing, NodeId statement, CitationId id) {
    try {
      var citation =
          new Citation(
              id,
              title.getValue().strip(),
              author.getValue().strip(),
              date.getValue().strip(),
              url.getValue().strip(),
              page.getValue().strip(),
              note.getValue().strip());
      editing
          .attempt(List.of(new Operation.Cite(statement, citation)))
          .ifPresentOrElse(error::setText, this::close);
    } catch (IllegalArgumentException invalid) {
      error.setText(Objects.requireNonNull(invalid.getMessage()));
    }
  }

  private static TextField field(String label) {
    var field = new TextField(label);
    field.setWidthFull();
    field.setMaxLength(Citation.PART_LIMIT);
    return field;
  }
}
