package org.disputatio.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.disputatio.map.MapSummary;

/// Says what goes before a map is deleted for ever.
class DeleteDialog extends Dialog {
  DeleteDialog(HomeParts parts, MapSummary map, Runnable deleted) {
    setHeaderTitle("Delete for ever?");
    setMaxWidth("36rem");
    var people = parts.contributions().of(Set.of(map.id().value())).size();
    var only = parts.maps().about(map.article()).size() == 1;
    add(
        new Paragraph(Words.fromPeople(map.title(), "member-name")),
        new Paragraph(
            "%s, %s by %s, and its public links go%s. Nobody can bring them back."
                .formatted(
                    Words.count(map.statements(), "statement"),
                    Words.count((int) map.revision(), "change"),
                    people == 1 ? "1 person" : people + " people",
                    only
                        ? ", and its article with them"
                        : "; its article stays, for another map is about it")));
    var delete =
        new Button(
            "Delete for ever",
            _ -> {
              parts.disposals().delete(HomeParts.account(), map.id());
              close();
              deleted.run();
            });
    delete.addThemeName("primary error");
    getFooter().add(new Button("Cancel", _ -> close()), delete);
  }
}
