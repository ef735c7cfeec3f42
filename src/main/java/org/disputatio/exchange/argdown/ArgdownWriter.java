package org.disputatio.exchange.argdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.IntStream;
import org.disputatio.article.Article;
import org.disputatio.map.Argument;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ArgumentTree.Occurrence;
import org.disputatio.map.ArgumentTree.Step;
import org.disputatio.map.NodeId;
import org.disputatio.map.Origin;
import org.disputatio.map.Polarity;
import org.disputatio.map.Statement;
import org.disputatio.map.StatementKind;
import org.jspecify.annotations.Nullable;

/// Writes a map as Argdown: first the contentions with all that hangs on them, then the arguments
/// that have a name, each with its premises and conclusion.
public final class ArgdownWriter {
  /// What hangs deeper is continued in a block of its own.
  private static final int DEEPEST = 8;

  private final ArgumentTree tree;
  private final StringBuilder out = new StringBuilder();
  private final Queue<Runnable> blocks = new ArrayDeque<>();
  private final Map<NodeId, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  private ArgdownWriter(ArgumentTree tree) {
    this.tree = tree;
  }

  /// The map as an Argdown document.
  ///
  /// @param article what it is about; null to leave that out
  public static String write(ArgumentMap map, @Nullable Article article) {
    var writer = new ArgdownWriter(ArgumentTree.of(map));
    writer.frontMatter(map, article);
    for (var contention : writer.tree.contentions()) {
      writer.block(contention);
    }
    while (!writer.blocks.isEmpty()) {
      writer.blocks.remove().run();
    }
    return writer.out.toString();
  }

  private void frontMatter(ArgumentMap map, @Nullable Article article) {
    out.append("===\n");
    out.append("title: ").append(ArgdownData.value(map.title())).append('\n');
    if (article != null) {
      var about = new LinkedHashMap<String, String>();
      about.put("title", article.title());
      about.put("author", article.author());
      about.put("source", article.source());
      out.append("article: ").append(ArgdownData.value(about)).append('\n');
    }
    out.append("revision: ").append(map.revision()).append('\n');
    // The tags are marks for people and styles, no part of what is said.
    out.append("model: {removeTagsFromText: true}\n");
    out.append("===\n");
  }

  /// A statement at the left margin, and all that hangs on it.
  private void block(Occurrence occurrence) {
    out.append('\n').append(definition(occurrence.statement())).append('\n');
    hang(occurrence, 1);
  }

  private void hang(Occurrence occurrence, int depth) {
    for (var step : occurrence.arguments()) {
      relation(step, step.argument().polarity() == Polarity.SUPPORT ? "+" : "-", depth);
    }
  }

  private void relation(Step step, String sign, int depth) {
    out.append("    ".repeat(depth)).append(sign).append(' ');
    if (!isPlain(step)) {
      out.append('<').append(name(step)).append(">\n");
      blocks.add(() -> premises(step));
      step.undercuts().forEach(undercut -> relation(undercut, "<_", depth + 1));
      return;
    }
    var premise = step.premises().getFirst();
    if (premise.reference()) {
      out.append(reference(premise.statement())).append('\n');
    } else if (depth >= DEEPEST && !premise.arguments().isEmpty()) {
      out.append(reference(premise.statement())).append('\n');
      blocks.add(() -> block(premise));
    } else {
      out.append(definition(premise.statement())).append('\n');
      hang(premise, depth + 1);
    }
  }

  /// Nothing is to be said of the step itself (G2).
  private static boolean isPlain(Step step) {
    var argument = step.argument();
    return step.premises().size() == 1
        && step.undercuts().isEmpty()
        && argument.title() == null
        && argument.scheme() == null;
  }

  /// An argument with its premises, the inference and the conclusion.
  private void premises(Step step) {
    var argument = step.argument();
    out.append("\n<").append(name(step)).append('>');
    var data = new LinkedHashMap<String, Object>();
    if (argument.title() != null && !argument.title().equals(name(step))) {
      data.put("title", argument.title());
    }
    if (!data.isEmpty()) {
      out.append(' ').append(ArgdownData.braces(data));
    }
    out.append("\n\n");
    var number = 0;
    for (var premise : step.premises()) {
      out.append("(%d) ".formatted(++number));
      if (premise.reference()) {
        out.append(reference(premise.statement())).append('\n');
      } else {
        out.append(definition(premise.statement())).append('\n');
        hang(premise, 1);
      }
    }
    if (argument.scheme() == null) {
      out.append("-----\n");
    } else {
      var uses = new LinkedHashMap<String, Object>();
      uses.put("uses", IntStream.rangeClosed(1, number).boxed().toList());
      out.append("--\n")
          .append(argument.scheme().label())
          .append(' ')
          .append(ArgdownData.braces(uses))
          .append("\n--\n");
    }
    out.append("(%d) ".formatted(number + 1)).append(conclusion(step)).append('\n');
  }

  /// What it leads to: the statement that it supports, else words of our own (G3).
  private String conclusion(Step step) {
    var argument = step.argument();
    var statement = tree.map().statement(argument.conclusion());
    if (statement.isPresent() && argument.polarity() == Polarity.SUPPORT) {
      return reference(statement.get());
    }
    var words =
        statement.isPresent()
            ? "%s does not hold.".formatted(title(statement.get()))
            : against(tree.map().argument(argument.conclusion()).orElseThrow());
    return "[Conclusion of %s]: %s {generated: true}"
        .formatted(name(step), ArgdownText.escape(words));
  }

  private String against(Argument argument) {
    var premises = new ArrayList<String>();
    for (var premise : argument.premises()) {
      tree.map().statement(premise.statement()).map(this::title).ifPresent(premises::add);
    }
    return "The step from %s does not hold.".formatted(String.join(" and ", premises));
  }

  /// The name of an argument: its own, or one made from its first premise's number.
  private String name(Step step) {
    return names.computeIfAbsent(
        step.argument().id(),
        _ -> {
          var number = step.premises().getFirst().number();
          var own = step.argument().title();
          var name = own == null ? "" : ArgdownText.name(own);
          if (name.isEmpty()) {
            name = "A" + number;
          }
          if (!taken.add(name)) {
            name = "%s (A%s)".formatted(name, number);
            taken.add(name);
          }
          return name;
        });
  }

  private String title(Statement statement) {
    return "S" + tree.number(statement.id()).orElseThrow();
  }

  private String reference(Statement statement) {
    return "[%s]".formatted(title(statement));
  }

  private String definition(Statement statement) {
    var words = new StringBuilder();
    words.append(reference(statement)).append(": ");
    words.append(ArgdownText.escape(ArgdownText.oneLine(statement.text())));
    if (statement.kind() == StatementKind.EVIDENCE) {
      words.append(" #evidence");
    } else if (statement.kind() == StatementKind.QUESTION) {
      words.append(" #question");
    }
    if (statement.origin() == Origin.RECONSTRUCTED) {
      words.append(" #implicit");
    }
    return words.append(' ').append(ArgdownData.braces(ArgdownData.of(statement))).toString();
  }
}
