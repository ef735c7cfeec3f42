package org.disputatio.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.disputatio.comment.Comment;
import org.disputatio.comment.CommentId;
import org.disputatio.comment.Comments;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What people say about the statements of a map.
@RestController
@RequestMapping("/api/maps/{map}/comments")
@Requires(Permission.SEE)
class CommentController {
  /// UTF-8 has up to three bytes for a character of Java's, JSON up to six.
  private static final int BODY_LIMIT = 6 * Comment.LIMIT + 1024;

  private final Comments comments;
  private final ArgumentMaps maps;
  private final Names names;
  private final Access access;

  CommentController(Comments comments, ArgumentMaps maps, Names names, Access access) {
    this.comments = comments;
    this.maps = maps;
    this.names = names;
    this.access = access;
  }

  /// A comment as it is sent.
  record CommentRequest(NodeId statement, String text) {}

  /// What happened after a number.
  ///
  /// @param seq the number of the latest of it; the one that was asked with if there is nothing
  record CommentsReply(long seq, List<Said> comments) {}

  /// A comment as it is answered; of one that was taken away there are no words.
  ///
  /// @param mine whether whoever asks may word it anew
  /// @param removedBy who took it away
  /// @param removable whether whoever asks may take it away, or put it back
  record Said(
      UUID id,
      NodeId statement,
      String name,
      boolean mine,
      @Nullable String text,
      Instant at,
      @Nullable Instant editedAt,
      @Nullable String removedBy,
      boolean removable) {}

  /// @param after the number up to which whoever asks knows everything; 0 for all that is there
  @GetMapping
  ResponseEntity<byte[]> comments(
      @PathVariable UUID map, @RequestParam(defaultValue = "0") long after) {
    var id = new MapId(map);
    if (maps.revision(id).isEmpty()) {
      throw Problem.noSuchMap();
    }
    return reply(id, after);
  }

  private ResponseEntity<byte[]> reply(MapId map, long after) {
    var account = CurrentAccount.require().accountId();
    var own = comments.own(account);
    var seen = names.on(map.value(), account);
    var isModerator = access.may(account, Permission.MODERATE, map.value());
    var found = comments.after(map, after);
    var seq = found.isEmpty() ? after : found.getLast().seq();
    return Replies.json(
        new CommentsReply(
            seq,
            found.stream()
                .filter(comment -> after > 0 || !comment.isRemoved())
                .map(comment -> said(comment, own, isModerator, seen))
                .toList()));
  }

  private static Said said(
      Comment comment, Set<AccountId> own, boolean isModerator, Names.Seen seen) {
    var by = comment.removedBy();
    return new Said(
        comment.id().value(),
        comment.statement(),
        seen.apply(comment.author()),
        own.contains(comment.author()),
        by == null ? comment.text() : null,
        comment.writtenAt(),
        comment.editedAt(),
        by == null ? null : seen.apply(by),
        isModerator || own.contains(by == null ? comment.author() : by));
  }

  /// Answers what happened after `after`, this among it.
  @Requires(Permission.COMMENT)
  @PutMapping(path = "/{comment}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> write(
      @PathVariable UUID map,
      @PathVariable UUID comment,
      @RequestParam(defaultValue = "0") long after,
      HttpServletRequest request)
      throws IOException {
    var said =
        Body.json(
            Body.bytes(request, BODY_LIMIT, "A comment has at most 10,000 characters."),
            CommentRequest.class);
    if (said.statement() == null || said.text() == null) {
      throw new Problem(
          HttpStatus.BAD_REQUEST, "Not understood", "A comment has a statement and a text.");
    }
    return done(
        map,
        comment,
        after,
        (account, id, on) -> comments.write(account, on, id, said.statement(), said.text()));
  }

  @Requires(Permission.COMMENT)
  @DeleteMapping("/{comment}")
  ResponseEntity<byte[]> remove(
      @PathVariable UUID map,
      @PathVariable UUID comment,
      @RequestParam(defaultValue = "0") long after) {
    return done(map, comment, after, (account, id, on) -> comments.remove(account, on, id));
  }

  @Requires(Permission.COMMENT)
  @PostMapping("/{comment}/restore")
  ResponseEntity<byte[]> restore(
      @PathVariable UUID map,
      @PathVariable UUID comment,
      @RequestParam(defaultValue = "0") long after) {
    return done(map, comment, after, (account, id, on) -> comments.putBack(account, on, id));
  }

  /// Something that is done to a comment.
  private interface Deed {
    void by(AccountId account, CommentId comment, MapId map);
  }

  private ResponseEntity<byte[]> done(UUID map, UUID comment, long after, Deed deed) {
    var id = new MapId(map);
    try {
      deed.by(CurrentAccount.require().accountId(), new CommentId(comment), id);
    } catch (Comments.Refused | IllegalArgumentException refused) {
      throw Problem.refused(String.valueOf(refused.getMessage()), null);
    }
    return reply(id, after);
  }
}
