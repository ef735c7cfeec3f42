/// Where the data live: the connection to an external PostgreSQL, or, when none is configured, a
/// PostgreSQL that the program brings along and runs in a folder of its own. Nothing depends on
/// this module; it hands Spring Boot the connection details and says in plain words why a start is
/// not possible.
///
/// - P1 With `disputatio.db.url` set, that server is used and no other is started.
/// - P2 Without it, the server of the data folder is started, on the loopback address only, for one
///   user whose random password is readable by the folder's owner alone.
/// - P3 One data folder, one program: a second start is refused before anything in the folder is
///   touched.
/// - P4 What was committed survives: the server writes with fsync, and one that outlived a killed
///   program is stopped in order before the next start.
/// - P5 Server, version and schema are checked before the first migration; each refusal says what
///   to do, and none of them contains a password.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.disputatio.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
