package org.disputatio.live;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.disputatio.map.MapId;
import org.disputatio.workspace.Account;
import org.jspecify.annotations.Nullable;

/// One page that looks at a map: what it has yet to be told.
public final class Viewer {
  /// How many events wait for a viewer before it is let go (R4).
  static final int LIMIT = 256;

  private static final byte[] END = {};

  private final MapId map;
  private final Account account;
  private final Limits limits;
  private final boolean seesNames;
  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(LIMIT);
  private volatile BooleanSupplier known = () -> true;
  private volatile boolean ended;
  private volatile byte @Nullable [] farewell;

  /// The revision up to which everything has been put on its way. Guarded by its room.
  private long seen;

  /// What they may not do at the map, and why, in sentences; null for what they may.
  record Limits(@Nullable String readOnly, @Nullable String noComments) {}

  /// @param seesNames whether they see all names, or pseudonyms
  Viewer(MapId map, Account account, Limits limits, boolean seesNames, long seen) {
    this.map = map;
    this.account = account;
    this.limits = limits;
    this.seesNames = seesNames;
    this.seen = seen;
  }

  /// Lets it stay for as long as whoever opened it is known by what they came with.
  public void stayWhile(BooleanSupplier known) {
    this.known = known;
  }

  boolean isKnown() {
    return known.getAsBoolean();
  }

  MapId map() {
    return map;
  }

  Account account() {
    return account;
  }

  Limits limits() {
    return limits;
  }

  boolean seesNames() {
    return seesNames;
  }

  long seen() {
    return seen;
  }

  /// Puts a step on its way unless it has been there (R1).
  void step(Frame frame) {
    if (frame.revision() > seen) {
      seen = frame.revision();
      tell(seesNames ? frame.bytes() : frame.veiled());
    }
  }

  /// Lets it load the map again, which then has at least this revision.
  void reload(long revision) {
    seen = revision;
    tell(Frame.RELOAD);
  }

  /// Puts an event on its way; never waits (R4).
  void tell(byte[] event) {
    if (!ended && !waiting.offer(event)) {
      end(Frame.RESUME);
    }
  }

  /// Lets it go with a last event.
  void end(byte[] last) {
    farewell = last;
    end();
  }

  /// Lets it go.
  public void end() {
    ended = true;
    waiting.clear();
    // Wakes the writer. There is room now; if others fill it at once, the writer is awake as well.
    waiting.offer(END);
  }

  boolean hasEnded() {
    return ended;
  }

  /// Writes what there is to tell, until the viewer goes or is let go, or the thread is
  /// interrupted.
  ///
  /// @param beat after how long a silence to say that the connection is there (R6)
  public void writeTo(OutputStream out, Duration beat) throws IOException {
    try {
      while (!ended) {
        var event = waiting.poll(beat.toMillis(), TimeUnit.MILLISECONDS);
        write(out, event == null ? Frame.BEAT : event);
      }
      var last = farewell;
      if (last != null) {
        write(out, last);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      ended = true;
    }
  }

  /// One event, and those that wait behind it.
  private void write(OutputStream out, byte[] event) throws IOException {
    for (var next = event; next != null; next = ended ? null : waiting.poll()) {
      out.write(next);
    }
    out.flush();
  }
}
