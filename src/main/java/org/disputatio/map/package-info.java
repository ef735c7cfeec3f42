/// What is argued: the argument map, the operations that change it, and the log of every change.
///
/// The core is pure: [MapEditor] takes a map and operations and answers a new map or a [Rejection].
/// [ArgumentMaps] puts it to work on the database. Rules of the log:
/// - M1 The log is the truth: the tables hold its fold and can be rebuilt from it.
/// - M2 A map's changes are numbered from 1 without a gap. The number is the map's revision, and
///   committing a change expects the revision it was made on: a writer that lost re-reads and
///   re-applies.
/// - M3 An operation addresses nodes by id. Order among siblings is a [Position], a key that fits
///   between two others; what the sender left open is filled in before the change is logged.
/// - M4 Applying operations answers a whole new map or a rejection; a change is never half applied.
/// - M5 The sender names its change; sending it again has no second effect.
/// - M6 Every change has an inverse, computed against the map before it; undo appends the inverse.
///   Rows of the log are never updated or deleted, apart from M19 and M20: a trigger refuses it.
/// - M7 Every kind of operation has a stable tag in JSON; an unknown one is refused.
/// - M8 Who is looking at a map is no part of it.
///
/// Rules of the map:
/// - M9 An argument has at least one premise and one conclusion, a statement or another argument;
///   against an argument it can only be an attack (an undercut).
/// - M10 Nothing supports or attacks itself, however indirectly: premise → argument → conclusion
///   has no circle.
/// - M11 A statement is drawn in full at its home, the use it was first placed in. A use that moves
///   stays as old as it is, so a branch is drawn where it was moved to. Only a statement that has
///   no other use can be moved to stand free.
/// - M12 Removing a statement with its branch removes what stands only below it; a statement that
///   is used elsewhere stays there. Removing it alone moves what hung on it up to what it spoke for
///   or against, keeping the effect (a reason for an objection becomes an objection); where there
///   is nothing above, its reasons stand free. Of several uses, the home takes them.
/// - M13 When a step goes, what undercut it is not lost: its words stand free, except where they
///   are removed with the branch.
/// - M14 Undo takes back the author's last change if nothing that it touched has changed since,
///   nothing hangs on what it added, and what it hung on is still there. What was changed and
///   changed back stands in nobody's way.
/// - M15 A passage is one of the article that the map is about.
/// - M16 A map is at most 200 levels deep.
/// - M17 What somebody's change removed can be brought back by anybody who may edit: the change is
///   taken back whole, under the conditions of M14, and that is a change of their own.
/// - M18 Edits that wait for the same map go into the log together, in one transaction, in the
///   order in which they came; each is accepted or refused by itself, and one that fails takes no
///   other with it.
/// - M19 A log goes with its map or not at all: what is in the trash is deleted for ever whole,
///   with its article unless another map is about it.
/// - M20 Where somebody's words go, they go from the map and from all of its log, in one
///   transaction: from what they wrote and from what put it back, so that neither undo nor history
///   nor a file brings them back. Who did what when and to which nodes stays, and the log still
///   leads to the map. The same holds for copies of these statements on the other maps where words
///   go.
/// - M21 Their words are wordings of statements, names of arguments and notes on sources that
///   nobody else wrote too. A statement says again what somebody else worded last; else it goes if
///   nobody else had a hand in it, said something about it or hung anything on it; else it stays as
///   structure and says that its words are removed.
/// - M22 Titles of maps, passages, which are the article's words, and the facts of sources stay.
///
/// Rules of what happens when two people change the same, of whom one does not know yet what the
/// other did. Whoever comes second is told who came first; nobody's words are lost.
/// - Y1 A rewording names the wording that it started from. If somebody else has worded the
///   statement anew meanwhile it is refused, with that wording, its author and its time. Two who
///   write the same agree. What was started from is no part of the log.
/// - Y2 Nothing can be done to what is removed, nor hung on it: rewording, retyping, moving there,
///   attaching, citing are refused, with who removed it in which change. Bringing it back is M17.
/// - Y3 A branch is removed as it is when the removal comes: with what others added to it or moved
///   into it meanwhile. What was moved out of it before stays where it went.
/// - Y4 Of two moves that together would make a circle the first stands, and the second changes
///   nothing (M10).
/// - Y5 A move names the use that it ends. If the statement is no premise there any more, it
///   changes nothing; moved within the same argument by two, it stands where the second put it.
/// - Y6 What two remove goes once; the second is told that it is gone. The same for a passage and a
///   source. Of a kind, a polarity, a name or a scheme that two choose, the second choice stands.
/// - Y7 Undo never takes back what another did: it says who did what, in which change (M14).
///
/// Rules of the past:
/// - P1 The map at a revision is the fold of its log up to there, whichever revision one comes
///   from.
/// - P2 A step tells what a change did to nodes and what takes that back, so whoever holds a map at
///   one revision gets to any other by what changed between them.
/// - P3 A statement is restored with the words, kind, origin, passages and sources that it had. If
///   it is on the map, it stays where it stands.
/// - P4 If it is not, it comes back into the arguments that it was a premise of: into those that
///   are still there, and with those that are gone but whose conclusion is there. Where there are
///   none it stands free.
/// - P5 With its branch, what hung on it then is restored likewise. A use of a statement that has
///   come to stand above it since is left out.
/// - P6 The history of a statement is what changed it and the arguments that it is or was a premise
///   of, with what it said before and afterwards.
/// - P7 To restore is a change like any other: with an author, to be undone.
/// - P8 A map that begins as a copy of another has the same nodes, homes and article. Its log
///   begins with one change, by whoever made it, which says of which map it is a copy.
///
/// Rules of what somebody has open of a map; it is no part of the map and of nobody else's concern:
/// - V1 It is remembered for each person and map, on the server, so on every device.
/// - V2 What is said last holds; nothing is merged.
/// - V3 It names only what differs from how the map is first seen, and at most 5,000 branches.
///   Those that are gone from the map meanwhile are passed over by whoever draws it.
///
/// Rules of visits, which say what is new to whom:
/// - N1 For each person and map it is kept which revision they had seen when their visit began (the
///   mark), the latest that they were shown, and when they were last there.
/// - N2 On somebody's first visit nothing is new: the mark is the revision that they find.
/// - N3 A visit goes on while a page tells of itself: when it is opened, when it shows another
///   revision, when it is hidden or closed, and every few minutes while somebody uses it. It ends
///   ten minutes after it was last heard of, so that reloading a page keeps the mark.
/// - N4 The next visit has as its mark what was shown last on the one before.
/// - N5 Whoever marks everything as seen moves the mark to the revision that they are shown: never
///   back, and never beyond the map's.
/// - N6 New is what others made other than they found it. What was taken back is not new, nor is
///   anything of one's own; what is gone is told by the history.
@ApplicationModule(allowedDependencies = {"workspace", "article"})
@NullMarked
package org.disputatio.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
