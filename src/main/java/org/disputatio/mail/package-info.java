/// Letters by e-mail, where the settings name a server that takes them.
///
/// - P1 A letter goes to one address, in plain words and in the same words with a link, and loads
///   nothing from anywhere.
/// - P2 Nobody waits for a letter that is sent for somebody else's request, or learns from how long
///   it takes whether one is sent.
/// - P3 Whoever gives a user name and a password for the server does not send them unless the
///   connection is encrypted.
@ApplicationModule(allowedDependencies = {"workspace"})
@NullMarked
package org.disputatio.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
