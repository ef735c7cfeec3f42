package org.disputatio.live;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.disputatio.map.Argument;
import org.disputatio.map.ChangeId;
import org.disputatio.map.ChangeWords;
import org.disputatio.map.MapChanged;
import org.disputatio.map.MapJson;
import org.disputatio.map.NodeId;
import org.disputatio.map.Statement;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Names;
import org.jspecify.annotations.Nullable;

/// One server-sent event, as the bytes that every viewer gets (R3).
///
/// @param base the revision that a step leads on from
/// @param revision where it leads; for what is no step, `base`
/// @param bytes for those who see all names
/// @param veiled the same for those who see pseudonyms
record Frame(long base, long revision, byte[] bytes, byte[] veiled) {
  /// Tells a viewer to load the map again (R2).
  static final byte[] RELOAD = event("reload", "{}");

  /// Tells a viewer that it is let go and may come back (R4).
  static final byte[] RESUME = event("resume", "{}");

  /// Tells a viewer that it may not see the map any more (R5).
  static final byte[] GONE = event("gone", "{}");

  /// Says that the connection is there (R6).
  static final byte[] BEAT = event("beat", "{}");

  /// What a step did, as browsers read it: like the reply to a change, but with who did it.
  record Step(
      ChangeId id,
      long base,
      long revision,
      String title,
      List<Statement> statements,
      List<Argument> arguments,
      List<NodeId> removed,
      List<Told> changes) {}

  /// A change: who did what when.
  ///
  /// @param author by which id viewers know them
  /// @param words a sentence without its subject
  record Told(
      ChangeId id,
      long revision,
      UUID author,
      String name,
      Instant at,
      String words,
      Set<NodeId> touched) {}

  /// Who a viewer is to the others.
  ///
  /// @param account by which id they know them
  private record Hello(
      UUID account, String name, @Nullable String readOnly, @Nullable String noComments) {}

  /// Greets a viewer: the first event of every stream.
  static byte[] hello(Names.Person viewer, Viewer.Limits limits) {
    var hello = new Hello(viewer.id(), viewer.name(), limits.readOnly(), limits.noComments());
    return event("hello", MapJson.MAPPER.writeValueAsString(hello));
  }

  /// Tells viewers that something was said about the map (R10).
  static byte[] comments(long seq) {
    return event("comments", "{\"seq\":%d}".formatted(seq));
  }

  /// The same for everybody.
  static Frame of(MapChanged changed, Function<AccountId, Names.Person> names) {
    return of(changed, names, names);
  }

  /// @param pseudonyms what those see who do not see all names
  static Frame of(
      MapChanged changed,
      Function<AccountId, Names.Person> names,
      Function<AccountId, Names.Person> pseudonyms) {
    var delta = changed.delta();
    var bytes = bytes(step(changed, names));
    return new Frame(
        delta.base(),
        delta.revision(),
        bytes,
        names == pseudonyms ? bytes : bytes(step(changed, pseudonyms)));
  }

  private static byte[] bytes(Step step) {
    var json = MapJson.MAPPER.writeValueAsString(step);
    return event("delta", json, "id: " + step.revision() + "\n");
  }

  static Step step(MapChanged changed, Function<AccountId, Names.Person> names) {
    var delta = changed.delta();
    var told = new ArrayList<Told>();
    for (var change : changed.changes()) {
      var author = names.apply(change.author());
      told.add(
          new Told(
              change.id(),
              change.seq(),
              author.id(),
              author.name(),
              change.at(),
              ChangeWords.sentence(changed.map(), change),
              change.touched()));
    }
    return new Step(
        changed.changes().getLast().id(),
        delta.base(),
        delta.revision(),
        delta.title(),
        delta.statements(),
        delta.arguments(),
        delta.removed(),
        told);
  }

  static byte[] event(String name, String json) {
    return event(name, json, "");
  }

  /// JSON has no line breaks of its own, so it is one line of data.
  private static byte[] event(String name, String json, String more) {
    return "event: %s\n%sdata: %s\n\n".formatted(name, more, json).getBytes(StandardCharsets.UTF_8);
  }
}
