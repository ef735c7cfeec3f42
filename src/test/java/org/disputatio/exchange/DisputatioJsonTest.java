package org.disputatio.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.disputatio.article.ArticleId;
import org.disputatio.exchange.DisputatioJson.Reading;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ChangeId;
import org.disputatio.map.LogFold;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.workspace.AccountId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DisputatioJsonTest {
  private static final List<String> PEOPLE = List.of("Otter", "Heron", "Lynx");
  private static final byte[] FILE = DisputatioJson.write(file());

  /// The example as a file.
  private static DisputatioJson.File file() {
    var sample = SampleMap.sample();
    var map =
        ArgumentMap.empty(
            new MapId(new UUID(0, 2)), sample.title(), new ArticleId(new UUID(0, 1)), 1);
    var fold = new LogFold(map);
    var seq = 0;
    for (var step : sample.steps()) {
      var author = new AccountId(person(step.author()));
      var at = Instant.parse("2026-01-02T03:04:05Z").plusSeconds(60L * seq);
      fold.add(new ChangeId(new UUID(5, ++seq)), author, at, step.operations(), null, null);
    }
    var draft = sample.article();
    return new DisputatioJson.File(
        DisputatioJson.FORMAT,
        DisputatioJson.VERSION,
        sample.title(),
        MapJson.Snapshot.of(fold.map()),
        new DisputatioJson.ArticleFile(
            draft.title(), draft.author(), draft.source(), List.of(draft.text())),
        PEOPLE.stream().map(name -> new DisputatioJson.Author(person(name), name)).toList(),
        fold.changes().stream()
            .map(
                change ->
                    new DisputatioJson.ChangeFile(
                        change.seq(),
                        change.id(),
                        change.author().value(),
                        change.at(),
                        change.operations(),
                        change.undoOf(),
                        change.redoOf()))
            .toList());
  }

  private static UUID person(String name) {
    return new UUID(6, PEOPLE.indexOf(name));
  }

  private static Map<UUID, AccountId> people() {
    var people = new HashMap<UUID, AccountId>();
    PEOPLE.forEach(name -> people.put(person(name), new AccountId(person(name))));
    return people;
  }

  /// What reading and checking says; "" if the map is taken in.
  private static String why(byte[] bytes) {
    return switch (DisputatioJson.read(bytes)) {
      case Reading.Unreadable(var why) -> why;
      case Reading.Read(var file, var unknown) ->
          switch (Import.check(file, unknown, file.map().id(), people())) {
            case Import.Outcome.Refused(var why) -> why;
            case Import.Outcome.Ready _ -> "";
          };
    };
  }

  private static byte[] changed(Consumer<ObjectNode> edit) {
    var tree = (ObjectNode) MapJson.MAPPER.readTree(FILE);
    edit.accept(tree);
    return MapJson.MAPPER.writeValueAsBytes(tree);
  }

  private static ObjectNode change(ObjectNode file, int index) {
    return (ObjectNode) file.path("changes").get(index);
  }

  // X3
  @Test
  void aFileComesBackAsItWas() {
    var read = (Reading.Read) DisputatioJson.read(FILE);
    assertThat(DisputatioJson.write(read.file())).isEqualTo(FILE);
    var outcome = Import.check(read.file(), read.unknown(), read.file().map().id(), people());
    var ready = (Import.Outcome.Ready) outcome;
    assertThat(ready.fold().map()).isEqualTo(SampleMap.map());
    assertThat(ready.fold().changes()).hasSize(38);
    assertThat(ready.report())
        .first()
        .isEqualTo("Read: 41 statements, 36 arguments, 27 passages and 10 sources.");
  }

  // X4
  @Test
  void whatIsNoFileOfOursIsRefusedInWords() {
    assertThat(why("hello".getBytes(StandardCharsets.UTF_8))).isEqualTo("This is no JSON file.");
    assertThat(why(new byte[0])).isNotEmpty();
    assertThat(why("[]".getBytes(StandardCharsets.UTF_8))).contains("no Disputatio file");
    assertThat(why("{\"nodes\":[]}".getBytes(StandardCharsets.UTF_8)))
        .contains("no Disputatio file");
    assertThat(why(changed(file -> file.put("version", 2)))).contains("version 2");
    assertThat(why(changed(file -> file.remove("changes")))).contains("changes");
    assertThat(why(changed(file -> file.put("map", "text")))).contains("map");
  }

  // X4
  @Test
  void aFileThatBreaksOffAnywhereIsRefused() {
    for (var end = 1; end < FILE.length - 1; end += 997) {
      assertThat(why(Arrays.copyOf(FILE, end))).isNotEmpty();
    }
  }

  // X4
  @Test
  void everyWrongTypeIsRefusedAndNeverThrows() {
    for (var name : List.of("firstTitle", "map", "article", "authors", "changes")) {
      assertThat(why(changed(file -> file.putNull(name)))).as(name).isNotEmpty();
      assertThat(why(changed(file -> file.put(name, 7.5)))).as(name).isNotEmpty();
      assertThat(why(changed(file -> file.putArray(name).addNull()))).as(name).isNotEmpty();
    }
    for (var name : List.of("seq", "id", "author", "at", "operations")) {
      assertThat(why(changed(file -> change(file, 3).putNull(name)))).as(name).isNotEmpty();
      assertThat(why(changed(file -> change(file, 3).put(name, "x")))).as(name).isNotEmpty();
    }
    assertThat(why(changed(file -> ((ArrayNode) file.path("changes")).addNull()))).isNotEmpty();
    assertThat(why(changed(file -> ((ArrayNode) file.path("authors")).addNull()))).isNotEmpty();
    assertThat(why(changed(file -> ((ArrayNode) change(file, 3).path("operations")).addNull())))
        .isNotEmpty();
    assertThat(why(changed(file -> ((ArrayNode) file.at("/map/statements")).addNull())))
        .isNotEmpty();
  }

  // X5
  @Test
  void aLogThatDoesNotLeadToTheMapIsRefused() {
    assertThat(
            why(changed(file -> ((ObjectNode) file.at("/map/statements/0")).put("text", "Else."))))
        .contains("contradicts itself");
    assertThat(why(changed(file -> ((ArrayNode) file.path("changes")).remove(37))))
        .contains("contradicts itself");
    assertThat(why(changed(file -> ((ArrayNode) file.path("changes")).remove(5))))
        .contains("change 7");
    assertThat(why(changed(file -> change(file, 2).put("author", new UUID(9, 9).toString()))))
        .contains("author");
  }

  // X5
  @Test
  void aCircleInTheLogIsRefused() {
    var circle =
        changed(
            file -> {
              var contention = change(file, 0).at("/operations/0/statement").asString();
              for (var operation : change(file, 2).path("operations")) {
                if (operation.path("op").asString().equals("addArgument")) {
                  var premise = operation.path("premises").get(0).asString();
                  var extra = ((ArrayNode) change(file, 37).path("operations")).addObject();
                  extra.put("op", "addArgument").put("argument", new UUID(8, 8).toString());
                  extra.put("polarity", "SUPPORT").put("conclusion", premise);
                  extra.putArray("premises").add(contention);
                }
              }
            });
    assertThat(why(circle)).contains("change 38", "circle");
  }

  // X4
  @Test
  void whatIsUnknownIsReported() {
    var read =
        (Reading.Read)
            DisputatioJson.read(
                changed(
                    file -> {
                      file.put("mood", "good");
                      change(file, 0).putObject("weather").put("rain", true);
                    }));
    assertThat(read.unknown()).containsExactly("mood", "weather");
  }
}
