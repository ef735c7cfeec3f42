/// Who belongs to a workspace: joining it, its members, and setting up a server.
@NullMarked
package org.disputatio.ui.workspace;

import org.jspecify.annotations.NullMarked;
