package org.disputatio.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.disputatio.live.LiveSlice.Process;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.workspace.Account;
import tools.jackson.databind.JsonNode;

/// A page that follows a map: reads the events and applies the steps as a browser does.
final class Watcher extends OutputStream {
  final List<String> events = new CopyOnWriteArrayList<>();
  final List<String> faults = new CopyOnWriteArrayList<>();
  private final Map<String, JsonNode> nodes = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private volatile long revision;
  volatile boolean ended;
  private Viewer viewer;

  /// Follows an empty map from its beginning.
  static Watcher of(Process process, MapId map, Account account) {
    var watcher = new Watcher();
    watcher.follow(process, map, account);
    return watcher;
  }

  /// Comes back with the revision that it has.
  void follow(Process process, MapId map, Account account) {
    viewer = process.rooms().enter(map, account, OptionalLong.of(revision));
    ended = false;
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                viewer.writeTo(this, Duration.ofMillis(200));
              } catch (IOException impossible) {
                faults.add(impossible.toString());
              } finally {
                process.rooms().leave(viewer);
                ended = true;
              }
            });
  }

  void goAway() {
    viewer.end();
  }

  long revision() {
    return revision;
  }

  synchronized Map<String, JsonNode> nodes() {
    return Map.copyOf(nodes);
  }

  List<String> told(String event) {
    return events.stream().filter(e -> e.startsWith("event: " + event + "\n")).toList();
  }

  @Override
  public void write(int b) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized void write(byte[] bytes) {
    text.append(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    for (var end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      var event = text.substring(0, end);
      text.delete(0, end + 2);
      if (event.startsWith("event: delta\n")) {
        apply(MapJson.MAPPER.readTree(event.substring(event.indexOf("data: ") + 6)));
      }
      events.add(event);
    }
  }

  private void apply(JsonNode step) {
    var base = step.get("base").asLong();
    var next = step.get("revision").asLong();
    if (base > revision || next <= revision) {
      faults.add("at %d came a step from %d to %d".formatted(revision, base, next));
    }
    step.get("removed").forEach(id -> nodes.remove(id.asString()));
    step.get("statements").forEach(node -> nodes.put(node.get("id").asString(), node));
    step.get("arguments").forEach(node -> nodes.put(node.get("id").asString(), node));
    revision = next;
  }

  /// The nodes of a map, as the watcher would have them.
  static Map<String, JsonNode> nodes(Process process, MapId map) {
    var found = process.maps().find(map).orElseThrow();
    var nodes = new HashMap<String, JsonNode>();
    found.statements().forEach(s -> nodes.put(s.id().value().toString(), json(s)));
    found.arguments().forEach(a -> nodes.put(a.id().value().toString(), json(a)));
    return nodes;
  }

  private static JsonNode json(Object node) {
    return MapJson.MAPPER.readTree(MapJson.MAPPER.writeValueAsString(node));
  }
}
