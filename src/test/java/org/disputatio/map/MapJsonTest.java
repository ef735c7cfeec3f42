package org.disputatio.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.disputatio.map.Sketch.anchor;
import static org.disputatio.map.Sketch.citation;
import static org.disputatio.map.Sketch.id;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.disputatio.map.Operation.Place;
import org.disputatio.map.Operation.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

class MapJsonTest {
  private static final String ID = "00000000-0000-4000-8000-000000000001";
  private static final Position POSITION = new Position("a0V");

  static List<Operation> operations() {
    return List.of(
        new Operation.AddStatement(
            id("A"), StatementKind.CLAIM, Origin.OWN, "A “é” \uD83D\uDE00", null),
        new Operation.AddStatement(id("A"), StatementKind.QUESTION, Origin.OWN, "A", POSITION),
        new Operation.AddArgument(id("x"), Polarity.ATTACK, id("A"), List.of(id("B")), POSITION),
        new Operation.AddPremise(id("x"), id("C"), POSITION),
        new Operation.Reword(id("A"), "other", Origin.VERBATIM),
        new Operation.Reword(id("A"), "other", Origin.VERBATIM, "started from"),
        new Operation.Retype(id("A"), StatementKind.EVIDENCE),
        new Operation.SetPolarity(id("x"), Polarity.SUPPORT),
        new Operation.SetTitle(id("x"), "name"),
        new Operation.SetTitle(id("x"), null),
        new Operation.SetScheme(id("x"), Scheme.ANALOGY),
        new Operation.SetScheme(id("x"), null),
        new Operation.Move(id("A"), null, new Place.With(id("x"), POSITION)),
        new Operation.Move(id("A"), id("x"), new Place.Free(POSITION)),
        new Operation.Move(
            id("A"), id("x"), new Place.Under(id("B"), Polarity.ATTACK, id("y"), null)),
        new Operation.Retarget(id("x"), id("B"), Polarity.ATTACK, POSITION),
        new Operation.Reorder(id("A"), POSITION),
        new Operation.ReorderPremise(id("x"), id("A"), POSITION),
        new Operation.AttachAnchor(id("A"), anchor(1, 5, "words")),
        new Operation.DetachAnchor(id("A"), anchor(1, 5, "words").id()),
        new Operation.Cite(id("A"), citation(1, "Title")),
        new Operation.Uncite(id("A"), citation(1, "Title").id()),
        new Operation.Remove(id("A"), id("x"), Scope.BRANCH),
        new Operation.Remove(id("A"), null, Scope.ALONE),
        new Operation.Restore(
            "title",
            List.of(
                new Statement(
                    id("A"),
                    StatementKind.CLAIM,
                    Origin.RECONSTRUCTED,
                    "A",
                    POSITION,
                    List.of(anchor(1, 5, "words")),
                    List.of(citation(1, "Title")))),
            List.of(
                new Argument(
                    id("x"),
                    Polarity.SUPPORT,
                    id("A"),
                    List.of(new Premise(id("B"), POSITION, 12)),
                    "name",
                    Scheme.SIGN,
                    POSITION)),
            List.of(id("C"))),
        new Operation.RenameMap("title"));
  }

