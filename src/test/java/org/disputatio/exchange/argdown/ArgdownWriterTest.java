package org.disputatio.exchange.argdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.disputatio.article.Article;
import org.disputatio.article.ArticleId;
import org.disputatio.exchange.SampleMap;
import org.disputatio.map.Applied;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.MapEditor;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.Polarity;
import org.disputatio.map.StatementKind;
import org.junit.jupiter.api.Test;

class ArgdownWriterTest {
  private static final ArticleId ARTICLE = new ArticleId(new UUID(0, 1));

  @Test
  void theExampleIsWrittenAsItShouldBe() {
    var draft = SampleMap.sample().article();
    var article = new Article(ARTICLE, draft.title(), draft.author(), draft.source());
    assertThat(ArgdownWriter.write(SampleMap.map(), article)).isEqualTo(golden("sample.argdown"));
  }

  // G4, G5
  @Test
  void markupInTextsAndNamesIsEscaped() {
    var map =
        map(
            new Operation.RenameMap("A \"title\" === with {braces}"),
            add(1, "-> [It] <looks> like #markup: .A. & {more}, as in http://example.org/a_b*c"),
            add(2, "(1) Two\nlines // and 'more'"),
            new Operation.AddArgument(id(10), Polarity.ATTACK, id(1), List.of(id(2)), null),
            new Operation.SetTitle(id(10), "<-- a [name]: "));
    assertThat(ArgdownWriter.write(map, null)).isEqualTo(golden("markup.argdown"));
  }

  // G1
  @Test
  void whatHangsDeepIsContinuedInABlockOfItsOwn() {
    var operations = new Operation[39];
    operations[0] = add(1, "Statement 1.");
    for (var i = 1; i < 20; i++) {
      operations[2 * i - 1] = add(i + 1, "Statement %d.".formatted(i + 1));
      operations[2 * i] =
          new Operation.AddArgument(id(100 + i), Polarity.SUPPORT, id(i), List.of(id(i + 1)), null);
    }
    var argdown = ArgdownWriter.write(map(operations), null);
    assertThat(argdown.lines())
        .allSatisfy(line -> assertThat(line.indexOf('+')).isLessThanOrEqualTo(32))
        .filteredOn(line -> line.contains(": Statement"))
        .hasSize(20);
  }

  @Test
  void aMapWithoutStatementsIsOnlyItsTitle() {
    assertThat(ArgdownWriter.write(empty(), null))
        .isEqualTo("===\ntitle: \"T\"\nrevision: 0\nmodel: {removeTagsFromText: true}\n===\n");
  }

  private static ArgumentMap empty() {
    return ArgumentMap.empty(new MapId(new UUID(0, 2)), "T", ARTICLE, 1);
  }

  private static ArgumentMap map(Operation... operations) {
    return ((Applied) MapEditor.apply(empty(), List.of(operations))).map();
  }

  private static Operation add(int id, String text) {
    return new Operation.AddStatement(id(id), StatementKind.CLAIM, Origin.OWN, text, null);
  }

  private static NodeId id(int id) {
    return new NodeId(new UUID(1, id));
  }

  private static String golden(String name) {
    try (var in = ArgdownWriterTest.class.getResourceAsStream("/argdown/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
