package org.disputatio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.GuestCookie;

/// Lets this browser be somebody else's from now on: all its pages are opened anew, in a new
/// session of the server (S1, S3).
public final class Doorway {
  private Doorway() {}

  /// Somebody has signed in.
  ///
  /// @param token by which the browser is known from now on
  /// @param path where they go
  public static void enter(String token, String path) {
    GuestCookie.write(request(), VaadinServletResponse.getCurrent(), token);
    goOn(path);
  }

  /// Signs out whoever asks.
  public static void leave(Accounts accounts) {
    accounts.signOut(CurrentAccount.visitor());
    GuestCookie.clear(request(), VaadinServletResponse.getCurrent());
    goOn("/sign-in");
  }

  /// Whoever asks is not known here any more.
  ///
  /// @param path where this browser goes
  public static void forget(String path) {
    GuestCookie.clear(request(), VaadinServletResponse.getCurrent());
    goOn(path);
  }

  /// Where a request comes from, to slow down whoever guesses.
  public static String place() {
    return request().getRemoteAddr();
  }

  private static HttpServletRequest request() {
    return VaadinServletRequest.getCurrent();
  }

  private static void goOn(String path) {
    UI.getCurrentOrThrow().getPage().setLocation(path);
    VaadinSession.getCurrent().getSession().invalidate();
  }
}
