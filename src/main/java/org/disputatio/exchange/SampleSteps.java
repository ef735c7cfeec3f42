package org.disputatio.exchange;

import static org.disputatio.exchange.Sample.string;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.disputatio.article.Anchor;
import org.disputatio.article.AnchorId;
import org.disputatio.article.ArticleId;
import org.disputatio.article.TextPositionSelector;
import org.disputatio.article.TextQuoteSelector;
import org.disputatio.exchange.Sample.Step;
import org.disputatio.map.Citation;
import org.disputatio.map.CitationId;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.disputatio.map.Origin;
import org.disputatio.map.Polarity;
import org.disputatio.map.Scheme;
import org.disputatio.map.StatementKind;
import tools.jackson.databind.JsonNode;

/// Turns the nested JSON of the example into changes, one for each argument.
///
/// A node has `text`, and where they are not the usual ones `kind` and `origin`; `quotes` from the
/// article, `sources`, `reasons`, `objections`, and `undercuts` of the step that it makes. An
/// argument with several premises is `{premises: […], title, scheme, undercuts}`. `{see: key}` uses
/// the statement with that `key` again. `by` names who wrote it, and what is below it.
final class SampleSteps {
  /// Characters kept before and after a quote.
  private static final int AROUND = 32;

  private final ArticleId article;
  private final String text;
  private final Supplier<UUID> ids;
  private final List<Step> steps = new ArrayList<>();
  private final List<Runnable> references = new ArrayList<>();
  private final Map<String, NodeId> keys = new HashMap<>();

  SampleSteps(ArticleId article, String text, Supplier<UUID> ids) {
    this.article = article;
    this.text = text;
    this.ids = ids;
  }

  List<Step> of(JsonNode roots) {
    for (var root : roots) {
      var by = string(root, "by");
      var operations = new ArrayList<Operation>();
      var statement = write(root, operations);
      steps.add(new Step(by, operations));
      writeAbout(root, statement, by);
    }
    // Last, so that the statements are there and their first use is the home.
    references.forEach(Runnable::run);
    return steps;
  }

  private void writeAbout(JsonNode node, NodeId statement, String by) {
    node.path("reasons").forEach(each -> write(each, Polarity.SUPPORT, statement, by));
    node.path("objections").forEach(each -> write(each, Polarity.ATTACK, statement, by));
  }

  private void write(JsonNode node, Polarity polarity, NodeId conclusion, String above) {
    var by = node.has("by") ? string(node, "by") : above;
    if (node.has("see")) {
      references.add(() -> refer(string(node, "see"), polarity, conclusion, by));
      return;
    }
    var nodes = node.has("premises") ? node.path("premises").values() : List.of(node);
    var operations = new ArrayList<Operation>();
    var premises = nodes.stream().map(premise -> write(premise, operations)).toList();
    var argument = new NodeId(ids.get());
    operations.add(new Operation.AddArgument(argument, polarity, conclusion, premises, null));
    if (node.has("title")) {
      operations.add(new Operation.SetTitle(argument, string(node, "title")));
    }
    if (node.has("scheme")) {
      operations.add(new Operation.SetScheme(argument, Scheme.valueOf(string(node, "scheme"))));
    }
    steps.add(new Step(by, operations));
    var i = 0;
    for (var premise : nodes) {
      writeAbout(premise, premises.get(i++), by);
    }
    node.path("undercuts").forEach(each -> write(each, Polarity.ATTACK, argument, by));
  }

  private void refer(String key, Polarity polarity, NodeId conclusion, String by) {
    var statement = Objects.requireNonNull(keys.get(key), key);
    var argument = new NodeId(ids.get());
    steps.add(
        new Step(
            by,
            List.of(
                new Operation.AddArgument(
                    argument, polarity, conclusion, List.of(statement), null))));
  }

  /// Writes a statement with its passages and sources.
  private NodeId write(JsonNode node, List<Operation> operations) {
    var statement = new NodeId(ids.get());
    if (node.has("key")) {
      keys.put(string(node, "key"), statement);
    }
    var kind = StatementKind.valueOf(node.path("kind").asString("claim").toUpperCase(Locale.ROOT));
    var origin = Origin.valueOf(string(node, "origin").toUpperCase(Locale.ROOT));
    operations.add(new Operation.AddStatement(statement, kind, origin, string(node, "text"), null));
    for (var quote : node.path("quotes")) {
      operations.add(new Operation.AttachAnchor(statement, anchor(quote.asString())));
    }
    for (var source : node.path("sources")) {
      operations.add(new Operation.Cite(statement, citation(source)));
    }
    return statement;
  }

  private Anchor anchor(String quote) {
    var start = text.indexOf(quote);
    if (start < 0 || text.indexOf(quote, start + 1) >= 0) {
      throw new IllegalStateException("not once in the example's article: " + quote);
    }
    var end = start + quote.length();
    return new Anchor(
        new AnchorId(ids.get()),
        article,
        1,
        new TextQuoteSelector(
            quote,
            text.substring(Math.max(0, start - AROUND), start),
            text.substring(end, Math.min(text.length(), end + AROUND))),
        new TextPositionSelector(start, end));
  }

  private Citation citation(JsonNode source) {
    return new Citation(
        new CitationId(ids.get()),
        string(source, "title"),
        string(source, "author"),
        string(source, "date"),
        string(source, "url"),
        string(source, "page"),
        string(source, "note"));
  }
}
