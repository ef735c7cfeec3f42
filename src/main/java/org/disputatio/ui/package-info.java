/// The screens: Vaadin views, and the Java half of the elements in `frontend/`.
///
/// - U1 What people wrote is shown as text, never as HTML.
/// - U2 A refused change is told in words; what was typed stays where it was typed.
/// - U3 Views ask services and show; they decide nothing about maps.
/// - U4 Every page says what it requires. Whoever may not do that finds nothing at its address, and
///   whoever may not any more is led off an open page within seconds.
/// - U5 What one may not do is not offered, or it is said why not.
/// - U6 Where a page has to be loaded again, since its server was started again, what somebody was
///   typing into a form of the server is shown to be copied.
@ApplicationModule(
    allowedDependencies = {"workspace", "signin", "article", "map", "exchange", "live", "privacy"})
@NullMarked
package org.disputatio.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
