package org.disputatio.ui.map;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Function;

/// Asks for another title of the map.
class RenameDialog extends Dialog {
  RenameDialog(String title, Function<String, Optional<String>> choice) {
    setHeaderTitle("Rename the map");
    var field = new TextField("Title of the map", title, "");
    field.setWidth("min(28rem, 80vw)");
    add(field);
    var save =
        new Button(
            "Save title",
            _ ->
                choice
                    .apply(field.getValue().strip())
                    .ifPresentOrElse(
                        refusal -> {
                          field.setErrorMessage(refusal);
                          field.setInvalid(true);
                        },
                        this::close));
    save.addThemeName("primary");
    save.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }
}
