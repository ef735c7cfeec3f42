package org.disputatio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import jakarta.servlet.http.HttpServletResponse;

/// What an address shows whose page could not be made: the database is away, or the fault is ours
/// (U2). It is tried again while the database is away.
@PageTitle("Not now · Disputatio")
class NotNow extends Div implements HasErrorParameter<Exception> {
  private static final int PAUSE_MILLIS = 10_000;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    var here = "/" + event.getLocation().getPathWithQueryParameters();
    addClassName("start-view");
    if (ErrorWords.log(parameter.getCaughtException())) {
      show(
          "The database does not answer",
          "Disputatio is running, but its database is not reachable at the moment. Nothing is lost."
              + " This page tries again by itself every ten seconds.",
          here);
      event
          .getUI()
          .getPage()
          .executeJs("setTimeout(() => { location.reload(); }, $0)", PAUSE_MILLIS);
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    show(
        "This page could not be shown",
        "The fault is ours, and it is in the log of the server. Nothing is lost.",
        here);
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  private void show(String title, String words, String here) {
    var header = new Header(new Brand());
    header.addClassName("app-header");
    var again = new Anchor(here, "Try again");
    again.setRouterIgnore(true);
    var hero = new Div(new H1(title), new Paragraph(words), again);
    hero.addClassName("hero");
    add(header, new Main(hero));
  }
}
