package org.disputatio.exchange.argdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.disputatio.exchange.RandomMap;
import org.disputatio.exchange.SampleMap;
import org.disputatio.map.Argument;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.NodeId;
import org.disputatio.map.Polarity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the reference parser makes of our Argdown. Runs with `-Dargdown.oracle=<a folder
/// with @argdown/core installed and a script oracle-json.cjs>`.
@EnabledIfSystemProperty(named = "argdown.oracle", matches = ".+")
class ArgdownOracleTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "word",
          "B",
          "é",
          "漢",
          "😀",
          " ",
          " ",
          "  ",
          "[",
          "]",
          "<",
          ">",
          "{",
          "}",
          "*",
          "**",
          "_",
          "__",
          "#",
          "#tag",
          "#(a b)",
          "@",
          "@[x]",
          "@<y>",
          "+",
          "-",
          "--",
          "-----",
          "->",
          "<-",
          "><",
          "_>",
          "(1)",
          "1.",
          "2. ",
          "(",
          ")",
          ":",
          ".",
          ":smile:",
          ".A.",
          ".->.",
          ",",
          "!",
          "?",
          "\\",
          "\"",
          "'",
          "'- x",
          "/",
          "//",
          "/*",
          "*/",
          "<!--",
          "-->",
          "===",
          "==",
          "%",
          "$",
          "&",
          "~",
          "`",
          "|",
          "^",
          "http://x.org/a_b?c=d#e",
          "[t](u)",
          "<a>:",
          "[b]:",
          "\n",
          "\n\n",
          "\t",
          "e.g.",
          "i.e. ",
          "U.S.A. ",
          "{a: 1}",
          "\\n",
          "\u00a0",
          "\u2028");

  @TempDir Path folder;

  @Test
  void theExampleIsReadAsItIs() throws Exception {
    assertReadAsItIs(SampleMap.map());
  }

  @Test
  void mapsOfAnyShapeAreReadAsTheyAre() throws Exception {
    for (var seed = 1; seed <= 6; seed++) {
      var count = new int[1];
      assertReadAsItIs(RandomMap.of(60, seed, () -> "Statement %d.".formatted(++count[0])));
    }
  }

  // G4
  @Test
  void anyTextComesThrough() throws Exception {
    for (var seed = 1; seed <= 4; seed++) {
      assertReadAsItIs(RandomMap.of(500, seed, hostile(new Random(seed))));
    }
  }

  private static Supplier<String> hostile(Random random) {
    return () -> {
      var text = new StringBuilder();
      var pieces = 1 + random.nextInt(10);
      for (var i = 0; i < pieces || ArgdownText.oneLine(text.toString()).isEmpty(); i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      return text.toString();
    };
  }

  private void assertReadAsItIs(ArgumentMap map) throws Exception {
    var argdown = ArgdownWriter.write(map, null);
    var answer = read(argdown);
    assertThat(answer.path("ok").asBoolean()).as(answer.path("parserErrors").toString()).isTrue();
    assertThat(answer.at("/frontMatter/title").asString()).isEqualTo(map.title());
    var tree = ArgumentTree.of(map);
    var export = answer.path("export");
    assertStatements(tree, export.path("statements"));
    assertRelations(tree, export);
  }

  private void assertStatements(ArgumentTree tree, JsonNode statements) {
    var expected = new HashMap<String, String>();
    for (var statement : tree.map().statements()) {
      expected.put(title(tree, statement.id()), ArgdownText.oneLine(statement.text()));
    }
    var actual = new HashMap<String, String>();
    statements.forEachEntry(
        (title, statement) -> {
          var data = statement.path("data");
          if (data.path("generated").asBoolean(false)) {
            return;
          }
          for (var member : statement.path("members")) {
            if (!member.path("isReference").asBoolean(false)) {
              actual.put(title, ArgdownText.oneLine(member.path("text").asString()));
            }
          }
          var whole =
              tree.map().statements().stream().filter(s -> title(tree, s.id()).equals(title));
          assertThat(whole)
              .allSatisfy(
                  s ->
                      assertThat(data.path("text").asString(actual.get(title)))
                          .isEqualTo(s.text()));
        });
    assertThat(actual).isEqualTo(expected);
  }

  private record Relation(String type, String from, String to) {}

  private void assertRelations(ArgumentTree tree, JsonNode export) {
    var map = tree.map();
    var names = new HashMap<List<String>, List<String>>();
    var conclusions = new HashMap<String, String>();
    export
        .path("arguments")
        .forEachEntry(
            (name, argument) -> {
              var titles = new ArrayList<String>();
              argument.path("pcs").forEach(part -> titles.add(part.path("title").asString()));
              conclusions.put(name, titles.removeLast());
              names.computeIfAbsent(titles, _ -> new ArrayList<>()).add(name);
            });
    var expected = new HashSet<Relation>();
    var steps = new HashMap<NodeId, String>();
    for (var argument : map.arguments()) {
      if (!isPlain(map, argument)) {
        var candidates = names.getOrDefault(premises(tree, argument), List.of());
        var fitting =
            candidates.stream()
                .filter(name -> !steps.containsValue(name))
                .filter(name -> fits(tree, argument, conclusions.get(name), export))
                .toList();
        assertThat(fitting).as(premises(tree, argument).toString()).isNotEmpty();
        steps.put(argument.id(), fitting.getFirst());
      }
    }
    assertThat(steps).hasSize(conclusions.size());
    for (var argument : map.arguments()) {
      var step = steps.get(argument.id());
      var support = argument.polarity() == Polarity.SUPPORT;
      var from = step == null ? premises(tree, argument).getFirst() : conclusions.get(step);
      if (map.argument(argument.conclusion()).isPresent()) {
        expected.add(new Relation("undercut", from, steps.get(argument.conclusion())));
      } else if (step == null || !support) {
        var type = support ? "support" : "attack";
        expected.add(new Relation(type, from, title(tree, argument.conclusion())));
      }
    }
    assertThat(relations(export)).isEqualTo(expected);
  }

  /// Several arguments may have the same premises: the right one is told by what it concludes.
  private static boolean fits(
      ArgumentTree tree, Argument argument, String conclusion, JsonNode export) {
    if (tree.map().statement(argument.conclusion()).isEmpty()) {
      return relations(export).stream()
          .anyMatch(r -> r.type.equals("undercut") && r.from.equals(conclusion));
    }
    var about = title(tree, argument.conclusion());
    return argument.polarity() == Polarity.SUPPORT
        ? conclusion.equals(about)
        : relations(export).contains(new Relation("attack", conclusion, about));
  }

  private static Set<Relation> relations(JsonNode export) {
    var relations = new HashSet<Relation>();
    for (var each : export.path("relations")) {
      relations.add(
          new Relation(
              each.path("relationType").asString(),
              each.path("from").asString(),
              each.path("to").asString()));
    }
    return relations;
  }

  private static boolean isPlain(ArgumentMap map, Argument argument) {
    return argument.premises().size() == 1
        && argument.title() == null
        && argument.scheme() == null
        && map.argumentsAbout(argument.id()).isEmpty();
  }

  private static List<String> premises(ArgumentTree tree, Argument argument) {
    return argument.premises().stream().map(p -> title(tree, p.statement())).toList();
  }

  private static String title(ArgumentTree tree, NodeId statement) {
    return "S" + tree.number(statement).orElseThrow();
  }

  private JsonNode read(String argdown) throws IOException, InterruptedException {
    var in = Files.writeString(folder.resolve("map.argdown"), argdown);
    var out = folder.resolve("map.json");
    var oracle = Path.of(System.getProperty("argdown.oracle"));
    var process =
        new ProcessBuilder("node", "oracle-json.cjs", in.toString(), out.toString())
            .directory(oracle.toFile())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return JsonMapper.shared().readTree(Files.readString(out));
  }
}
