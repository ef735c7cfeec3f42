@NullMarked
package org.disputatio.ui.account;

import org.jspecify.annotations.NullMarked;
