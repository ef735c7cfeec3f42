package org.disputatio.api;

import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.Clashes;
import org.disputatio.map.EditResult;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.map.MapReply;
import org.disputatio.map.Rejection;
import org.disputatio.workspace.AccountId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What the API answers.
@Component
class Replies {
  private final ArgumentMaps maps;
  private final Clashes clashes;

  Replies(ArgumentMaps maps, Clashes clashes) {
    this.maps = maps;
    this.clashes = clashes;
  }

  /// To whoever changed a map, in whichever way.
  ///
  /// @throws Problem if the change was refused, or there is no such map
  ResponseEntity<byte[]> toEdit(MapId id, EditResult result, AccountId account) {
    return switch (result) {
      case EditResult.Committed committed ->
          json(MapReply.of(committed, maps.undoState(committed.map(), account)));
      case EditResult.Repeated repeated -> {
        var map = maps.find(id).orElseThrow(Problem::noSuchMap);
        yield json(MapReply.repeated(repeated, map, maps.undoState(map, account)));
      }
      case EditResult.Refused(Rejection rejection) ->
          throw Problem.refused(
              clashes.sentence(id, rejection, account),
              clashes.find(id, rejection, account).orElse(null));
      case EditResult.NoSuchMap() -> throw Problem.noSuchMap();
    };
  }

  /// An answer that holds for this moment only.
  static ResponseEntity<byte[]> json(Object value) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(MapJson.MAPPER.writeValueAsBytes(value));
  }
}
