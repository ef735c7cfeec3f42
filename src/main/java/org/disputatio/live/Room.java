package org.disputatio.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Those in this process who look at one map.
final class Room {
  /// How many of the latest steps are kept for viewers who come back.
  private static final int RECENT = 64;

  private final Set<Viewer> viewers = new LinkedHashSet<>();
  private final Deque<Frame> recent = new ArrayDeque<>();
  private long head;

  /// The number up to which its viewers know what was said. Nobody asks for less.
  private long said;

  /// @param head the revision up to which its viewers have been told everything
  Room(long head) {
    this.head = head;
  }

  synchronized long head() {
    return head;
  }

  synchronized boolean isEmpty() {
    return viewers.isEmpty();
  }

  synchronized List<Viewer> viewers() {
    return List.copyOf(viewers);
  }

  /// Lets a viewer in and tells it what it has missed; false if that is not at hand here (R2).
  synchronized boolean join(Viewer viewer) {
    var seen = viewer.seen();
    if (seen < head && (recent.isEmpty() || recent.getFirst().base() > seen)) {
      return false;
    }
    recent.forEach(viewer::step);
    viewers.add(viewer);
    return true;
  }

  synchronized void leave(Viewer viewer) {
    viewers.remove(viewer);
  }

  /// Tells everybody a step; false if one before it is missing here (R1).
  synchronized boolean tell(Frame step) {
    if (step.base() > head) {
      return false;
    }
    if (step.revision() > head) {
      head = step.revision();
      recent.addLast(step);
      if (recent.size() > RECENT) {
        recent.removeFirst();
      }
      viewers.forEach(viewer -> viewer.step(step));
    }
    return true;
  }

  /// Tells everybody that something was said (R10).
  synchronized void say(long seq) {
    if (seq > said) {
      said = seq;
      var event = Frame.comments(seq);
      viewers.forEach(viewer -> viewer.tell(event));
    }
  }

  /// Forgets the latest steps: whoever comes back reads them from the log.
  synchronized void forget() {
    recent.clear();
  }

  /// Tells everybody to load the map again, which now has this revision (R2).
  synchronized void reload(long revision) {
    if (revision > head) {
      head = revision;
      recent.clear();
      viewers.forEach(viewer -> viewer.reload(revision));
    }
  }
}
