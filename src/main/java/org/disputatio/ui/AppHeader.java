package org.disputatio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import org.disputatio.workspace.Accounts;

/// The bar above the pages that are about no map.
public class AppHeader extends Header {
  /// @param links what else one can go to from here
  public AppHeader(Accounts accounts, Component... links) {
    addClassName("app-header");
    var right = new Div(links);
    right.add(new ThemeChooser(), new PersonButton(accounts), new TypedWords());
    right.addClassName("header-right");
    add(new Brand(), right);
  }
}
