package org.disputatio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Chooses the colours in this browser. The server has no part in it.
@Tag("theme-chooser")
@JsModule("./shared/theme-chooser.ts")
public class ThemeChooser extends Component {}
