/// What is read: articles and the passages of their text.
@ApplicationModule(allowedDependencies = {"workspace"})
@NullMarked
package org.disputatio.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
