package org.disputatio.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.disputatio.article.ArticleId;
import org.disputatio.map.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The example that a new installation can open: an article and its argument map, kept in the
/// resources as a text and a JSON file that are easy to edit by hand.
///
/// @param title of the map
public record Sample(String title, Draft article, List<Step> steps) {
  public Sample {
    steps = List.copyOf(steps);
  }

  /// The article before it is stored.
  public record Draft(String title, String author, String source, String text) {}

  /// One change to be made to the map, by one of the people who made it.
  public record Step(String author, List<Operation> operations) {
    public Step {
      operations = List.copyOf(operations);
    }
  }

  /// Reads the example.
  ///
  /// @param article the id that the article will have; the passages are in its first revision
  /// @param ids makes the ids of the nodes
  public static Sample read(ArticleId article, Supplier<UUID> ids) {
    var text = new String(resource("article.txt"), StandardCharsets.UTF_8).strip();
    var json = JsonMapper.shared().readTree(resource("map.json"));
    var about = json.path("article");
    var draft =
        new Draft(string(about, "title"), string(about, "author"), string(about, "source"), text);
    return new Sample(
        string(json, "title"), draft, new SampleSteps(article, text, ids).of(json.path("roots")));
  }

  static String string(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static byte[] resource(String name) {
    try (InputStream in = Sample.class.getResourceAsStream("/sample/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
