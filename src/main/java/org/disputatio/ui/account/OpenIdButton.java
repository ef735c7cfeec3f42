package org.disputatio.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.function.Consumer;
import org.disputatio.signin.OpenIds;
import org.disputatio.signin.OpenIds.Begun;
import org.disputatio.signin.OpenIds.Purpose;
import org.disputatio.signin.PublicAddress;
import org.disputatio.ui.Doorway;
import org.disputatio.workspace.CurrentAccount;

/// Leads to the server of somebody else, to sign in by it.
class OpenIdButton extends Button {
  /// @param refused is told why not, in a sentence
  OpenIdButton(
      String words,
      Purpose purpose,
      OpenIds openIds,
      PublicAddress address,
      Consumer<String> refused) {
    super(words);
    addClassName("way");
    setDisableOnClick(true);
    addClickListener(
        _ -> {
          var begun =
              openIds.begin(
                  CurrentAccount.visitor(),
                  purpose,
                  address.of(VaadinServletRequest.getCurrent()),
                  Doorway.place());
          // Also for whoever comes back by the browser's button.
          setEnabled(true);
          switch (begun) {
            case Begun.Go(var there) -> UI.getCurrentOrThrow().getPage().setLocation(there);
            case Begun.Refused(var problem) ->
                refused.accept(ProblemWords.of(problem, openIds.provider().orElseThrow()));
          }
        });
  }
}
