package org.disputatio.ui.map;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part of the details that is built anew only when what it shows has changed. A button must not
/// go away under somebody's finger, nor a field lose words, because of what others do elsewhere.
final class Part extends Div {
  private @Nullable Object shown;

  Part() {
    addClassName("details-part");
  }

  /// @param what everything that its content depends on
  void show(Object what, Supplier<List<? extends Component>> content) {
    if (!what.equals(shown)) {
      shown = what;
      removeAll();
      content.get().forEach(this::add);
    }
  }
}
