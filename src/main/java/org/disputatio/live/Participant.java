package org.disputatio.live;

import java.util.UUID;
import java.util.regex.Pattern;
import org.disputatio.map.MapId;
import org.disputatio.map.NodeId;
import org.disputatio.workspace.Names;
import org.jspecify.annotations.Nullable;

/// Somebody who is at a map with one page of a browser, and what they do there.
///
/// @param account who they are; to viewers, by which id these know them
/// @param turn counts what the page says of itself: what is overtaken on its way is old (R8)
/// @param statement what they have selected, as a premise of `argument` or as a contention
/// @param writing the statement on whose card they type: another wording of it, or what will hang
///   on it
/// @param passage the words of the article that they have selected
/// @param follows the page of whoever they follow
/// @param view which part of the map they see, in the words of the pages, while somebody follows
///   them (R9)
/// @param gone whether they have just left
public record Participant(
    MapId map,
    UUID page,
    long turn,
    UUID account,
    String name,
    @Nullable NodeId statement,
    @Nullable NodeId argument,
    boolean typing,
    @Nullable NodeId writing,
    @Nullable TextSpan passage,
    @Nullable UUID follows,
    @Nullable String view,
    boolean gone) {
  /// How long a view may be: it has to fit into what processes tell each other at once (R7).
  static final int VIEW_LIMIT = 3_000;

  private static final Pattern VIEW = Pattern.compile("[\\w@|,.:;+-]*");

  public Participant {
    checkView(view);
  }

  /// Refuses what no page would say of its view.
  ///
  /// @throws IllegalArgumentException with a sentence
  public static void checkView(@Nullable String view) {
    if (view != null && (view.length() > VIEW_LIMIT || !VIEW.matcher(view).matches())) {
      throw new IllegalArgumentException("That is no part of a map to be seen.");
    }
  }

  /// The same as viewers know them.
  Participant as(Names.Person known) {
    return new Participant(
        map,
        page,
        turn,
        known.id(),
        known.name(),
        statement,
        argument,
        typing,
        writing,
        passage,
        follows,
        view,
        gone);
  }

  /// Somebody of whom nothing is heard any more.
  Participant leaving() {
    return new Participant(
        map, page, turn, account, name, null, null, false, null, null, null, null, true);
  }

  /// Whether they do the same as before.
  boolean doesAs(Participant before) {
    return atTurn(0).equals(before.atTurn(0));
  }

  private Participant atTurn(long other) {
    return new Participant(
        map, page, other, account, name, statement, argument, typing, writing, passage, follows,
        view, gone);
  }
}
