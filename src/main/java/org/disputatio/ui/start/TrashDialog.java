package org.disputatio.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import org.disputatio.map.MapSummary;

/// Says whom it affects before a map is moved to the trash.
class TrashDialog extends Dialog {
  TrashDialog(HomeParts parts, MapSummary map, Runnable moved) {
    setHeaderTitle("Move to the trash?");
    addClassName("trash-dialog");
    setMaxWidth("36rem");
    var title = new Paragraph(Words.fromPeople(map.title(), "member-name"));
    var who = new UnorderedList();
    var id = map.id().value();
    var seen = parts.names().on(id, HomeParts.account());
    var authors =
        parts.contributions().of(Set.of(id)).entrySet().stream()
            .map(
                one ->
                    "%s (%s)"
                        .formatted(
                            seen.apply(one.getKey()),
                            Words.count(one.getValue().changes(), "change")))
            .toList();
    who.add(
        item(
            authors.isEmpty()
                ? "Nobody has written on it."
                : "Written by " + Words.names(authors, 6) + "."));
    var here = parts.here(map.id());
    if (!here.isEmpty()) {
      who.add(item("On it right now, and led off it: " + Words.names(here, 6) + "."));
    }
    var links = parts.holdings().openLinks(id);
    if (links > 0) {
      who.add(
          item(
              links == 1
                  ? "Its public link leads nowhere as long as it is there."
                  : "Its %d public links lead nowhere as long as it is there.".formatted(links)));
    }
    add(
        title,
        who,
        new Paragraph(
            "Nobody sees it any more. Editors and owners can bring it back from the trash as it is"
                + " now."));
    var move =
        new Button(
            "Move to the trash",
            _ -> {
              parts.holdings().trash(HomeParts.account(), id, map.title());
              close();
              moved.run();
            });
    move.addThemeName("primary error");
    getFooter().add(new Button("Cancel", _ -> close()), move);
  }

  private static ListItem item(String words) {
    return new ListItem(Words.fromPeople(words, "affected"));
  }
}
