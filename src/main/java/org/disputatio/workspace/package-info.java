/// Who: the people of this server and what each may do.
///
/// Until people can sign in, every browser is a guest with an account of its own that it keeps by a
/// cookie. Rules:
/// - W1 A guest's token is known to the browser alone; the database holds its SHA-256.
/// - W2 Everything that changes something names the account that did it.
/// - W3 Whether an account may do a thing is decided in [Access] and nowhere else.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.disputatio.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
