/// The map screen: article, map and details side by side, and the map's history.
@NullMarked
package org.disputatio.ui.map;

import org.jspecify.annotations.NullMarked;
