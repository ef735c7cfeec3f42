package org.disputatio.mail;

import java.net.URI;

/// What is written to somebody. Nothing in it was typed by somebody else.
///
/// @param to the address, as it was checked before
/// @param before what is said before the link
/// @param link where it leads
/// @param after what is said after it
public record Letter(String to, String subject, String before, URI link, String after) {}
