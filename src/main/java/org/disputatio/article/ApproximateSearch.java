package org.disputatio.article;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds where a text holds a pattern with few errors: characters put in, left out or replaced.
///
/// Sellers' matrix, computed bit by bit as in G. Myers, "A fast bit-vector algorithm for
/// approximate string matching based on dynamic programming" (J. ACM 46, 1999): 64 rows at a time,
/// without the rows that have more errors than allowed.
final class ApproximateSearch {
  /// A part of the text that is the pattern but for some errors.
  record Match(int start, int end, int errors) {}

  private static final int ROWS = Long.SIZE;
  private static final int CANDIDATES = 256;

  /// Errors more than needed, for starts that make a longer but perhaps a better match.
  private static final int SLACK = 8;

  private final int length;
  private final int last;
  private final Map<Character, long[]> equal = new HashMap<>();
  private final long[] equalToNothing;
  private final long[] up;
  private final long[] down;
  private final int[] errors;

  private ApproximateSearch(CharSequence pattern) {
    length = pattern.length();
    last = (length - 1) / ROWS;
    equalToNothing = new long[last + 1];
    up = new long[last + 1];
    down = new long[last + 1];
    errors = new int[last + 1];
    for (var i = 0; i < length; i++) {
      equal.computeIfAbsent(pattern.charAt(i), _ -> new long[last + 1])[i / ROWS] |= 1L << i;
    }
  }

  /// The matches with about `limit` errors at most, and fewer than a bit to the left or right; the
  /// best first, of equally good ones the nearest to a place, and only as many as deserve a closer
  /// look.
  static List<Match> find(String text, String pattern, int limit, int place) {
    var order =
        comparingInt(Match::errors).thenComparingInt(match -> Math.abs(match.start() - place));
    var backwards = new ApproximateSearch(new StringBuilder(pattern).reverse());
    var matches = new ArrayList<Match>();
    for (var match : new ApproximateSearch(pattern).ends(text, limit, 0, order)) {
      var errors = Math.min(match.errors() + SLACK, pattern.length());
      var from = Math.max(0, match.end() - pattern.length() - errors);
      var turned = new StringBuilder(text.substring(from, match.end())).reverse();
      for (var start : backwards.ends(turned, errors, 1, order)) {
        matches.add(new Match(match.end() - start.end(), match.end(), start.errors()));
      }
    }
    return best(matches, order);
  }

  /// How few errors make some part of the text the pattern.
  static int fewestErrors(CharSequence text, CharSequence pattern) {
    var ends =
        new ApproximateSearch(pattern).ends(text, pattern.length(), 0, comparingInt(Match::errors));
    return ends.isEmpty() ? pattern.length() : ends.getFirst().errors();
  }

  private static List<Match> best(List<Match> matches, Comparator<Match> order) {
    return matches.stream().sorted(order).limit(CANDIDATES).toList();
  }

  /// Where matches end; their starts are guessed from the length of the pattern.
  ///
  /// @param skip what leaving out a character before the match costs: 0, or 1 if the match starts
  ///   where the text does
  private List<Match> ends(CharSequence text, int limit, int skip, Comparator<Match> order) {
    var found = new ArrayList<Match>();
    var top = Math.min(last, Math.max(0, (limit - 1) / ROWS));
    for (var block = 0; block <= top; block++) {
      begin(block, 0);
    }
    var before = Integer.MAX_VALUE;
    for (var at = 0; at < text.length(); at++) {
      var row = equal.getOrDefault(text.charAt(at), equalToNothing);
      var carry = skip;
      for (var block = 0; block <= top; block++) {
        carry = step(block, row[block], carry);
      }
      if (top < last && errors[top] - carry <= limit && ((row[top + 1] & 1) != 0 || carry < 0)) {
        top++;
        begin(top, carry);
        step(top, row[top], carry);
      } else {
        while (top > 0 && errors[top] >= limit + ROWS) {
          top--;
        }
      }
      var here = top == last && errors[last] <= limit ? errors[last] : Integer.MAX_VALUE;
      if (here != Integer.MAX_VALUE && here <= before) {
        for (var end = at; !found.isEmpty() && worse(found.getLast(), end, here); end--) {
          found.removeLast();
        }
        found.add(new Match(Math.max(0, at + 1 - length), at + 1, here));
        if (found.size() > 64 * CANDIDATES) {
          found = new ArrayList<>(best(found, order));
        }
      }
      before = here;
    }
    return best(found, order);
  }

  private static boolean worse(Match match, int end, int errors) {
    return match.end() == end && match.errors() > errors;
  }

  private void begin(int block, int carry) {
    up[block] = -1L;
    down[block] = 0;
    var rows = block < last ? ROWS : length - last * ROWS;
    errors[block] = (block == 0 ? 0 : errors[block - 1] - carry) + rows;
  }

  /// Goes one character of the text further; answers by how much the errors in the block's last row
  /// changed, given that change in the row above the block.
  private int step(int block, long equal, int carry) {
    var eq = carry < 0 ? equal | 1 : equal;
    var vertical = eq | down[block];
    var horizontal = (((eq & up[block]) + up[block]) ^ up[block]) | eq;
    var more = down[block] | ~(horizontal | up[block]);
    var fewer = up[block] & horizontal;
    var lastRow = block < last ? ROWS - 1 : (length - 1) % ROWS;
    var change = (int) (more >>> lastRow & 1) - (int) (fewer >>> lastRow & 1);
    more = more << 1 | (carry > 0 ? 1 : 0);
    fewer = fewer << 1 | (carry < 0 ? 1 : 0);
    up[block] = fewer | ~(vertical | more);
    down[block] = more & vertical;
    errors[block] += change;
    return change;
  }
}
