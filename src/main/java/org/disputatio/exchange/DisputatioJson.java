package org.disputatio.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.disputatio.map.ChangeId;
import org.disputatio.map.MapJson;
import org.disputatio.map.Operation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/// Our own complete file (X3): the article, the map, and every change from the first. Pure: it
/// turns bytes into a [File] or a refusal and back; [Import] checks what the file claims.
final class DisputatioJson {
  static final String FORMAT = "disputatio";
  static final int VERSION = 1;

  private DisputatioJson() {}

  /// The file.
  ///
  /// @param firstTitle the map's title before its first change
  record File(
      String format,
      int version,
      String firstTitle,
      MapJson.Snapshot map,
      ArticleFile article,
      List<Author> authors,
      List<ChangeFile> changes) {}

  /// The article and what it says in each revision, from the first.
  record ArticleFile(String title, String author, String source, List<String> texts) {}

  /// Somebody who made changes.
  record Author(UUID id, String name) {}

  /// A change; its inverse follows from the changes before it.
  record ChangeFile(
      long seq,
      ChangeId id,
      UUID author,
      Instant at,
      List<Operation> operations,
      @Nullable Long undoOf,
      @Nullable Long redoOf) {}

  /// What reading gave: a file, with the names of fields that it has and we do not know.
  sealed interface Reading {
    record Read(File file, List<String> unknown) implements Reading {}

    record Unreadable(String why) implements Reading {}
  }

  static byte[] write(File file) {
    return MapJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
  }

  static Reading read(byte[] bytes) {
    JsonNode tree;
    try {
      tree = MapJson.MAPPER.readTree(bytes);
    } catch (JacksonException broken) {
      var looksLikeJson = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8);
      return new Reading.Unreadable(
          looksLikeJson.stripLeading().startsWith("{")
              ? "The file breaks off or is damaged: it is no complete JSON."
              : "This is no JSON file.");
    }
    if (!tree.path("format").asString("").equals(FORMAT)) {
      return new Reading.Unreadable(
          "This JSON is no Disputatio file: it does not say “format”: “disputatio”.");
    }
    if (tree.path("version").asInt(0) != VERSION) {
      return new Reading.Unreadable(
          "The file has version %s; this program reads version %d."
              .formatted(tree.path("version").asString("?"), VERSION));
    }
    var unknown = new Unknown();
    try {
      var file = MapJson.MAPPER.rebuild().addHandler(unknown).build().treeToValue(tree, File.class);
      var missing = missing(file);
      return missing.isEmpty()
          ? new Reading.Read(file, List.copyOf(unknown.names))
          : new Reading.Unreadable("The file is not complete: %s is missing.".formatted(missing));
    } catch (DatabindException wrong) {
      return new Reading.Unreadable(
          "The file is not as it should be at %s.".formatted(where(wrong)));
    }
  }

  /// The first part that a file lacks; empty if it lacks nothing.
  private static String missing(File file) {
    var parts = new ArrayList<String>();
    need(parts, "firstTitle", file.firstTitle());
    need(parts, "map", file.map());
    need(parts, "article", file.article());
    need(parts, "authors", file.authors());
    need(parts, "changes", file.changes());
    if (parts.isEmpty()) {
      var map = file.map();
      need(parts, "map.id", map.id());
      need(parts, "map.title", map.title());
      need(parts, "map.article", map.article());
      need(parts, "map.statements", map.statements());
      need(parts, "map.arguments", map.arguments());
      need(parts, "article.title", file.article().title());
      need(parts, "article.author", file.article().author());
      need(parts, "article.source", file.article().source());
      need(parts, "article.texts", file.article().texts());
      for (var author : file.authors()) {
        need(parts, "the id of an author", author.id());
        need(parts, "the name of an author", author.name());
      }
      for (var change : file.changes()) {
        need(parts, "the id of change " + change.seq(), change.id());
        need(parts, "the author of change " + change.seq(), change.author());
        need(parts, "the time of change " + change.seq(), change.at());
        need(parts, "operations of change " + change.seq(), change.operations());
      }
    }
    return parts.isEmpty() ? "" : parts.getFirst();
  }

  private static void need(List<String> parts, String name, @Nullable Object value) {
    if (value == null) {
      parts.add(name);
    }
  }

  /// Where in a file something is wrong, as a path of names and numbers.
  private static String where(DatabindException wrong) {
    var path = new StringBuilder();
    for (var step : wrong.getPath()) {
      var name = step.getPropertyName();
      path.append(
          name == null ? "[%d]".formatted(step.getIndex()) : (path.isEmpty() ? "" : ".") + name);
    }
    return path.isEmpty() ? "its beginning" : path.toString();
  }

  /// Passes over what it does not know, and remembers that it did.
  private static final class Unknown extends DeserializationProblemHandler {
    private final TreeSet<String> names = new TreeSet<>();

    @Override
    public boolean handleUnknownProperty(
        DeserializationContext context,
        JsonParser json,
        ValueDeserializer<?> deserializer,
        Object beanOrClass,
        String name) {
      json.skipChildren();
      names.add(name);
      return true;
    }
  }
}
