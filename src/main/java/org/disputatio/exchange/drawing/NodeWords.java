package org.disputatio.exchange.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.disputatio.article.Paragraphs;
import org.disputatio.exchange.drawing.Drawing.Subject;
import org.disputatio.map.Argument;
import org.disputatio.map.ArgumentTree;
import org.disputatio.map.ArgumentTree.Occurrence;
import org.disputatio.map.Origin;
import org.disputatio.map.StatementKind;
import org.jspecify.annotations.Nullable;

/// What a picture says about its nodes beside their texts.
final class NodeWords {
  private final ArgumentTree tree;
  private final @Nullable Subject article;
  private final List<Paragraphs.Span> paragraphs;

  NodeWords(ArgumentTree tree, @Nullable Subject article) {
    this.tree = tree;
    this.article = article;
    paragraphs = article == null ? List.of() : Paragraphs.of(article.text());
  }

  /// "Implicit premise", "Objection · evidence".
  String kind(Occurrence occurrence, Relation relation, boolean inFrame) {
    var statement = occurrence.statement();
    var word = inFrame ? "Premise" : relation.word;
    if (statement.kind() == StatementKind.QUESTION) {
      return relation == Relation.CONTENTION ? "Question" : word + " · question";
    }
    if (statement.origin() == Origin.RECONSTRUCTED) {
      word = "Implicit " + word.toLowerCase(Locale.ROOT);
    }
    return statement.kind() == StatementKind.EVIDENCE ? word + " · evidence" : word;
  }

  /// "¶4 · source cited"; for a reference, where it is drawn in full.
  String meta(Occurrence occurrence) {
    var statement = occurrence.statement();
    if (occurrence.reference()) {
      return "→ see " + tree.number(statement.id()).orElse("");
    }
    var parts = new ArrayList<String>();
    if (article != null) {
      statement.anchors().stream()
          .filter(anchor -> anchor.revision() == article.revision())
          .map(anchor -> "¶" + Paragraphs.number(paragraphs, anchor.position().start()))
          .distinct()
          .forEach(parts::add);
      if (statement.origin() == Origin.OWN) {
        parts.add("not in the article");
      }
    }
    var sources = statement.citations().size();
    if (sources > 0) {
      parts.add(sources == 1 ? "source cited" : sources + " sources cited");
    }
    return String.join(" · ", parts);
  }

  /// The relation in full and what the card shows only in short, for those who hear the picture.
  String description(Occurrence occurrence, Relation relation, boolean inFrame) {
    var words = new StringBuilder(kind(occurrence, relation, inFrame));
    var argument = occurrence.argument();
    if (argument != null) {
      words.append(
          switch (relation) {
            case CONTENTION -> "";
            case REASON -> inFrame ? " of a reason for " : " for ";
            case OBJECTION -> inFrame ? " of an objection to " : " to ";
            case UNDERCUT -> inFrame ? " of an undercut of " : " of ";
          });
      words.append(target(argument));
    }
    words.append('.');
    var meta = meta(occurrence);
    if (!meta.isEmpty()) {
      words.append(' ').append(meta).append('.');
    }
    for (var citation : occurrence.statement().citations()) {
      words.append(" Source: ");
      var parts = new ArrayList<String>();
      for (var part :
          new String[] {
            citation.author(), citation.title(), citation.date(), citation.page(), citation.url()
          }) {
        if (!part.isBlank()) {
          parts.add(part);
        }
      }
      words.append(String.join(", ", parts)).append('.');
    }
    return words.toString();
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
      return tree.number(argument.conclusion()).orElse("?");
    }
    var premises =
        step.get().premises().stream()
            .map(premise -> tree.number(premise.statement()).orElse("?"))
            .toList();
    var to = tree.number(step.get().conclusion());
    return "the step from "
        + String.join(" and ", premises)
        + to.map(number -> " to " + number).orElse("");
  }
}
