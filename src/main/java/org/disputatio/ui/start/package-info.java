/// The start page and the screen for a new map.
@NullMarked
package org.disputatio.ui.start;

import org.jspecify.annotations.NullMarked;
