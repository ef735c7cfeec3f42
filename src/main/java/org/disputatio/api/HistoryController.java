package org.disputatio.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.disputatio.map.Argument;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.Change;
import org.disputatio.map.ChangeId;
import org.disputatio.map.ChangeSubject;
import org.disputatio.map.ChangeWords;
import org.disputatio.map.Delta;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.map.NodeHistory;
import org.disputatio.map.NodeId;
import org.disputatio.map.PastMaps;
import org.disputatio.map.Statement;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.jspecify.annotations.Nullable;
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

/// What happened to a map, and the map as it was at any revision (H6).
@RestController
@Requires(Permission.SEE)
@RequestMapping("/api/maps/{map}/history")
class HistoryController {
  private static final int PAGE_LIMIT = 500;

  private final PastMaps past;
  private final ArgumentMaps maps;
  private final Names names;
  private final Replies replies;

  HistoryController(PastMaps past, ArgumentMaps maps, Names names, Replies replies) {
    this.past = past;
    this.maps = maps;
    this.names = names;
    this.replies = replies;
  }

  /// A change as the list shows it.
  ///
  /// @param by by which id its author is known
  /// @param words a sentence without its subject
  /// @param node the statement that it is about
  record Entry(
      long revision, UUID by, String name, String at, String words, @Nullable NodeId node) {}

  /// @param changes the newest first
  /// @param people whoever made any change, the busiest first
  record PageReply(long revision, List<PersonReply> people, List<Entry> changes) {}

  /// Somebody who changed the map, and how often.
  record PersonReply(UUID id, String name, long changes) {}

  /// Nodes to put and to take away.
  record Nodes(
      String title, List<Statement> statements, List<Argument> arguments, List<NodeId> removed) {
    static Nodes of(Delta delta) {
      return new Nodes(delta.title(), delta.statements(), delta.arguments(), delta.removed());
    }
  }

  /// One step: the change, what leads there and what leads back.
  record StepReply(Entry change, Nodes after, Nodes before) {}

  /// What happened to one statement.
  record EventReply(Entry change, @Nullable Statement before, @Nullable Statement after) {}

  /// What is to be restored as it was at this revision; with `branch` what hung on it too.
  record RestoreRequest(ChangeId id, long revision, NodeId node, @Nullable Boolean branch) {}

  /// Up to `limit` changes before a revision.
  @GetMapping
  ResponseEntity<byte[]> page(
      @PathVariable UUID map,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @RequestParam(required = false) @Nullable UUID by,
      @RequestParam(defaultValue = "100") int limit) {
    var seen = seen(map);
    Predicate<AccountId> theirs = account -> seen.person(account).id().equals(by);
    var page =
        past.page(
                new MapId(map),
                before,
                by == null ? null : theirs,
                Math.clamp(limit, 1, PAGE_LIMIT))
            .orElseThrow(Problem::noSuchMap);
    return Replies.json(
        new PageReply(
            page.now().revision(),
            page.people().stream().map(person -> sent(person, seen)).toList(),
            page.changes().stream()
                .map(change -> entry(change, ChangeWords.sentence(page.now(), change), seen))
                .toList()));
  }

  private static PersonReply sent(PastMaps.Contributor contributor, Names.Seen seen) {
    var person = seen.person(contributor.account());
    return new PersonReply(person.id(), person.name(), contributor.changes());
  }

  /// The map as it was.
  @GetMapping("/{revision}")
  ResponseEntity<byte[]> snapshot(
      @PathVariable UUID map,
      @PathVariable long revision,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
    var id = new MapId(map);
    var tag = "W/\"%d-%d\"".formatted(revision, maps.withdrawn(id));
    if (known.equals(tag) && maps.revision(id).orElse(-1) >= revision) {
      return unchanged(tag);
    }
    var then = past.at(id, revision).orElseThrow(HistoryController::noSuchRevision);
    return unchanging(tag, MapJson.Snapshot.of(then));
  }

  /// The steps that lead from one revision to another, at most [PastMaps#STEP_LIMIT].
  @GetMapping("/steps")
  ResponseEntity<byte[]> steps(
      @PathVariable UUID map,
      @RequestParam long from,
      @RequestParam long to,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
    var id = new MapId(map);
    var seen = seen(map);
    // With other names it was another answer, and so it was before words went.
    var people = past.authors(id, from, to).stream().map(seen::person).toList();
    var tag = "W/\"%d-%d-%d-%x\"".formatted(from, to, maps.withdrawn(id), people.hashCode());
    if (known.equals(tag) && maps.revision(id).orElse(-1) >= to) {
      return unchanged(tag);
    }
    var steps = past.steps(id, from, to).orElseThrow(HistoryController::noSuchRevision);
    return unchanging(
        tag,
        steps.stream()
            .map(
                step ->
                    new StepReply(
                        entry(step.change(), step.words(), seen),
                        Nodes.of(step.after()),
                        Nodes.of(step.before())))
            .toList());
  }

  /// What happened to one statement, the oldest first.
  @GetMapping("/nodes/{node}")
  ResponseEntity<byte[]> node(@PathVariable UUID map, @PathVariable UUID node) {
    var events =
        past.node(new MapId(map), new NodeId(node))
            .filter(found -> !found.isEmpty())
            .orElseThrow(HistoryController::noSuchStatement);
    var seen = seen(map);
    return Replies.json(events.stream().map(event -> sent(event, seen)).toList());
  }

  private EventReply sent(NodeHistory.Event event, Names.Seen seen) {
    return new EventReply(
        entry(event.change(), event.words(), seen), event.before(), event.after());
  }

  /// Brings a statement back as it was.
  @Requires(Permission.EDIT)
  @PostMapping(path = "/restore", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> restore(@PathVariable UUID map, HttpServletRequest request)
      throws IOException {
    var id = new MapId(map);
    var wanted = Body.json(Body.bytes(request, 1024, "Too large."), RestoreRequest.class);
    if (wanted.id() == null || wanted.node() == null) {
      throw new Problem(
          HttpStatus.BAD_REQUEST, "Not understood", "A change has an id, and is about a node.");
    }
    var account = CurrentAccount.require().accountId();
    var result =
        past.restore(
            id,
            wanted.id(),
            account,
            wanted.revision(),
            wanted.node(),
            Boolean.TRUE.equals(wanted.branch()));
    return replies.toEdit(id, result, account);
  }

  private Entry entry(Change change, String words, Names.Seen seen) {
    var author = seen.person(change.author());
    return new Entry(
        change.seq(),
        author.id(),
        author.name(),
        change.at().toString(),
        words,
        ChangeSubject.of(change).orElse(null));
  }

  private Names.Seen seen(UUID map) {
    return names.on(map, CurrentAccount.require().accountId());
  }

  private static Problem noSuchRevision() {
    return new Problem(
        HttpStatus.NOT_FOUND, "Not found", "There is no such map here, or no such revision of it.");
  }

  private static Problem noSuchStatement() {
    return new Problem(
        HttpStatus.NOT_FOUND, "Not found", "That statement has never been on this map.");
  }

  private static ResponseEntity<byte[]> unchanged(String tag) {
    return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
  }

  /// Kept by the browser, which asks each time whether it may still be shown.
  private static ResponseEntity<byte[]> unchanging(String tag, Object value) {
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .contentType(MediaType.APPLICATION_JSON)
        .body(MapJson.MAPPER.writeValueAsBytes(value));
  }
}
