package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.disputatio.map.Operation.Scope;

/// Asks whether a statement goes with its branch or alone.
class RemoveDialog extends Dialog {
  /// @param below how many statements go with it at most
  RemoveDialog(String what, int below, Consumer<Scope> choice) {
    setHeaderTitle("Remove");
    add(
        new Paragraph(what),
        StatementDetails.muted(
            "Alone: what hangs on it moves up to what it spoke for or against. Either can be undone."));
    var branch =
        new Button(
            "Remove with its branch (%d below)".formatted(below),
            _ -> {
              close();
              choice.accept(Scope.BRANCH);
            });
    branch.addThemeName("error primary");
    var alone =
        new Button(
            "Remove alone",
            _ -> {
              close();
              choice.accept(Scope.ALONE);
            });
    getFooter().add(new Button("Cancel", _ -> close()), alone, branch);
  }
}
