package org.disputatio.api;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.disputatio.article.Article;
import org.disputatio.article.ArticleId;
import org.disputatio.article.ArticleText;
import org.disputatio.article.Articles;
import org.disputatio.article.Paragraphs;
import org.disputatio.article.Sentences;
import org.disputatio.map.MapJson;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Articles, one revision at a time; a browser asks for each but once (H3).
@RestController
@RequestMapping("/api/articles/{article}/revisions/{revision}")
@Requires(Permission.SEE)
class ArticleController {
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

  private final Articles articles;

  ArticleController(Articles articles) {
    this.articles = articles;
  }

  /// A revision as it is sent; a paragraph is its start, end, number and blank lines above, a
  /// sentence its start and end.
  record Revision(
      UUID id,
      int revision,
      String title,
      String author,
      String source,
      String text,
      List<int[]> paragraphs,
      List<int[]> sentences) {
    static Revision of(Article article, ArticleText text) {
      return new Revision(
          article.id().value(),
          text.revision(),
          article.title(),
          article.author(),
          article.source(),
          text.text(),
          Paragraphs.of(text.text()).stream()
              .map(p -> new int[] {p.start(), p.end(), p.number(), p.above()})
              .toList(),
          Sentences.of(text.text()).stream()
              .map(sentence -> new int[] {sentence.start(), sentence.end()})
              .toList());
    }
  }

  @GetMapping
  ResponseEntity<byte[]> revision(
      @PathVariable("article") UUID id,
      @PathVariable int revision,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
    var article = articles.find(new ArticleId(id)).orElseThrow(ArticleController::noSuchArticle);
    // Weak, since the bytes may come compressed or not.
    var tag = "W/\"%s-%d\"".formatted(id, revision);
    if (known.equals(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).cacheControl(FOREVER).build();
    }
    var text = articles.text(article.id(), revision).orElseThrow(ArticleController::noSuchArticle);
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(FOREVER)
        .contentType(MediaType.APPLICATION_JSON)
        .body(MapJson.MAPPER.writeValueAsBytes(Revision.of(article, text)));
  }

  private static Problem noSuchArticle() {
    return new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no such article here.");
  }
}
