package org.disputatio.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.ChangeId;
import org.disputatio.map.Clashes;
import org.disputatio.map.EditResult;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Maps: a snapshot to begin with, then changes.
@RestController
@RequestMapping("/api/maps/{map}")
@Requires(Permission.SEE)
class MapController {
  private static final int CHANGE_LIMIT = 8 * 1024 * 1024;

  private final ArgumentMaps maps;
  private final Clashes clashes;
  private final Replies replies;

  MapController(ArgumentMaps maps, Clashes clashes, Replies replies) {
    this.maps = maps;
    this.clashes = clashes;
    this.replies = replies;
  }

  /// A change as it is sent: its id, made by the sender, and what it does.
  record ChangeRequest(ChangeId id, List<Operation> operations) {}

  /// Undo or redo as it is sent.
  record UndoRequest(ChangeId id) {}

  /// What is to be brought back: what the change removed that led to this revision.
  record RestoreRequest(ChangeId id, long revision) {}

  @GetMapping
  void snapshot(
      @PathVariable UUID map,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known,
      HttpServletResponse response)
      throws IOException {
    var found = find(new MapId(map));
    // Weak, since the bytes may come compressed or not.
    var tag = "W/\"%d\"".formatted(found.revision());
    response.setHeader(HttpHeaders.ETAG, tag);
    response.setHeader(
        HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
    if (known.equals(tag)) {
      response.setStatus(HttpStatus.NOT_MODIFIED.value());
      return;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    MapJson.Snapshot.of(found).writeLines(response.getOutputStream());
  }

  @Requires(Permission.EDIT)
  @PostMapping(path = "/changes", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> change(@PathVariable UUID map, HttpServletRequest request)
      throws IOException {
    var body = Body.bytes(request, CHANGE_LIMIT, "The change is too large to be sent at once.");
    var change = Body.json(body, ChangeRequest.class);
    if (change.id() == null || change.operations() == null) {
      throw new Problem(
          HttpStatus.BAD_REQUEST, "Not understood", "A change has an id and operations.");
    }
    var id = new MapId(map);
    return reply(id, maps.edit(id, change.id(), account(), change.operations()));
  }

  /// Who worded a statement as it is now, or removed a node.
  @GetMapping("/nodes/{node}/clash")
  ResponseEntity<byte[]> clash(@PathVariable UUID map, @PathVariable UUID node) {
    var id = new MapId(map);
    find(id);
    return Replies.json(
        clashes
            .of(id, new NodeId(node), account())
            .orElseThrow(
                () ->
                    new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no such node here.")));
  }

  @GetMapping("/undo")
  ResponseEntity<byte[]> undoState(@PathVariable UUID map) {
    return Replies.json(maps.undoState(find(new MapId(map)), account()));
  }

  @Requires(Permission.EDIT)
  @PostMapping(path = "/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> undo(@PathVariable UUID map, HttpServletRequest request)
      throws IOException {
    var id = new MapId(map);
    return reply(id, maps.undo(id, changeId(request), account()));
  }

  @Requires(Permission.EDIT)
  @PostMapping(path = "/redo", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> redo(@PathVariable UUID map, HttpServletRequest request)
      throws IOException {
    var id = new MapId(map);
    return reply(id, maps.redo(id, changeId(request), account()));
  }

  /// Brings back what the change with this revision removed.
  @Requires(Permission.EDIT)
  @PostMapping(path = "/restore", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> restore(@PathVariable UUID map, HttpServletRequest request)
      throws IOException {
    var id = new MapId(map);
    var wanted = Body.json(Body.bytes(request, 1024, "Too large."), RestoreRequest.class);
    if (wanted.id() == null) {
      throw new Problem(HttpStatus.BAD_REQUEST, "Not understood", "A change has an id.");
    }
    return reply(id, maps.bringBack(id, wanted.id(), account(), wanted.revision()));
  }

  private ChangeId changeId(HttpServletRequest request) throws IOException {
    var id = Body.json(Body.bytes(request, 1024, "Too large."), UndoRequest.class).id();
    if (id == null) {
      throw new Problem(HttpStatus.BAD_REQUEST, "Not understood", "A change has an id.");
    }
    return id;
  }

  private ResponseEntity<byte[]> reply(MapId id, EditResult result) {
    return replies.toEdit(id, result, account());
  }

  private ArgumentMap find(MapId id) {
    return maps.find(id).orElseThrow(Problem::noSuchMap);
  }

  private static AccountId account() {
    return CurrentAccount.require().accountId();
  }
}
