package org.disputatio.api;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.disputatio.live.Participant;
import org.disputatio.live.Rooms;
import org.disputatio.live.TextSpan;
import org.disputatio.live.Viewer;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.map.NodeId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.disputatio.workspace.Sessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  private final Sessions sessions;

  LiveController(Rooms rooms, Sessions sessions) {
    this.rooms = rooms;
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
      HttpServletResponse response) {
    var visitor = CurrentAccount.visitor();
    var viewer = rooms.enter(new MapId(map), visitor.account(), seen(last, after));
    if (viewer == null) {
      throw new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no such map here.");
    }
    viewer.stayWhile(() -> sessions.isOpen(visitor));
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no"); // or a proxy would hold events back
    var stream = request.startAsync();
    stream.setTimeout(0);
    stream.addListener(new Ending(viewer));
    // It mostly waits: a thread of the server would be too dear.
    Thread.ofVirtual().name("stream").start(() -> write(viewer, stream));
  }

  private void write(Viewer viewer, AsyncContext stream) {
    try {
      viewer.writeTo(stream.getResponse().getOutputStream(), BEAT);
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("a viewer is gone", gone);
    } finally {
      rooms.leave(viewer);
      try {
        stream.complete();
      } catch (IllegalStateException already) {
        LOG.debug("the stream had ended", already);
      }
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

  /// Lets a viewer go whose connection has ended.
  private record Ending(Viewer viewer) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      viewer.gone();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      viewer.gone();
    }

    @Override
    public void onError(AsyncEvent event) {
      viewer.gone();
      try {
        // Or the server would tell an error to somebody who is not there any more.
        event.getAsyncContext().complete();
      } catch (IllegalStateException already) {
        LOG.debug("the stream had ended", already);
      }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // It is started once.
    }
  }
}
