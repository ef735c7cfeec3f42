/// Who is at a map now, and what just changed there: told to every viewer as it happens, by
/// server-sent events. All of it is in memory; what a viewer misses is in the map's log.
///
/// Rules:
/// - R1 Every change of a map reaches every viewer in order and without a gap: each step leads on
///   from a revision that the viewer has seen.
/// - R2 A viewer names the revision that it has seen and gets what has happened since, as one step.
///   If that is too much, or the revision is unknown here, it is told to load the map again.
/// - R3 A step is made into bytes once in a process, for all its viewers.
/// - R4 A viewer that does not keep up is let go; it comes back with its revision (R2). Nobody
///   waits for it.
/// - R5 Somebody who may not see the map is refused; somebody who may not any more is told so and
///   let go within seconds, and somebody who may not change it any more is told why.
/// - R6 A viewer to whom nothing is said for a while hears a beat, so that both sides notice a
///   connection that is gone.
/// - R7 Processes on the same database tell each other which map came to which revision, some
///   milliseconds after the commit and never within it. What gets lost on this way is noticed by
///   looking at the revisions every few seconds.
/// - R8 Who is at a map is told by their pages, to all processes, and kept in memory only (M8).
///   Whoever is not heard of for 11 seconds is gone. A page counts what it says: what is overtaken
///   on its way, by a goodbye for example, is not heard.
/// - R9 Which part of the map somebody sees, and what is folded there, is told only while somebody
///   follows them.
/// - R10 That something was said about a map is told as a number up to which viewers then ask; it
///   is told, and missed numbers are noticed, as revisions are (R7).
@ApplicationModule(allowedDependencies = {"workspace", "map", "comment"})
@NullMarked
package org.disputatio.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
