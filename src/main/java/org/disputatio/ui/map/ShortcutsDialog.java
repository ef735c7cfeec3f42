package org.disputatio.ui.map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import java.util.function.Consumer;

/// All keys, and the switch for those that are single letters.
class ShortcutsDialog extends Dialog {
  ShortcutsDialog(boolean letters, Consumer<Boolean> switched) {
    setHeaderTitle("Keyboard shortcuts");
    addClassName("shortcuts-dialog");
    var list = new DescriptionList();
    key(list, "Arrows", "Walk through the map");
    key(list, "Enter, F2", "Edit on the card; Enter saves, Shift + Enter is a new line");
    key(list, "Ctrl + Enter", "While writing: save, and write another one like it");
    key(list, "Escape", "While writing: give it up");
    key(list, "P", "Add a reason (pro)");
    key(list, "O", "Add an objection");
    key(list, "U", "Add an undercut: against the step, not the claim");
    key(list, "L", "Add a co-premise (linked)");
    key(list, "N", "Write a new contention");
    key(list, "M", "Move the branch");
    key(list, "C", "Comment on the statement");
    key(list, "F", "Fold or unfold");
    key(list, "Shift + F", "Fold or unfold all siblings");
    key(list, "*", "Unfold all siblings");
    key(list, "1 to 9, 0", "Open so many levels, or all");
    key(list, "Z", "Focus on the branch, and back to the whole map");
    key(list, "V", "Overview of all levels");
    key(list, "/", "Search and filter");
    key(list, "F3", "Next hit; with Shift the previous one");
    key(list, ".", "Next of what is new since my last visit");
    key(list, "Delete", "Remove");
    key(list, "Alt + ↑, Alt + ↓", "Move the node one place earlier or later");
    key(
        list,
        "Ctrl + click, Shift + arrows",
        "Select several nodes; on the background, Shift + drag");
    key(list, "Ctrl + A", "Select all nodes that are shown");
    key(list, "Ctrl + X, C, V", "Cut, copy and paste branches, also as Argdown text");
    key(list, "Ctrl + Shift + V", "Paste as a reason, an objection or something else");
    key(list, "Shift + P", "Present the map, slide by slide");
    key(list, "Ctrl + Z", "Undo my last edit");
    key(list, "Ctrl + Shift + Z", "Redo");
    key(list, "+  −", "Zoom");
    key(list, "C, E, X", "With words of the article selected: claim, evidence, counterargument");
    key(list, "←  →  *", "In the outline: fold, unfold, unfold all beside it");
    key(list, "[  ]  Space", "In the history: one revision back, one on; play");
    key(list, "?", "This list");
    var letterKeys = new Checkbox("Single letters are shortcuts", letters);
    letterKeys.addValueChangeListener(change -> switched.accept(change.getValue()));
    add(list, letterKeys);
    var close = new Button("Close", _ -> close());
    close.addThemeName("primary");
    getFooter().add(close);
  }

  private static void key(DescriptionList list, String key, String meaning) {
    list.add(new Term(key), new Description(meaning));
  }
}
