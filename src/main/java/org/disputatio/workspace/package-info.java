/// Who: the people of this server and what each may do.
///
/// Every browser is a guest with an account of its own that it keeps by a cookie, until somebody
/// signs in there. Rules:
/// - W1 A guest's token is known to the browser alone; the database holds its SHA-256.
/// - W2 Everything that changes something names the account that did it.
/// - W3 Whether an account may do a thing is decided in [Access] and nowhere else.
/// - W4 Every page and every method of the HTTP API says what it requires ([Requires]). What says
///   nothing is refused.
/// - W5 What somebody is on one map takes the place of what they are in its workspace, except for
///   owners. Whoever was removed from a workspace is nobody on its maps.
/// - W6 In the first workspace, everybody about whom nobody has decided is what `DISPUTATIO_GUESTS`
///   says. If it says nothing: at a server for its own machine alone, whoever sits at the machine
///   is an owner; at any other, nobody is anything.
/// - W7 Whoever loses a right loses it within seconds, in open pages too.
/// - W8 Of a map that one may not see it is said that there is none.
/// - W9 A workspace has an owner at all times. A server that has none yet writes a code into its
///   log, with which the first is set up, once, at any process on the same database.
///
/// Rules of joining:
/// - J1 What leads in is told once, to whoever makes the link; the database holds its SHA-256.
/// - J2 A link leads in as one role, until it is turned off, its time is over, or as many have come
///   as may.
/// - J3 Whoever comes needs no more than a name. Who is there already never becomes less by it.
/// - J4 Whoever guesses codes is soon not listened to any more, and nor is anybody from there who
///   comes with a code; a link is never refused for that.
/// - J5 Whoever was removed does not come back by a link.
///
/// Rules of sessions:
/// - S1 A browser gets another token whenever somebody signs in or out there, so that who knew the
///   one before knows nothing.
/// - S2 Whoever signs in is who they are everywhere: one account, whatever the browser.
/// - S3 Once a session is ended, at its browser or from another, its open pages and streams end
///   within seconds, in every process.
/// - S4 What a guest did before somebody signed in in the same browser goes over to their account
///   if they say so: the stronger role holds, but who was removed stays so, and the words are shown
///   under the account's name. Otherwise it stays with the guest, whom nobody can be any more.
/// - S5 Owners read who signed in, or tried to, and who signed out.
/// - S6 Over HTTPS the cookie of a browser is one that only this host can have set. Who has one
///   from before stays who they are.
///
/// Rules of the audit list, which owners read:
/// - O1 It says who let whom do what, and who took what away: joining, roles in the workspace and
///   on maps, removals, links made and turned off, signing in and out, settings and the name of the
///   workspace, what became of maps, files of maps and of people, and erasures.
/// - O2 Rows are only added; they go with their workspace. Names in it are those that people have,
///   so whoever is erased is named nowhere in it.
///
/// Rules of leaving for good:
/// - Z1 Whoever erases themselves is nobody any more, in all processes within seconds: no name, no
///   way to sign in, no session, no membership. What has to name somebody says “Former member”, and
///   browsers know them by no id of an account (D6).
/// - Z2 An owner says whether words stay without a name or go, for each workspace. It holds for
///   whoever erases themselves from then on.
/// - Z3 Whoever is the only owner among others makes another first (W9). If nobody else belongs to
///   a workspace it goes with its maps; the first stays, and waits for an owner if it needs one.
/// - Z4 The owners of the workspaces that somebody left read that they did.
/// - Z5 It is kept on which day a guest was last here, and of nobody else.
///
/// Rules of public links:
/// - L1 The address is told once, to whoever makes the link; the database holds the SHA-256 of its
///   token.
/// - L2 It shows one map as it is now, to be read, and leads nowhere else. Who reads is nobody
///   here: no account is made for them.
/// - L3 Where there is a password, nothing of the map is told without it, and whoever guesses is
///   soon not listened to any more.
/// - L4 Once it is revoked it leads nowhere, at once and for ever.
///
/// Rules of what becomes of maps:
/// - K1 Nobody changes a map that is locked or archived; it is read as before.
/// - K2 What is archived is out of the way: in a list of its own.
/// - K3 What is in the trash is nowhere else: its pages, streams, files and public links lead
///   nowhere, at once. Whoever may bring it back sees it there and can do nothing else with it.
/// - K4 It comes back as it was, with its roles and its public links.
/// - K5 What is in the trash is deleted for ever by an owner, or when the days are over for which
///   its workspace keeps it. Before, it is said what goes. What was done to a map and what it was
///   called stays in the audit list.
/// - K6 Whoever moves a map to the trash is told before whom it affects.
/// - K7 On a frozen map people comment as before, and change nothing else.
///
/// Rules of moderation:
/// - D1 In a closed workspace everything is read and nothing changed; nobody joins it. Its owners
///   still say who belongs to it, and open it again.
/// - D2 Where names are hidden, members see pseudonyms of each other wherever a name would stand:
///   on pages, in answers, streams, files and histories. Owners see the names, everybody their own;
///   everybody is told that it is so.
/// - D3 A pseudonym is the same in one workspace every time, another in each, and says nothing of
///   the name. One person has one, whichever of their accounts did a thing (S4).
/// - D4 What somebody wrote who is removed stays, under their name or under a pseudonym, which
///   everybody sees there then. The audit list keeps the name.
/// - D5 Who somebody is and what they are called is asked of [Names] by everything that tells it.
/// - D6 Browsers tell people apart by ids. Of whoever they see a pseudonym, the id is no account's
///   and another on each map, so that nobody is found again by it elsewhere.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.disputatio.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
