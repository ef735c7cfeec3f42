package org.disputatio.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.disputatio.workspace.Holdings;
import org.disputatio.workspace.Workspace;

/// What an owner sets for a whole workspace.
class WorkspaceDialog extends Dialog {
  WorkspaceDialog(HomeParts parts, Workspace workspace, Runnable changed) {
    var account = HomeParts.account();
    setHeaderTitle("Workspace");
    var name = new TextField("Name", workspace.name(), "");
    name.setMaxLength(Workspace.NAME_LIMIT);
    name.setWidthFull();
    var trash = days("Empty the trash by itself after days");
    trash.setHelperText("Leave it empty to keep what is there until an owner deletes it.");
    var kept = parts.holdings().trashDays(workspace.workspaceId()).orElse(null);
    trash.setValue(kept);
    var closed = new Checkbox("Closed", parts.access().isClosed(workspace.workspaceId()));
    closed.setHelperText("Everything can be read, but nobody changes anything, and nobody joins.");
    var wasClosed = closed.getValue();
    var hidden = new Checkbox("Names hidden", parts.names().areHidden(workspace.workspaceId()));
    hidden.setHelperText(
        "Members see pseudonyms of each other, everywhere; owners see the names. Everybody is told"
            + " so.");
    var wasHidden = hidden.getValue();
    var wordsGo = new Checkbox("Words go with whoever erases themselves");
    wordsGo.setValue(parts.departures().wordsGo(workspace.workspaceId()));
    wordsGo.setHelperText(
        "If not, what they wrote stays under “Former member”. If so, it is removed, from the"
            + " history too; statements on which others built stay, without their words.");
    var wentBefore = wordsGo.getValue();
    var form = new Div(name, trash, closed, hidden, wordsGo);
    form.addClassName("form");
    add(form);
    var save =
        new Button(
            "Save",
            _ -> {
              name.setInvalid(name.getValue().isBlank());
              name.setErrorMessage("Choose a name with at least one character.");
              if (name.isInvalid() || trash.isInvalid()) {
                return;
              }
              if (!name.getValue().strip().equals(workspace.name())) {
                parts.workspaces().rename(account, workspace.workspaceId(), name.getValue());
              }
              if (!Objects.equals(kept, trash.getValue())) {
                parts
                    .holdings()
                    .emptyTrashAfter(account, workspace.workspaceId(), trash.getValue());
              }
              if (!wasClosed.equals(closed.getValue())) {
                parts.workspaces().close(account, workspace.workspaceId(), closed.getValue());
              }
              if (!wasHidden.equals(hidden.getValue())) {
                parts.workspaces().hideNames(account, workspace.workspaceId(), hidden.getValue());
              }
              if (!wentBefore.equals(wordsGo.getValue())) {
                parts.departures().letWordsGo(account, workspace.workspaceId(), wordsGo.getValue());
              }
              close();
              changed.run();
            });
    save.addThemeName("primary");
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private static IntegerField days(String label) {
    var field = new IntegerField(label);
    field.setMin(1);
    field.setMax(Holdings.DAYS_LIMIT);
    field.setWidthFull();
    field.setErrorMessage("Between 1 and %d days.".formatted(Holdings.DAYS_LIMIT));
    return field;
  }
}
