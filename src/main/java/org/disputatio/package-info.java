/// Disputatio's wiring: the application itself and what configures the server as a whole.
@NullMarked
package org.disputatio;

import org.jspecify.annotations.NullMarked;
