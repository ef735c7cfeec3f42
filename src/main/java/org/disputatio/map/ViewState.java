package org.disputatio.map;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one person has open of a map, and which way it grows for them (V1–V3). A branch is named by
/// the statement on top of it, and where that is drawn as a reference by its argument too, with an
/// `@` between.
///
/// @param depth the level down to which all is open, 0 for everything; null if nobody chose
/// @param opened branches below that level that are open all the same
/// @param folded branches above it that are folded away
/// @param direction null if nobody chose
public record ViewState(
    @Nullable Integer depth,
    List<String> opened,
    List<String> folded,
    @Nullable Direction direction) {
  /// How many branches can be named.
  public static final int LIMIT = 5_000;

  private static final int DEEPEST = 200;
  private static final Pattern BRANCH = branch();

  public ViewState {
    if (depth != null && (depth < 0 || depth > DEEPEST)) {
      throw new IllegalArgumentException("A depth is a number from 0 to %d.".formatted(DEEPEST));
    }
    if (opened.size() + folded.size() > LIMIT) {
      throw new IllegalArgumentException(
          "At most %d branches are remembered as folded or open.".formatted(LIMIT));
    }
    opened.forEach(ViewState::check);
    folded.forEach(ViewState::check);
    opened = List.copyOf(opened);
    folded = List.copyOf(folded);
  }

  /// Which way a map grows.
  public enum Direction {
    DOWN,
    RIGHT
  }

  /// As every map is first seen.
  public static ViewState untouched() {
    return new ViewState(null, List.of(), List.of(), null);
  }

  private static void check(@Nullable String branch) {
    if (branch == null || !BRANCH.matcher(branch).matches()) {
      throw new IllegalArgumentException("A branch is named by the ids of its nodes.");
    }
  }

  private static Pattern branch() {
    var id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    return Pattern.compile(id + "(?:@" + id + ")?");
  }
}
