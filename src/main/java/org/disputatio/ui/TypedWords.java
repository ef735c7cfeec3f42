package org.disputatio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// Shows what somebody was typing into a form when the page had to be loaded again (U6).
@Tag("typed-words")
@JsModule("./shared/typed-words.ts")
public class TypedWords extends Component {}
