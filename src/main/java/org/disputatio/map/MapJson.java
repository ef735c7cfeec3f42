package org.disputatio.map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.disputatio.article.AnchorId;
import org.disputatio.article.ArticleId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// Maps, nodes and operations as JSON: the same in the log, in the HTTP API and in files.
///
/// Ids are strings, what is absent is left out; what is unknown, of another type, or missing though
/// it may not be, is refused with a [tools.jackson.core.JacksonException] (M7).
public final class MapJson {
  /// Reads and writes the map module's values.
  public static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(LogicalType.Textual, MapJson::textOnly)
          .annotationIntrospector(new NullMarkedIntrospector())
          .changeDefaultPropertyInclusion(
              value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addMixIn(Operation.class, OperationTags.class)
          .addMixIn(Operation.Place.class, PlaceTags.class)
          .addModule(ids())
          .build();

  private MapJson() {}

  private static void textOnly(MutableCoercionConfig text) {
    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /// What everybody who opens a map gets.
  public record Snapshot(
      MapId id,
      String title,
      long revision,
      ArticleRef article,
      List<Statement> statements,
      List<Argument> arguments) {
    public static Snapshot of(ArgumentMap map) {
      return new Snapshot(
          map.id(),
          map.title(),
          map.revision(),
          new ArticleRef(map.article(), map.articleRevision()),
          List.copyOf(map.statements()),
          List.copyOf(map.arguments()));
    }

    /// Writes it with every node on a line of its own, so that it can be read while it arrives.
    ///
    /// @throws JacksonIOException if the bytes cannot be written
    public void writeLines(OutputStream out) {
      try (var json = MAPPER.createGenerator(out)) {
        json.writeStartObject();
        json.writePOJOProperty("id", id);
        json.writeStringProperty("title", title);
        json.writeNumberProperty("revision", revision);
        json.writePOJOProperty("article", article);
        writeLines(json, "statements", statements);
        writeLines(json, "arguments", arguments);
        json.writeEndObject();
      }
    }

    private static void writeLines(JsonGenerator json, String name, List<?> nodes) {
      json.writeArrayPropertyStart(name);
      for (var node : nodes) {
        json.writeRaw('\n');
        json.writePOJO(node);
      }
      json.writeRaw('\n');
      json.writeEndArray();
    }

    /// The map that this describes.
    public ArgumentMap map() {
      return ArgumentMap.of(
          id, title, article.id(), article.revision(), revision, statements, arguments);
    }
  }

  /// The article that a map is about, at the revision that it was made on.
  public record ArticleRef(ArticleId id, int revision) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.AddStatement.class, name = "addStatement"),
    @JsonSubTypes.Type(value = Operation.AddArgument.class, name = "addArgument"),
    @JsonSubTypes.Type(value = Operation.AddPremise.class, name = "addPremise"),
    @JsonSubTypes.Type(value = Operation.Reword.class, name = "reword"),
    @JsonSubTypes.Type(value = Operation.Retype.class, name = "retype"),
    @JsonSubTypes.Type(value = Operation.SetPolarity.class, name = "setPolarity"),
    @JsonSubTypes.Type(value = Operation.SetTitle.class, name = "setTitle"),
    @JsonSubTypes.Type(value = Operation.SetScheme.class, name = "setScheme"),
    @JsonSubTypes.Type(value = Operation.Move.class, name = "move"),
    @JsonSubTypes.Type(value = Operation.Retarget.class, name = "retarget"),
    @JsonSubTypes.Type(value = Operation.Reorder.class, name = "reorder"),
    @JsonSubTypes.Type(value = Operation.ReorderPremise.class, name = "reorderPremise"),
    @JsonSubTypes.Type(value = Operation.AttachAnchor.class, name = "attachAnchor"),
    @JsonSubTypes.Type(value = Operation.DetachAnchor.class, name = "detachAnchor"),
    @JsonSubTypes.Type(value = Operation.Cite.class, name = "cite"),
    @JsonSubTypes.Type(value = Operation.Uncite.class, name = "uncite"),
    @JsonSubTypes.Type(value = Operation.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Operation.Restore.class, name = "restore"),
    @JsonSubTypes.Type(value = Operation.RenameMap.class, name = "renameMap"),
  })
  private interface OperationTags {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "at")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Operation.Place.Free.class, name = "free"),
    @JsonSubTypes.Type(value = Operation.Place.Under.class, name = "under"),
    @JsonSubTypes.Type(value = Operation.Place.With.class, name = "with"),
  })
  private interface PlaceTags {}

  private static SimpleModule ids() {
    var module = new SimpleModule();
    id(module, MapId.class, MapId::value, MapId::new);
    id(module, NodeId.class, NodeId::value, NodeId::new);
    id(module, ChangeId.class, ChangeId::value, ChangeId::new);
    id(module, CitationId.class, CitationId::value, CitationId::new);
    id(module, ArticleId.class, ArticleId::value, ArticleId::new);
    id(module, AnchorId.class, AnchorId::value, AnchorId::new);
    text(module, Position.class, Position::key, Position::new);
    return module;
  }

  private static <T> void id(
      SimpleModule module, Class<T> type, Function<T, UUID> value, Function<UUID, T> make) {
    text(module, type, id -> value.apply(id).toString(), text -> make.apply(uuid(text)));
  }

  private static UUID uuid(String text) {
    var uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text)) {
      throw new IllegalArgumentException("not an id in lower case: " + text);
    }
    return uuid;
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new ValueSerializer<>() {
          @Override
          public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
              throw context.wrongTokenException(json, type, JsonToken.VALUE_STRING, "not a string");
            }
            var text = json.getString();
            try {
              return read.apply(text);
            } catch (IllegalArgumentException wrong) {
              throw context.weirdStringException(text, type, wrong.getMessage());
            }
          }
        });
  }

  /// The tags of a list of operations, for the log of the server, which never shows what people
  /// wrote.
  static List<String> tags(List<Operation> operations) {
    return operations.stream().map(o -> TAGS.getOrDefault(o.getClass(), "?")).toList();
  }

  private static final Map<Class<?>, String> TAGS =
      java.util.Arrays.stream(OperationTags.class.getAnnotation(JsonSubTypes.class).value())
          .collect(
              java.util.stream.Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));
}
