/// What is kept of a person: told to them.
///
/// Rules:
/// - T1 Everybody, also a guest, gets a file of everything that is kept about them, and of nobody
///   else: what others wrote is not in it, nor is any secret by which somebody comes in.
/// - T2 A column that refers to an account is in that file, or a test says why it is not.
/// - T3 Of a map that one may not see any more the file has what one did there, and not its title.
@ApplicationModule(allowedDependencies = {"workspace", "map"})
@NullMarked
package org.disputatio.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
