/// What is kept of a person: told to them, and erased with them.
///
/// Rules:
/// - T1 Everybody, also a guest, gets a file of everything that is kept about them, and of nobody
///   else: what others wrote is not in it, nor is any secret by which somebody comes in.
/// - T2 A column that refers to an account is in that file, or a test says why it is not.
/// - T3 Of a map that one may not see any more the file has what one did there, and not its title.
/// - T4 Everybody, also a guest, can erase themselves. Before, they read what goes, what stays, and
///   what stands in the way (Z1 to Z4).
/// - T5 All that names a person goes at once, and in one transaction. Their words go right after,
///   if they do (M20, Q7); if the server ends meanwhile, as soon as it is back.
/// - T6 What comes in late from another process, which had not heard of it yet, goes too.
/// - T7 Guests are kept, unless whoever runs the server says for how many days: then those who have
///   not been here for so long are erased, once a day and by one process. Their words stay, and
///   whoever owns a workspace alone is kept.
@ApplicationModule(allowedDependencies = {"workspace", "map", "comment"})
@NullMarked
package org.disputatio.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
