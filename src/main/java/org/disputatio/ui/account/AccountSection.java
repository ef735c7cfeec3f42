package org.disputatio.ui.account;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.disputatio.workspace.Visitor;

/// A part of the account page. Every bean of this kind is asked for one, in their order.
public interface AccountSection {
  /// What it shows to somebody; empty if it is not for them.
  Optional<Component> of(Visitor visitor);
}
