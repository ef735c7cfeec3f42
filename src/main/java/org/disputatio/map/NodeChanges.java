package org.disputatio.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.disputatio.article.Anchor;
import org.disputatio.map.CommitStore.Column;
import org.disputatio.map.CommitStore.Sql;
import org.jspecify.annotations.Nullable;

/// What has to be done to the rows of nodes so that they tell another revision of their map (M1).
///
/// All of it becomes parts of one statement, which see the tables as they were before it: no row is
/// both written and deleted. What hangs on a deleted row is deleted with it by the tables
/// themselves.
final class NodeChanges {
  private final List<Statement> statements = new ArrayList<>();
  private final List<Argument> arguments = new ArrayList<>();
  private final List<Part<Anchor>> anchors = new ArrayList<>();
  private final List<Part<Citation>> citations = new ArrayList<>();
  private final List<Part<Premise>> premises = new ArrayList<>();
  private final List<NodeId> statementsGone = new ArrayList<>();
  private final List<NodeId> argumentsGone = new ArrayList<>();
  private final List<Part<Anchor>> anchorsGone = new ArrayList<>();
  private final List<Part<Citation>> citationsGone = new ArrayList<>();
  private final List<Part<Premise>> premisesGone = new ArrayList<>();
  private final ArgumentMap after;

  /// One of several things that a node has, and which it is.
  private record Part<T>(NodeId owner, T value, int ordinal) {}

  /// @param touched all nodes that may differ
  NodeChanges(ArgumentMap before, ArgumentMap after, Collection<NodeId> touched) {
    this.after = after;
    for (var node : touched) {
      compare(before.statement(node).orElse(null), after.statement(node).orElse(null));
      compare(before.argument(node).orElse(null), after.argument(node).orElse(null));
    }
  }

  private void compare(@Nullable Statement old, @Nullable Statement now) {
    if (now == null) {
      if (old != null) {
        statementsGone.add(old.id());
      }
    } else if (!now.equals(old)) {
      statements.add(now);
      var oldAnchors = old == null ? List.<Anchor>of() : old.anchors();
      var oldCitations = old == null ? List.<Citation>of() : old.citations();
      compare(now.id(), oldAnchors, now.anchors(), Anchor::id, anchors, anchorsGone);
      compare(now.id(), oldCitations, now.citations(), Citation::id, citations, citationsGone);
    }
  }

  private void compare(@Nullable Argument old, @Nullable Argument now) {
    if (now == null) {
      if (old != null) {
        argumentsGone.add(old.id());
      }
    } else if (!now.equals(old)) {
      arguments.add(now);
      var oldPremises = old == null ? List.<Premise>of() : old.premises();
      compare(now.id(), oldPremises, now.premises(), Premise::statement, premises, premisesGone);
    }
  }

  private static <T> void compare(
      NodeId owner,
      List<T> old,
      List<T> now,
      Function<T, Object> id,
      List<Part<T>> written,
      List<Part<T>> gone) {
    if (old.equals(now)) {
      return;
    }
    var ids = now.stream().map(id).toList();
    for (var i = 0; i < now.size(); i++) {
      written.add(new Part<>(owner, now.get(i), i));
    }
    Predicate<T> stays = value -> ids.contains(id.apply(value));
    old.stream().filter(stays.negate()).forEach(value -> gone.add(new Part<>(owner, value, 0)));
  }

  /// Adds these changes to a statement in which `advanced` has the map's row if it is to happen.
  void writeTo(Sql sql) {
    if (!statements.isEmpty()) {
      writeStatements(sql);
    }
    if (!anchors.isEmpty()) {
      writeAnchors(sql);
    }
    if (!citations.isEmpty()) {
      writeCitations(sql);
    }
    if (!arguments.isEmpty()) {
      writeArguments(sql);
    }
    if (!premises.isEmpty()) {
      writePremises(sql);
    }
    delete(sql, "statement", "statement_id", statementsGone);
    delete(sql, "argument", "argument_id", argumentsGone);
    delete(sql, "anchor", "statement_id", "anchor_id", anchorsGone, each -> each.id().value());
    delete(
        sql, "citation", "statement_id", "citation_id", citationsGone, each -> each.id().value());
    delete(
        sql,
        "premise",
        "argument_id",
        "statement_id",
        premisesGone,
        each -> each.statement().value());
  }

  private void writeStatements(Sql sql) {
    sql.add(
            """
            , statements as (insert into statement (map_id, statement_id, kind, origin, text, position)
            select map_id, new.* from advanced,""")
        .rows(
            Column.of("uuid", statements, node -> node.id().value()),
            Column.of("text", statements, node -> node.kind().name()),
            Column.of("text", statements, node -> node.origin().name()),
            Column.of("text", statements, Statement::text),
            Column.of("text", statements, node -> node.position().key()))
        .add(
            """
            on conflict (map_id, statement_id) do update
            set kind = excluded.kind, origin = excluded.origin, text = excluded.text,
              position = excluded.position)""");
  }