  /// The browser's half reads the same file, line by line.
  @Test
  void aMapIsWrittenWithEveryNodeOnALineOfItsOwn() throws IOException {
    var sketch = new Sketch().free("A").reason("x", "A", "B", "C").attack("u", "x", "D");
    sketch.edit(new Operation.Reword(id("A"), "A\n],\"arguments\":[\n{", Origin.OWN));
    var out = new ByteArrayOutputStream();
    MapJson.Snapshot.of(sketch.map).writeLines(out);
    try (var golden = getClass().getResourceAsStream("/wire/map.json")) {
      assertThat(out).hasToString(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertThat(MapJson.MAPPER.readValue(out.toByteArray(), MapJson.Snapshot.class).map())
        .isEqualTo(sketch.map);
  }

  @ParameterizedTest // M7
  @MethodSource("operations")
  void everyOperationComesBackAsItWas(Operation operation) {
    var json = MapJson.MAPPER.writeValueAsString(operation);
    assertThat(MapJson.MAPPER.readValue(json, Operation.class)).isEqualTo(operation);
    assertThat(json).contains("\"op\":").doesNotContain("null");
  }

  @Test // M7
  void thisTestKnowsEveryKindAndEachHasATag() {
    assertThat(operations().stream().map(Object::getClass).map(Class::getName).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operation.class.getPermittedSubclasses()).map(Class::getName).toList());
    assertThat(MapJson.tags(operations())).doesNotContain("?");
  }

  @Test // M7
  void listsOfOperationsComeBackAsTheyWere() {
    var type = new TypeReference<List<Operation>>() {};
    var json = MapJson.MAPPER.writerFor(type).writeValueAsString(operations());
    assertThat(MapJson.MAPPER.readValue(json, type)).isEqualTo(operations());
  }

  @Test
  void anOperationReadsAsTheBrowserWritesIt() {
    assertThat(
            read(
                """
                {"op": "move", "statement": "%1$s", "from": null,
                 "to": {"at": "under", "conclusion": "%1$s", "polarity": "ATTACK",
                        "argument": "%1$s"}}
                """
                    .formatted(ID)))
        .isInstanceOf(Operation.Move.class);
  }

  @Test
  void aMapComesBackAsItWas() {
    var sketch = new Sketch().free("A").reason("x", "A", "B", "C").attack("u", "x", "D");
    sketch.edit(new Operation.AttachAnchor(id("A"), anchor(1, 5, "words")));
    var json = MapJson.MAPPER.writeValueAsString(MapJson.Snapshot.of(sketch.map));
    assertThat(MapJson.MAPPER.readValue(json, MapJson.Snapshot.class).map()).isEqualTo(sketch.map);
    assertThat(json).contains("\"article\":{\"id\":\"", "\"position\":\"a0\"");
  }

  @ParameterizedTest // M7
  @ValueSource(
      strings = {
        "null x",
        "[]",
        "5",
        "\"reword\"",
        "{}",
        "{\"op\": \"fly\"}",
        "{\"op\": null}",
        "{\"statement\": \"ID\", \"text\": \"t\", \"origin\": \"OWN\"}",
        "{\"op\": \"reword\"}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": \"t\"}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": \"t\", \"origin\": null}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": null, \"origin\": \"OWN\"}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": 5, \"origin\": \"OWN\"}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": true, \"origin\": \"OWN\"}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": [\"t\"], \"origin\": \"OWN\"}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": {}, \"origin\": \"OWN\"}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": \"t\", \"origin\": \"NEW\"}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": \"t\", \"origin\": 3}",
        "{\"op\": \"reword\", \"statement\": \"ID\", \"text\": \"t\", \"origin\": \"OWN\", \"a\": 1}",
        "{\"op\": \"reword\", \"statement\": \"1\", \"text\": \"t\", \"origin\": \"OWN\"}",
        "{\"op\": \"reword\", \"statement\": 1, \"text\": \"t\", \"origin\": \"OWN\"}",
        "{\"op\": \"reword\", \"statement\": {}, \"text\": \"t\", \"origin\": \"OWN\"}",
        "{\"op\": \"reword\", \"statement\": null, \"text\": \"t\", \"origin\": \"OWN\"}",
        "{\"op\": \"reword\", \"statement\": \"0-0-0-0-1\", \"text\": \"t\", \"origin\": \"OWN\"}",
        "{\"op\": \"reorder\", \"node\": \"ID\", \"position\": \"\"}",
        "{\"op\": \"reorder\", \"node\": \"ID\", \"position\": \"a00\"}",
        "{\"op\": \"reorder\", \"node\": \"ID\", \"position\": 7}",
        "{\"op\": \"reorder\", \"node\": \"ID\", \"position\": null}",
        "{\"op\": \"addArgument\", \"argument\": \"ID\", \"polarity\": \"SUPPORT\","
            + " \"conclusion\": \"ID\"}",
        "{\"op\": \"addArgument\", \"argument\": \"ID\", \"polarity\": \"SUPPORT\","
            + " \"conclusion\": \"ID\", \"premises\": [null]}",
        "{\"op\": \"addArgument\", \"argument\": \"ID\", \"polarity\": \"SUPPORT\","
            + " \"conclusion\": \"ID\", \"premises\": \"ID\"}",
        "{\"op\": \"addArgument\", \"argument\": \"ID\", \"polarity\": \"SUPPORT\","
            + " \"conclusion\": \"ID\", \"premises\": null}",
        "{\"op\": \"move\", \"statement\": \"ID\"}",
        "{\"op\": \"move\", \"statement\": \"ID\", \"to\": {}}",
        "{\"op\": \"move\", \"statement\": \"ID\", \"to\": {\"at\": \"over\"}}",
        "{\"op\": \"move\", \"statement\": \"ID\", \"to\": {\"at\": \"with\"}}",
        "{\"op\": \"cite\", \"statement\": \"ID\", \"citation\": {\"id\": \"ID\"}}",
        "{\"op\": \"restore\", \"statements\": [null], \"arguments\": [], \"removed\": []}",
        "{\"op\": \"restore\", \"statements\": [{}], \"arguments\": [], \"removed\": []}",
        "{\"op\": \"restore\", \"statements\": [], \"arguments\": [{\"id\": \"ID\","
            + " \"polarity\": \"ATTACK\", \"conclusion\": \"ID\", \"position\": \"a0\","
            + " \"premises\": [{\"statement\": \"ID\", \"position\": \"a0\"}]}], \"removed\": []}",
        "{\"op\": \"restore\", \"statements\": [], \"arguments\": [{\"id\": \"ID\","
            + " \"polarity\": \"ATTACK\", \"conclusion\": \"ID\", \"position\": \"a0\","
            + " \"premises\": [{\"statement\": \"ID\", \"position\": \"a0\", \"placed\": 1.5}]}],"
            + " \"removed\": []}",
        "{\"op\": \"renameMap\", \"title\": \"t\"} {}",
      })
  void whatIsNoOperationIsRefused(String json) {
    assertThatThrownBy(() -> read(json.replace("\"ID\"", "\"" + ID + "\"")))
        .isInstanceOf(JacksonException.class);
  }

  @Test // M7
  void nothingIsNoOperationInAList() {
    var type = new TypeReference<List<Operation>>() {};
    assertThat(MapJson.MAPPER.readValue("[]", type)).isEmpty();
    assertThatThrownBy(() -> MapJson.MAPPER.readValue("[{\"op\": \"fly\"}]", type))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void whatAWordlessStatementLacksIsSaidInItsWords() {
    var json =
        """
        {"op": "restore", "statements": [{"id": "%s", "kind": "CLAIM", "origin": "OWN",
          "text": " ", "position": "a0", "anchors": [], "citations": []}],
          "arguments": [], "removed": []}
        """;
    assertThatThrownBy(() -> read(json.formatted(ID)))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("A statement needs words.");
  }

  @Test // M7
  void everyTagIsTheNameOfItsKind() {
    assertThat(
            Arrays.stream(Operation.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(name -> name.substring(0, 1).toLowerCase() + name.substring(1)))
        .containsExactlyInAnyOrderElementsOf(
            MapJson.tags(operations()).stream().distinct().toList());
  }

  private static Operation read(String json) {
    return MapJson.MAPPER.readValue(json, Operation.class);
  }
}
