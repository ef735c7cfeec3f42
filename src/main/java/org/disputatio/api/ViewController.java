package org.disputatio.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.disputatio.map.MapId;
import org.disputatio.map.ViewState;
import org.disputatio.map.ViewStates;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the person who asks has open of a map, from wherever they come back to it.
@RestController
@RequestMapping("/api/maps/{map}/view")
@Requires(Permission.SEE)
class ViewController {
  /// Enough for [ViewState#LIMIT] branches.
  private static final int LIMIT = 512 * 1024;

  private final ViewStates states;

  ViewController(ViewStates states) {
    this.states = states;
  }

  @GetMapping
  ResponseEntity<byte[]> find(@PathVariable UUID map) {
    var account = CurrentAccount.require().accountId();
    var state = states.find(new MapId(map), account).orElseThrow(Problem::noSuchMap);
    return Replies.json(state);
  }

  @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> keep(@PathVariable UUID map, HttpServletRequest request) throws IOException {
    var body = Body.bytes(request, LIMIT, "Too many branches are folded or open to remember them.");
    var state = Body.json(body, ViewState.class);
    var account = CurrentAccount.require().accountId();
    if (!states.keep(new MapId(map), account, state)) {
      throw Problem.noSuchMap();
    }
    return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
  }
}
