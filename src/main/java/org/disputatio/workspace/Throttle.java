package org.disputatio.workspace;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down whoever guesses (J4) or asks too much: so many wrong guesses from one place within a
/// while, and so many from everywhere, then none is looked at for the rest of it. In memory, for
/// one process.
public final class Throttle {
  /// Wrong guesses from one place: a class may sit behind one address.
  static final int FROM_ONE = 40;

  /// Wrong guesses from everywhere.
  static final int FROM_ALL = 400;

  static final Duration WHILE = Duration.ofMinutes(10);

  private final int fromOne;
  private final int fromAll;
  private final Deque<Long> all = new ArrayDeque<>();
  private final Map<String, Deque<Long>> places = new LinkedHashMap<>();

  Throttle() {
    this(FROM_ONE, FROM_ALL);
  }

  /// @param fromOne wrong guesses from one place after which none is looked at
  /// @param fromAll the same from everywhere
  public Throttle(int fromOne, int fromAll) {
    this.fromOne = fromOne;
    this.fromAll = fromAll;
  }

  /// Whether a guess from there is looked at now.
  ///
  /// @param now in nanoseconds, from any beginning
  public synchronized boolean allows(String place, long now) {
    forget(now);
    var here = places.get(place);
    return all.size() < fromAll && (here == null || here.size() < fromOne);
  }

  /// A guess from there was wrong, or whatever else is to be done so often at most.
  public synchronized void count(String place, long now) {
    forget(now);
    all.addLast(now);
    places.computeIfAbsent(place, _ -> new ArrayDeque<>()).addLast(now);
  }

  private void forget(long now) {
    expire(all, now);
    places.values().removeIf(here -> expire(here, now).isEmpty());
  }

  private static Deque<Long> expire(Deque<Long> guesses, long now) {
    while (!guesses.isEmpty() && now - guesses.getFirst() > WHILE.toNanos()) {
      guesses.removeFirst();
    }
    return guesses;
  }
}
