/// Who: the people of this server and what each may do.
///
/// Every browser is a guest with an account of its own that it keeps by a cookie. Rules:
/// - W1 A guest's token is known to the browser alone; the database holds its SHA-256.
/// - W2 Everything that changes something names the account that did it.
/// - W3 Whether an account may do a thing is decided in [Access] and nowhere else.
/// - W4 Every page and every method of the HTTP API says what it requires ([Requires]). What says
///   nothing is refused.
/// - W5 What somebody is on one map takes the place of what they are in its workspace, except for
///   owners. Whoever was removed from a workspace is nobody on its maps.
/// - W6 In the first workspace, everybody about whom nobody has decided is what `DISPUTATIO_GUESTS`
///   says. If it says nothing: at a server for its own machine alone, whoever sits at the machine
///   is an owner.
/// - W7 Whoever loses a right loses it within seconds, in open pages too.
/// - W8 Of a map that one may not see it is said that there is none.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.disputatio.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
