package org.disputatio.map;

import org.jspecify.annotations.Nullable;

/// Where a node stands among its siblings: a key that sorts as plain ASCII and leaves room for
/// another between any two (M3). Keys grow by a character only where many are put into one gap;
/// appending at the end counts up.
///
/// Fractional indexing after D. Greenspan, "Implementing Fractional Indexing" (2020): an integer
/// whose first letter tells its length, then a fraction, both in base 62.
public record Position(String key) implements Comparable<Position> {
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int KEY_LIMIT = 1_000;

  /// Alone it is no position: nothing would fit before it.
  private static final String SMALLEST_INTEGER = "A" + "0".repeat(26);

  /// The position of an only child.
  public static final Position FIRST = new Position("a0");

  public Position {
    if (!isValid(key)) {
      throw new IllegalArgumentException("not a position: " + key);
    }
  }

  // Every node read from the database passes here: no regular expression.
  private static boolean isValid(String key) {
    if (key.isEmpty() || key.length() > KEY_LIMIT || !isLetter(key.charAt(0))) {
      return false;
    }
    for (var i = 1; i < key.length(); i++) {
      var character = key.charAt(i);
      if (!isLetter(character) && (character < '0' || character > '9')) {
        return false;
      }
    }
    var length = integerLength(key.charAt(0));
    return key.length() == length
        ? !key.equals(SMALLEST_INTEGER)
        : key.length() > length && !key.endsWith("0");
  }

  private static boolean isLetter(char character) {
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
  }

  /// A position after this one; with nothing behind it, the next integer.
  public static Position after(@Nullable Position previous) {
    return between(previous, null);
  }

  /// A position between two others; null stands for the end on that side.
  public static Position between(@Nullable Position low, @Nullable Position high) {
    if (low == null) {
      return high == null ? FIRST : before(high.key);
    }
    var integer = integer(low.key);
    var fraction = low.key.substring(integer.length());
    if (high == null) {
      var next = step(integer, 1);
      return new Position(next == null ? integer + middle(fraction, null) : next);
    }
    if (low.key.compareTo(high.key) >= 0) {
      throw new IllegalArgumentException("%s is not before %s".formatted(low.key, high.key));
    }
    var highInteger = integer(high.key);
    if (integer.equals(highInteger)) {
      var highFraction = high.key.substring(highInteger.length());
      return new Position(integer + middle(fraction, highFraction));
    }
    var next = step(integer, 1);
    return new Position(
        next != null && next.compareTo(high.key) < 0 ? next : integer + middle(fraction, null));
  }

  private static Position before(String high) {
    var integer = integer(high);
    var previous = integer.compareTo(high) < 0 ? integer : step(integer, -1);
    if (previous == null || previous.equals(SMALLEST_INTEGER)) {
      var fraction = integer.equals(SMALLEST_INTEGER) ? high.substring(integer.length()) : null;
      return new Position(SMALLEST_INTEGER + middle("", fraction));
    }
    return new Position(previous);
  }

  private static int integerLength(char head) {
    return head >= 'a' ? head - 'a' + 2 : 'Z' - head + 2;
  }

  private static String integer(String key) {
    return key.substring(0, integerLength(key.charAt(0)));
  }

  /// The integer one up or down, a digit longer or shorter where needed; null past the last one.
  private static @Nullable String step(String integer, int by) {
    var digits = integer.substring(1).toCharArray();
    for (var i = digits.length - 1; i >= 0; i--) {
      var digit = DIGITS.indexOf(digits[i]) + by;
      if (digit >= 0 && digit < DIGITS.length()) {
        digits[i] = DIGITS.charAt(digit);
        return integer.charAt(0) + new String(digits);
      }
      digits[i] = by > 0 ? '0' : 'z';
    }
    var head = integer.charAt(0);
    if (head == (by > 0 ? 'z' : 'A')) {
      return null;
    }
    var newHead = head == 'Z' && by > 0 ? 'a' : head == 'a' && by < 0 ? 'Z' : (char) (head + by);
    var filler = by > 0 ? "0" : "z";
    return newHead + filler.repeat(integerLength(newHead) - 1);
  }

  /// A fraction strictly between two others; null stands for 1.
  private static String middle(String low, @Nullable String high) {
    if (high != null) {
      var common = 0;
      while (common < high.length() && digitAt(low, common) == high.charAt(common)) {
        common++;
      }
      if (common > 0) {
        var rest = common < low.length() ? low.substring(common) : "";
        return high.substring(0, common) + middle(rest, high.substring(common));
      }
    }
    var lowDigit = low.isEmpty() ? 0 : DIGITS.indexOf(low.charAt(0));
    var highDigit = high == null ? DIGITS.length() : DIGITS.indexOf(high.charAt(0));
    if (highDigit - lowDigit > 1) {
      return String.valueOf(DIGITS.charAt((lowDigit + highDigit + 1) / 2));
    }
    if (high != null && high.length() > 1) {
      return high.substring(0, 1);
    }
    return DIGITS.charAt(lowDigit) + middle(low.isEmpty() ? "" : low.substring(1), null);
  }

  private static char digitAt(String fraction, int index) {
    return index < fraction.length() ? fraction.charAt(index) : '0';
  }

  @Override
  public int compareTo(Position other) {
    return key.compareTo(other.key);
  }
}
