/// The argument map as a picture: a list of shapes in the notation of the map screen, written as
/// SVG or PNG.
///
/// Rules:
/// - D1 Every statement is drawn in full once and as a short reference elsewhere; nothing overlaps.
/// - D2 Text is set in the bundled Inter, with the same breaks in every format; what Inter lacks
///   comes from the fonts of the Java runtime.
/// - D3 The written picture contains the outlines of its letters and refers to nothing outside.
/// - D4 Relation is told by word, sign, colour and line style, each enough by itself.
@NullMarked
package org.disputatio.exchange.drawing;

import org.jspecify.annotations.NullMarked;
