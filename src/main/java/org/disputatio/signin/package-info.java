/// How somebody shows who they are, so that they are the same person in every browser.
///
/// A guest becomes an account when it gets its first way in; it stays the same account, with all
/// that it did. Rules:
/// - I1 A password is kept as a slow hash alone, and never written into the log. One that is soon
///   guessed is not taken, and it is said why.
/// - I2 Whoever guesses is soon not listened to any more: neither from their place nor about the
///   account that they try. It is not said whether a name is known here.
/// - I3 Whoever changes how an account is entered has shown that it is theirs just now, or is the
///   guest who turns into it. All its other sessions end.
/// - I4 Nobody gets an account without wanting one: nothing here needs it.
@ApplicationModule(allowedDependencies = {"workspace"})
@NullMarked
package org.disputatio.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
