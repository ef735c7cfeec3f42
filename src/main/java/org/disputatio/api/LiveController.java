package org.disputatio.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.disputatio.live.Participant;
import org.disputatio.live.Rooms;
import org.disputatio.live.TextSpan;
import org.disputatio.live.Viewer;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.map.NodeId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Visitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What happens to a map, as it happens: a stream of server-sent events (H4).
@RestController
@RequestMapping("/api/maps/{map}")
@Requires(Permission.SEE)
class LiveController {
  private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);
  private static final Duration BEAT = Duration.ofSeconds(10);
  private static final int PRESENCE_LIMIT = 4 * 1024;

  private final Rooms rooms;
  private final ArgumentMaps maps;
  private final Sessions sessions;

  LiveController(Rooms rooms, ArgumentMaps maps, Sessions sessions) {
    this.rooms = rooms;
    this.maps = maps;
    this.sessions = sessions;
  }

  /// What somebody does at the map, as their page tells it.
  record PresenceRequest(
      UUID page,
      @Nullable Long turn,
      @Nullable NodeId statement,
      @Nullable NodeId argument,
      boolean typing,
      @Nullable NodeId writing,
      @Nullable TextSpan passage,
      @Nullable UUID follows,
      @Nullable String view,
      boolean gone) {
    PresenceRequest {
      Participant.checkView(view);
    }
  }

  /// Answers who else is there.
  @PostMapping(path = "/presence", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> presence(@PathVariable UUID map, HttpServletRequest request)
      throws IOException {
    var said = Body.json(Body.bytes(request, PRESENCE_LIMIT, "Too large."), PresenceRequest.class);
    if (said.page() == null) {
      throw new Problem(HttpStatus.BAD_REQUEST, "Not understood", "A page has an id.");
    }
    var account = CurrentAccount.require();
    var others =
        rooms.meet(
            new Participant(
                new MapId(map),
                said.page(),
                Objects.requireNonNullElse(said.turn(), 0L),
                account.accountId().value(),
                account.name(),
                said.statement(),
                said.argument(),
                said.typing(),
                said.writing(),
                said.passage(),
                said.follows(),
                said.view(),
                said.gone()));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(MapJson.MAPPER.writeValueAsBytes(others));
  }

  /// @param after the revision that the viewer has
  /// @param last the same, from a browser that takes up a stream again
  @GetMapping("/deltas")
  void deltas(
      @PathVariable UUID map,
      @RequestParam @Nullable Long after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var id = new MapId(map);
    var seen = seen(last, after);
    if (maps.revision(id).isEmpty()) {
      throw new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no such map here.");
    }
    var visitor = CurrentAccount.visitor();
    EventStream.begin(request, response, out -> write(id, visitor, seen, out));
  }

  private void write(MapId map, Visitor visitor, OptionalLong seen, OutputStream out)
      throws IOException {
    var viewer = enter(map, visitor, seen);
    if (viewer != null) {
      try {
        viewer.stayWhile(() -> sessions.isOpen(visitor));
        viewer.writeTo(out, BEAT);
      } finally {
        rooms.leave(viewer);
      }
    }
  }

  /// Null if it cannot be done any more, or not now: the browser comes again and is told why.
  private @Nullable Viewer enter(MapId map, Visitor visitor, OptionalLong seen) {
    try {
      return rooms.enter(map, visitor.account(), seen);
    } catch (Access.Denied | DataAccessException | TransactionException missed) {
      LOG.debug("a viewer does not get in", missed);
      return null;
    }
  }

  private static OptionalLong seen(@Nullable String last, @Nullable Long after) {
    try {
      if (last != null && !last.isBlank()) {
        return OptionalLong.of(Long.parseLong(last));
      }
    } catch (NumberFormatException _) {
      throw new Problem(
          HttpStatus.BAD_REQUEST, "Not understood", "The last event is named by a revision.");
    }
    return after == null ? OptionalLong.empty() : OptionalLong.of(after);
  }
}
