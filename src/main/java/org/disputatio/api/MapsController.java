package org.disputatio.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.exchange.Exchange;
import org.disputatio.exchange.ImportResult;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// New maps: from an article, or from a file.
@RestController
@RequestMapping(path = "/api/maps", consumes = MediaType.APPLICATION_JSON_VALUE)
@Requires(Permission.CREATE)
class MapsController {
  /// Bytes of an article as it is sent: three a character at most, and JSON around them.
  private static final int ARTICLE_LIMIT = 4 * ArticleDraft.TEXT_LIMIT;

  private final Articles articles;
  private final ArgumentMaps maps;
  private final Exchange exchange;

  MapsController(Articles articles, ArgumentMaps maps, Exchange exchange) {
    this.articles = articles;
    this.maps = maps;
    this.exchange = exchange;
  }

  /// An article to make a map of. The id is the sender's, so that sending twice makes one map.
  record NewMap(
      @Nullable UUID id,
      @Nullable String title,
      @Nullable String author,
      @Nullable String source,
      @Nullable String text) {
    ArticleDraft draft() {
      return new ArticleDraft(text(title), text(author), text(source), text(text));
    }

    private static String text(@Nullable String value) {
      return Objects.requireNonNullElse(value, "");
    }
  }

  /// Where a new map is.
  record Created(UUID id, List<String> report) {}

  @PostMapping
  ResponseEntity<Created> create(HttpServletRequest request) throws IOException {
    var bytes =
        Body.bytes(
            request,
            ARTICLE_LIMIT,
            "The article is too long: at most %,d characters fit."
                .formatted(ArticleDraft.TEXT_LIMIT));
    var sent = Body.json(bytes, NewMap.class);
    if (sent.id() == null) {
      throw new Problem(HttpStatus.BAD_REQUEST, "Not understood", "A new map comes with its id.");
    }
    var draft = sent.draft();
    var faults = draft.faults();
    if (!faults.isEmpty()) {
      var first = faults.getFirst();
      throw new Problem(
          HttpStatus.UNPROCESSABLE_CONTENT, "Not yet", first.sentence(), first.field(), null);
    }
    var author = CurrentAccount.require().accountId();
    try {
      var text = articles.create(new ArticleId(sent.id()), draft, author);
      maps.create(new MapId(sent.id()), draft.title(), text.article(), text.revision(), author);
    } catch (IllegalArgumentException taken) {
      throw new Problem(HttpStatus.CONFLICT, "Taken", "There is another map with this id.", taken);
    }
    return created(new MapId(sent.id()), List.of());
  }

  @PostMapping("/import")
  ResponseEntity<Created> importJson(HttpServletRequest request) throws IOException {
    var bytes = Body.bytes(request, Exchange.FILE_LIMIT, Exchange.TOO_LARGE);
    return switch (exchange.importJson(bytes, CurrentAccount.require().accountId())) {
      case ImportResult.Imported(var map, var report) -> created(map, report);
      case ImportResult.Refused(var why) ->
          throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "Not imported", why);
      case ImportResult.Later(var why) ->
          throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "Not imported", why);
    };
  }

  private static ResponseEntity<Created> created(MapId map, List<String> report) {
    return ResponseEntity.created(URI.create("/api/maps/" + map.value()))
        .body(new Created(map.value(), report));
  }
}
