package org.disputatio.ui.map;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;

/// The map that an address names.
record NamedMap(MapId id, String title) {
  /// @throws NotFoundException if there is none
  static NamedMap of(BeforeEnterEvent event, ArgumentMaps maps) {
    var id = MapView.mapId(event.getRouteParameters()).orElseThrow(NotFoundException::new);
    return new NamedMap(id, maps.find(id).orElseThrow(NotFoundException::new).title());
  }
}
