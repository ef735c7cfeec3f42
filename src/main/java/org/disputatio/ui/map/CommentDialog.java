package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.disputatio.map.MapId;
import org.disputatio.map.Statement;

/// What people say about a statement, where there are no details beside the map.
class CommentDialog extends Dialog {
  /// @param closed gives the keyboard back
  CommentDialog(MapId map, Statement statement, Runnable closed) {
    setHeaderTitle("Comments");
    addClassName("comment-dialog");
    var text = new Paragraph(statement.text());
    text.addClassName("statement-text");
    text.getElement().setAttribute("dir", "auto");
    var comments = new CommentsElement();
    comments.show(map, statement.id());
    add(text, comments);
    getFooter().add(new Button("Close", _ -> close()));
    addOpenedChangeListener(
        change -> {
          if (change.isOpened()) {
            comments.write();
          } else {
            closed.run();
          }
        });
  }
}
