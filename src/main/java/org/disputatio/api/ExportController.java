package org.disputatio.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Holdings;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Maps as files to take away.
@RestController
@RequestMapping("/api/maps/{map}/export")
@Requires(Permission.EXPORT)
class ExportController {
  private static final int NAME_LIMIT = 80;

  private final Exchange exchange;
  private final ArgumentMaps maps;
  private final Holdings holdings;

  ExportController(Exchange exchange, ArgumentMaps maps, Holdings holdings) {
    this.exchange = exchange;
    this.maps = maps;
    this.holdings = holdings;
  }

  /// A kind of file.
  ///
  /// @param words how the audit list says it
  private record Kind(String ending, MediaType type, String words) {
    static final Kind ARGDOWN =
        new Kind(
            "argdown",
            new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
            "as Argdown text");
    static final Kind SVG =
        new Kind("svg", MediaType.valueOf("image/svg+xml"), "as an SVG picture");
    static final Kind PNG = new Kind("png", MediaType.IMAGE_PNG, "as a PNG picture");
    static final Kind JSON =
        new Kind("json", MediaType.APPLICATION_JSON, "as a complete file with its history");
  }

  @GetMapping("/argdown")
  ResponseEntity<byte[]> argdown(@PathVariable UUID map) {
    var text = exchange.exportArgdown(new MapId(map));
    return file(map, text.map(t -> t.getBytes(StandardCharsets.UTF_8)), Kind.ARGDOWN);
  }

  @GetMapping("/svg")
  ResponseEntity<byte[]> svg(@PathVariable UUID map) {
    return file(map, exchange.exportSvg(new MapId(map)), Kind.SVG);
  }

  @GetMapping("/png")
  ResponseEntity<byte[]> png(@PathVariable UUID map) {
    return file(map, exchange.exportPng(new MapId(map)), Kind.PNG);
  }

  @GetMapping("/json")
  ResponseEntity<byte[]> json(@PathVariable UUID map) {
    var account = CurrentAccount.require().accountId();
    return file(map, exchange.exportJson(new MapId(map), account), Kind.JSON);
  }

  private ResponseEntity<byte[]> file(UUID map, Optional<byte[]> content, Kind kind) {
    if (content.isEmpty()) {
      throw new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no such map here.");
    }
    var title = maps.find(new MapId(map)).map(ArgumentMap::title).orElse("");
    holdings.tookAway(CurrentAccount.require().accountId(), map, title, kind.words());
    var disposition =
        ContentDisposition.attachment()
            .filename(fileName(title) + "." + kind.ending(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(kind.type())
        .body(content.get());
  }

  /// A title as the name of a file on any system.
  static String fileName(String title) {
    var name = title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|\\s]+", " ").strip();
    name = name.replaceAll("^[. ]+|[. ]+$", "");
    if (name.codePointCount(0, name.length()) > NAME_LIMIT) {
      name = name.substring(0, name.offsetByCodePoints(0, NAME_LIMIT)).strip();
    }
    return name.isEmpty() ? "map" : name;
  }
}
