package org.disputatio.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionExpiredHandler;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.ApplicationConstants;
import java.io.IOException;
import org.springframework.stereotype.Component;

/// Sends a browser to the same address once more if the server's session ended while it asked for
/// the page: in another tab somebody signed out, or was erased. Vaadin would answer with an error.
@Component
class LateVisit implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent service) {
    service.addRequestHandler(new Handler());
  }

  static final class Handler extends SynchronizedRequestHandler implements SessionExpiredHandler {
    @Override
    public boolean synchronizedHandleRequest(
        VaadinSession session, VaadinRequest request, VaadinResponse response) {
      return false;
    }

    /// What open pages send, Vaadin answers itself.
    @Override
    public boolean handleSessionExpired(VaadinRequest request, VaadinResponse response)
        throws IOException {
      if (!request.getMethod().equals("GET")
          || request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) != null) {
        return false;
      }
      var asked = ((VaadinServletRequest) request).getHttpServletRequest();
      var query = asked.getQueryString();
      ((VaadinServletResponse) response)
          .getHttpServletResponse()
          .sendRedirect(asked.getRequestURI() + (query == null ? "" : "?" + query));
      return true;
    }
  }
}
