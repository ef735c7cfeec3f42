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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import jakarta.servlet.http.HttpServletResponse;

/// What an address shows that leads nowhere.
@PageTitle("Nothing here · Disputatio")
class NothingHere extends Div implements HasErrorParameter<NotFoundException> {
  NothingHere() {
    addClassName("start-view");
    var header = new Header(new Brand());
    header.addClassName("app-header");
    var hero =
        new Div(
            new H1("There is nothing at this address."),
            new Paragraph("A map may have been removed, or the address is not complete."),
            new Anchor("/", "Go to the start page"));
    hero.addClassName("hero");
    add(header, new Main(hero));
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
