package org.disputatio.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import org.disputatio.ui.Brand;
import org.disputatio.ui.PersonButton;
import org.disputatio.ui.ThemeChooser;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;

/// Asks for an article. The form works in the browser alone, so that a long text is sent once and
/// nothing typed is lost when the server is away.
@Requires(Permission.CREATE)
@Route("new")
@PageTitle("New map · Disputatio")
class NewMapView extends Div {
  NewMapView(Accounts accounts) {
    addClassName("new-map-view");
    var right = new Div(new ThemeChooser(), new PersonButton(accounts));
    right.addClassName("header-right");
    var header = new Header(new Brand(), right);
    header.addClassName("app-header");
    add(header, new Main(new Form()));
  }

  /// The Java half of `<new-map-form>`.
  @Tag("new-map-form")
  @JsModule("./article/new-map-form.ts")
  static class Form extends Component {}
}
