package org.disputatio.api;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.workspace.CurrentAccount;
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

  ExportController(Exchange exchange, ArgumentMaps maps) {
    this.exchange = exchange;
    this.maps = maps;
  }

  @GetMapping("/argdown")
  ResponseEntity<byte[]> argdown(@PathVariable UUID map) {
    var id = new MapId(map);
    var text = exchange.exportArgdown(id).map(t -> t.getBytes(StandardCharsets.UTF_8));
    return file(id, text, "argdown", new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8));
  }

  @GetMapping("/svg")
  ResponseEntity<byte[]> svg(@PathVariable UUID map) {
    var id = new MapId(map);
    return file(id, exchange.exportSvg(id), "svg", MediaType.valueOf("image/svg+xml"));
  }

  @GetMapping("/png")
  ResponseEntity<byte[]> png(@PathVariable UUID map) {
    var id = new MapId(map);
    return file(id, exchange.exportPng(id), "png", MediaType.IMAGE_PNG);
  }

  @GetMapping("/json")
  ResponseEntity<byte[]> json(@PathVariable UUID map) {
    var id = new MapId(map);
    return file(
        id,
        exchange.exportJson(id, CurrentAccount.require().accountId()),
        "json",
        MediaType.APPLICATION_JSON);
  }

  private ResponseEntity<byte[]> file(
      MapId map, Optional<byte[]> content, String ending, MediaType type) {
    var title = maps.find(map).map(ArgumentMap::title).orElse("");
    if (content.isEmpty()) {
      throw new Problem(HttpStatus.NOT_FOUND, "Not found", "There is no such map here.");
    }
    var disposition =
        ContentDisposition.attachment()
            .filename(fileName(title) + "." + ending, StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .contentType(type)
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
