package org.disputatio.exchange.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disputatio.article.Paragraphs;
import org.disputatio.exchange.drawing.Drawing.Subject;
import org.disputatio.map.Argument;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ArgumentTree.Occurrence;
import org.disputatio.map.Citation;
import org.disputatio.map.NodeId;
import org.disputatio.map.Origin;
import org.disputatio.map.Statement;
import org.disputatio.map.StatementKind;
import org.jspecify.annotations.Nullable;

/// What a picture says about its nodes beside their texts.
final class NodeWords {
  private final ArgumentTree tree;
  private final @Nullable Subject article;
  private final List<Paragraphs.Paragraph> paragraphs;

  NodeWords(ArgumentTree tree, @Nullable Subject article) {
    this.tree = tree;
    this.article = article;
    paragraphs = article == null ? List.of() : Paragraphs.of(article.text());
  }

  /// "Implicit premise", "Objection · evidence".
  String kind(Occurrence occurrence, Relation relation, boolean inFrame) {
    var statement = occurrence.statement();
    var role = role(statement, relation, inFrame);
    return switch (statement.kind()) {
      case CLAIM -> role;
      case EVIDENCE -> role + " · evidence";
      case QUESTION -> relation == Relation.CONTENTION ? role : role + " · question";
    };
  }

  private static String role(Statement statement, Relation relation, boolean inFrame) {
    if (relation == Relation.CONTENTION && statement.kind() == StatementKind.QUESTION) {
      return "Question";
    }
    var word = inFrame ? "Premise" : relation.word;
    return statement.origin() == Origin.RECONSTRUCTED
        ? "Implicit " + word.toLowerCase(Locale.ROOT)
        : word;
  }

  /// "¶4 · source cited"; for a reference, where it is drawn in full.
  String meta(Occurrence occurrence) {
    var statement = occurrence.statement();
    if (occurrence.reference()) {
      return "→ see " + number(statement.id());
    }
    var parts = new ArrayList<String>();
    paragraphs(statement).forEach(number -> parts.add("¶" + number));
    if (article != null && statement.origin() == Origin.OWN) {
      parts.add("not in the article");
    }
    var sources = statement.citations().size();
    if (sources > 0) {
      parts.add(sources == 1 ? "source cited" : sources + " sources cited");
    }
    return String.join(" · ", parts);
  }

  private List<Integer> paragraphs(Statement statement) {
    return article == null
        ? List.of()
        : statement.anchors().stream()
            .filter(anchor -> anchor.revision() == article.revision())
            .map(anchor -> Paragraphs.number(paragraphs, anchor.position().start()))
            .distinct()
            .toList();
  }

  /// The relation in full and what the card shows only in short, for those who hear the picture.
  String description(Occurrence occurrence, Relation relation, boolean inFrame) {
    var statement = occurrence.statement();
    var sentences = new ArrayList<String>();
    var argument = occurrence.argument();
    var kind = argument == null ? "" : preposition(relation, inFrame) + target(argument);
    sentences.add(role(statement, relation, inFrame) + kind);
    if (occurrence.reference()) {
      sentences.add("In full at " + number(statement.id()));
      return String.join(". ", sentences) + ".";
    }
    if (statement.kind() == StatementKind.EVIDENCE) {
      sentences.add("Evidence");
    }
    paragraphs(statement).forEach(number -> sentences.add("Paragraph " + number));
    if (article != null && statement.origin() == Origin.OWN) {
      sentences.add("Not in the article");
    }
    statement.citations().forEach(citation -> sentences.add("Source: " + words(citation)));
    return String.join(". ", sentences) + ".";
  }

  private static String preposition(Relation relation, boolean inFrame) {
    return switch (relation) {
      case CONTENTION -> "";
      case REASON -> inFrame ? " of a reason for " : " for ";
      case OBJECTION -> inFrame ? " of an objection to " : " to ";
      case UNDERCUT -> inFrame ? " of an undercut of " : " of ";
    };
  }

  private static String words(Citation citation) {
    return Stream.of(
            citation.author(),
            citation.title(),
            citation.date(),
            citation.page(),
            citation.url(),
            citation.note())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /// The caption of a frame: "Reason: A bad bargain · from analogy".
  String caption(Argument argument, Relation relation) {
    var words = new StringBuilder(relation.word);
    if (argument.title() != null) {
      words.append(": ").append(argument.title());
    }
    if (argument.scheme() != null) {
      words.append(" · from ").append(argument.scheme().label());
    }
    return words.toString();
  }

  private String target(Argument argument) {
    var step = tree.map().argument(argument.conclusion());
    if (step.isEmpty()) {
      return number(argument.conclusion());
    }
    var premises = step.get().premises().stream().map(p -> number(p.statement())).toList();
    var to = tree.number(step.get().conclusion());
    return "the step from "
        + String.join(" and ", premises)
        + to.map(number -> " to " + number).orElse("");
  }

  private String number(NodeId statement) {
    return tree.number(statement).orElse("?");
  }
}
