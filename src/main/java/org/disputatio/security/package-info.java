/// The one place where every request passes, before anything else looks at it.
///
/// - B1 There are the addresses that say what they require, and a few files. Whoever asks for
///   another is told that nothing is there, whoever they are, and no account is made for them.
/// - B2 Who a request is from is found out anew for each, by its cookie, and kept nowhere in the
///   server's session. Nobody has a password or a name that the server made up.
/// - B3 What changes something is taken from our own pages and from programs, not from pages of
///   other sites: for pages, for the HTTP API and for the forms of public links alike.
/// - B4 Cookies are not for scripts and not sent along by other sites. Over HTTPS, also through a
///   proxy that says so, they are for HTTPS alone, and browsers are told to come by nothing else.
/// - B5 Browsers guess no types, tell other sites no addresses, and show our pages in no frame,
///   save what is made for that.
/// - B6 No page asks another server for anything: fonts, pictures and scripts come from here.
/// - B7 A request comes from where its connection comes from. Only a proxy that the settings name
///   is believed to pass it on for somebody else; nobody who comes by one sits at the machine.
@ApplicationModule(allowedDependencies = {"workspace"})
@NullMarked
package org.disputatio.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
