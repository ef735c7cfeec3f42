package org.disputatio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.disputatio.workspace.Access;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Tells people in words when something goes wrong that no view has foreseen (U2).
@Component
class ErrorWords implements VaadinServiceInitListener {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorWords.class);

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addSessionInitListener(session -> session.getSession().setErrorHandler(ErrorWords::tell));
  }

  private static void tell(ErrorEvent error) {
    if (error.getThrowable() instanceof ClientAbortException) {
      LOG.debug("the browser has gone", error.getThrowable());
      return;
    }
    if (error.getThrowable() instanceof Access.Denied denied && UI.getCurrent() != null) {
      show(Objects.requireNonNull(denied.getMessage()));
      return;
    }
    var unreachable = log(error.getThrowable());
    if (UI.getCurrent() != null) {
      show(
          unreachable
              ? "The database does not answer at the moment. Nothing is lost; try again."
              : "That did not work, and the fault is ours. Nothing is lost; try again.");
    }
  }

  /// Writes into the log what no view has foreseen.
  ///
  /// @return whether it is no more than that the database does not answer
  static boolean log(Throwable problem) {
    var unreachable =
        problem instanceof DataAccessException || problem instanceof TransactionException;
    if (unreachable) {
      LOG.warn("a page could not reach the database: {}", problem.getMessage());
      LOG.debug("the database does not answer", problem);
    } else {
      LOG.error("unexpected", problem);
    }
    return unreachable;
  }

  private static void show(String sentence) {
    Notification.show(sentence, 8_000, Notification.Position.BOTTOM_CENTER).setAssertive(true);
  }
}
