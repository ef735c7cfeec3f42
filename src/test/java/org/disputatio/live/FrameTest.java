package org.disputatio.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.disputatio.article.ArticleId;
import org.disputatio.map.Applied;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.Change;
import org.disputatio.map.ChangeId;
import org.disputatio.map.Delta;
import org.disputatio.map.LogFold;
import org.disputatio.map.MapChanged;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Names;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// What goes over the wire is what the browser's tests apply: both read `wire/steps.json`.
class FrameTest {
  private static final TypeReference<List<Operation>> OPERATIONS = new TypeReference<>() {};
  private static final AccountId OTTER = new AccountId(new UUID(0, 1));

  @Test // R1 R2
  void stepsAreAsBrowsersReadThem() throws IOException {
    var golden = read();
    var fold =
        new LogFold(
            ArgumentMap.empty(
                new MapId(new UUID(0, 1)), "A map", new ArticleId(new UUID(0, 2)), 1));
    for (var step : golden.get("steps")) {
      List<Operation> operations =
          MapJson.MAPPER.readerFor(OPERATIONS).readValue(step.get("operations"));
      var id = new ChangeId(new UUID(1, fold.map().revision() + 1));
      var at = Instant.parse("2026-01-01T00:00:00Z");
      assertThat(fold.add(id, OTTER, at, operations, null, null)).isInstanceOf(Applied.class);
      var change = fold.changes().getLast();
      assertThat(json(fold.map(), List.of(change))).isEqualTo(step.get("step"));
    }
    assertThat(json(fold.map(), fold.changes())).isEqualTo(golden.get("together"));
    var after = MapJson.MAPPER.writeValueAsString(MapJson.Snapshot.of(fold.map()));
    assertThat(MapJson.MAPPER.readTree(after)).isEqualTo(golden.get("after"));
  }

  private static JsonNode json(ArgumentMap map, List<Change> changes) {
    var touched = new LinkedHashSet<NodeId>();
    changes.forEach(change -> touched.addAll(change.touched()));
    var delta = Delta.of(map, changes.getFirst().seq() - 1, touched);
    var frame =
        Frame.of(
            new MapChanged(map, delta, changes), _ -> new Names.Person(OTTER.value(), "Otter"));
    var event = new String(frame.bytes(), StandardCharsets.UTF_8);
    assertThat(event).startsWith("event: delta\nid: %d\ndata: {".formatted(map.revision()));
    return MapJson.MAPPER.readTree(event.substring(event.indexOf("data: ") + 6));
  }

  private JsonNode read() throws IOException {
    try (var json = getClass().getResourceAsStream("/wire/steps.json")) {
      return MapJson.MAPPER.readTree(json);
    }
  }
}