  private void writeAnchors(Sql sql) {
    sql.add(
            """
            , anchors as (insert into anchor
              (map_id, statement_id, anchor_id, ordinal, article_id, article_revision, quote_exact,
               quote_prefix, quote_suffix, position_start, position_end)
            select map_id, new.* from advanced,""")
        .rows(
            owners(anchors),
            Column.of("uuid", anchors, part -> part.value().id().value()),
            Column.of("integer", anchors, Part::ordinal),
            Column.of("uuid", anchors, part -> part.value().article().value()),
            Column.of("integer", anchors, part -> part.value().revision()),
            Column.of("text", anchors, part -> part.value().quote().exact()),
            Column.of("text", anchors, part -> part.value().quote().prefix()),
            Column.of("text", anchors, part -> part.value().quote().suffix()),
            Column.of("integer", anchors, part -> part.value().position().start()),
            Column.of("integer", anchors, part -> part.value().position().end()))
        .add(
            """
            on conflict (map_id, statement_id, anchor_id) do update
            set ordinal = excluded.ordinal, article_id = excluded.article_id,
              article_revision = excluded.article_revision, quote_exact = excluded.quote_exact,
              quote_prefix = excluded.quote_prefix, quote_suffix = excluded.quote_suffix,
              position_start = excluded.position_start, position_end = excluded.position_end)""");
  }

  private void writeCitations(Sql sql) {
    sql.add(
            """
            , citations as (insert into citation
              (map_id, statement_id, citation_id, ordinal, title, author, date, url, page, note)
            select map_id, new.* from advanced,""")
        .rows(
            owners(citations),
            Column.of("uuid", citations, part -> part.value().id().value()),
            Column.of("integer", citations, Part::ordinal),
            Column.of("text", citations, part -> part.value().title()),
            Column.of("text", citations, part -> part.value().author()),
            Column.of("text", citations, part -> part.value().date()),
            Column.of("text", citations, part -> part.value().url()),
            Column.of("text", citations, part -> part.value().page()),
            Column.of("text", citations, part -> part.value().note()))
        .add(
            """
            on conflict (map_id, statement_id, citation_id) do update
            set ordinal = excluded.ordinal, title = excluded.title, author = excluded.author,
              date = excluded.date, url = excluded.url, page = excluded.page, note = excluded.note)""");
  }

  private void writeArguments(Sql sql) {
    sql.add(
            """
            , arguments as (insert into argument
              (map_id, argument_id, polarity, conclusion_statement_id, conclusion_argument_id, title,
               scheme, position)
            select map_id, new.* from advanced,""")
        .rows(
            Column.of("uuid", arguments, node -> node.id().value()),
            Column.of("text", arguments, node -> node.polarity().name()),
            Column.of(
                "uuid",
                arguments,
                node -> conclusion(node, after.statement(node.conclusion()).isPresent())),
            Column.of(
                "uuid",
                arguments,
                node -> conclusion(node, after.argument(node.conclusion()).isPresent())),
            Column.of("text", arguments, Argument::title),
            Column.of(
                "text", arguments, node -> node.scheme() == null ? null : node.scheme().name()),
            Column.of("text", arguments, node -> node.position().key()))
        .add(
            """
            on conflict (map_id, argument_id) do update
            set polarity = excluded.polarity,
              conclusion_statement_id = excluded.conclusion_statement_id,
              conclusion_argument_id = excluded.conclusion_argument_id, title = excluded.title,
              scheme = excluded.scheme, position = excluded.position)""");
  }

  private static @Nullable Object conclusion(Argument argument, boolean isOne) {
    return isOne ? argument.conclusion().value() : null;
  }

  private void writePremises(Sql sql) {
    sql.add(
            """
            , premises as (insert into premise (map_id, argument_id, statement_id, position, placed)
            select map_id, new.* from advanced,""")
        .rows(
            owners(premises),
            Column.of("uuid", premises, part -> part.value().statement().value()),
            Column.of("text", premises, part -> part.value().position().key()),
            Column.of("bigint", premises, part -> part.value().placed()))
        .add(
            """
            on conflict (map_id, argument_id, statement_id) do update
            set position = excluded.position, placed = excluded.placed)""");
  }

  private static void delete(Sql sql, String table, String id, List<NodeId> nodes) {
    if (!nodes.isEmpty()) {
      sql.add(
          """
          , %1$ss_gone as (delete from %1$s using advanced
            where %1$s.map_id = advanced.map_id and %1$s.%2$s = any(?))"""
              .formatted(table, id),
          Column.of("uuid", nodes, NodeId::value));
    }
  }

  private static <T> void delete(
      Sql sql,
      String table,
      String owner,
      String id,
      List<Part<T>> parts,
      Function<T, Object> value) {
    if (!parts.isEmpty()) {
      sql.add(
          """
          , %1$ss_gone as (delete from %1$s
            using advanced, unnest(?::uuid[], ?::uuid[]) as old(owner, id)
            where %1$s.map_id = advanced.map_id and %1$s.%2$s = old.owner and %1$s.%3$s = old.id)"""
              .formatted(table, owner, id),
          owners(parts),
          Column.of("uuid", parts, part -> value.apply(part.value())));
    }
  }

  private static <T> Column owners(List<Part<T>> parts) {
    return Column.of("uuid", parts, part -> part.owner().value());
  }
}
