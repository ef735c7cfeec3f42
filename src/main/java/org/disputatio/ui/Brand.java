package org.disputatio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/// The name of the product, which leads to the start page.
public class Brand extends Anchor {
  public Brand() {
    var disputatio = new Span("Disput");
    var end = new Span("atio");
    end.addClassName("brand-end");
    add(disputatio, end);
    setHref("/");
    setAriaLabel("Disputatio, start page");
    addClassName("brand");
  }
}
