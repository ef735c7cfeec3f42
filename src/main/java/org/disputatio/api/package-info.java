/// The HTTP API, which the elements in the browser use too.
///
/// - H1 What went wrong is told as a problem (RFC 9457) whose `detail` is a sentence for people. Of
///   a change that ran into somebody else's, `clash` tells whose, when and with which words.
/// - H2 Requests that change something are taken from the app's own pages and from programs, not
///   from other sites' pages (B3).
/// - H3 A map's snapshot carries its revision as ETag; an article's revision never changes.
/// - H4 A map's changes come as server-sent events whose id is the revision, so that a stream is
///   taken up where it broke.
/// - H5 Every method says what it requires; what one may not is answered with 403, what one may not
///   even see with 404.
/// - H6 What a map was at a revision, and what led from one to another, never changes, unless words
///   go (M20): it carries an ETag that says which, and is told again only to whoever does not have
///   it.
@ApplicationModule(
    allowedDependencies = {"workspace", "article", "map", "exchange", "comment", "live", "privacy"})
@NullMarked
package org.disputatio.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
