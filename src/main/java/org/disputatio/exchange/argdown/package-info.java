/// Maps as Argdown, the notation for arguments in plain text.
///
/// Rules:
/// - G1 Every statement has a title made from its number, and is written in full once, where it is
///   drawn in full.
/// - G2 An argument with one premise and nothing more to say of it is a plain relation between two
///   statements. Every other has a name and its premises in a list, the inference with its scheme.
/// - G3 An argument that concludes against something needs a conclusion of its own there; it is
///   marked `generated` and is no statement of the map.
/// - G4 Any text comes through: whatever Argdown would read as markup is escaped.
/// - G5 What Argdown has no word for (kind, origin, passages, sources) is data of the statement.
@NullMarked
package org.disputatio.exchange.argdown;

import org.jspecify.annotations.NullMarked;
