package org.disputatio.ui.start;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import org.disputatio.exchange.Exchange;
import org.disputatio.exchange.ImportResult;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.CurrentAccount;

/// Reads a map from a file and reports what was read (product rule 8).
class ImportDialog extends Dialog {
  private final Exchange exchange;
  // Uploads come outside of the requests by which people are known.
  private final AccountId importer = CurrentAccount.require().accountId();
  private final Div outcome = new Div();

  ImportDialog(Exchange exchange) {
    this.exchange = exchange;
    setHeaderTitle("Import a map");
    addClassName("import-dialog");
    outcome.getElement().setAttribute("role", "status");
    var upload = new Upload(UploadHandler.inMemory((_, bytes) -> read(bytes)));
    upload.setMaxFiles(1);
    upload.setAcceptedFileTypes("application/json", ".json");
    upload.setMaxFileSize(Exchange.FILE_LIMIT);
    upload.addFileRejectedListener(rejected -> tell(rejected.getErrorMessage()));
    add(
        new Paragraph(
            "Choose a Disputatio JSON file, as Export makes it: the map comes back with its"
                + " article, passages, sources and history."),
        upload,
        outcome);
    getFooter().add(new Button("Close", _ -> close()));
  }

  private void read(byte[] bytes) {
    switch (exchange.importJson(bytes, importer)) {
      case ImportResult.Imported(var map, var report) -> {
        outcome.removeAll();
        var list = new UnorderedList();
        report.forEach(line -> list.add(new ListItem(line)));
        var open =
            new Button(
                "Open the map",
                _ -> {
                  close();
                  UI.getCurrentOrThrow().navigate(Home.path(map));
                });
        open.addThemeName("primary");
        outcome.add(list, open);
      }
      case ImportResult.Refused(var why) -> tell(why);
      case ImportResult.Later(var why) -> tell(why);
    }
  }

  private void tell(String sentence) {
    outcome.removeAll();
    var words = new Paragraph(sentence);
    words.addClassName("form-error");
    outcome.add(words);
  }
}
