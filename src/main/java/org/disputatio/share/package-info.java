/// Maps for everybody who has a public link: a light page, drawn on the server, that needs no
/// JavaScript and no account. What a link allows is said in the module `workspace` (L1 to L4).
@ApplicationModule(allowedDependencies = {"workspace", "article", "map", "exchange"})
@NullMarked
package org.disputatio.share;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
