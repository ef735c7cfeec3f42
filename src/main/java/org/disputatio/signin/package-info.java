/// How somebody shows who they are, so that they are the same person in every browser.
///
/// A guest becomes an account when it gets its first way in; it stays the same account, with all
/// that it did. Rules:
/// - I1 A password is kept as a slow hash alone, and never written into the log. One that is soon
///   guessed is not taken, and it is said why.
/// - I2 Whoever guesses is soon not listened to any more: neither from their place nor about the
///   account that they try. It is not said whether a name is known here.
/// - I3 Whoever changes how an account is entered has shown that it is theirs just now, or is the
///   guest who turns into it. When a password changes, or a way is taken away, all its other
///   sessions end.
/// - I4 Nobody gets an account without wanting one: nothing here needs it.
/// - I5 The last way into an account is not taken away.
/// - I6 Who somebody is at another server is what that server signed for us, in answer to what the
///   same browser asked: its issuer and its subject. No account is found by an e-mail address or a
///   name that another server tells.
/// - I7 Of a way that the settings do not name nothing is there: no button and no address.
/// - I8 A link by mail leads in once, within a quarter of an hour, and only whoever presses the
///   button on its page; programs that open it use nothing up. Whoever asks for one learns nothing
///   about who has an account, and it goes to the address that was confirmed.
/// - I9 A passkey leads in if it answers what its page was asked, for this host, and its owner has
///   shown the device who they are. Of a passkey only its public half is here. An answer is good
///   once.
@ApplicationModule(allowedDependencies = {"workspace", "mail"})
@NullMarked
package org.disputatio.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
