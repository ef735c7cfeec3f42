/// What is read: articles, the revisions of their text, and the passages found in it.
///
/// Everything here but [Articles] and its store is a function from values to values. Rules:
/// - A1 Offsets count UTF-16 code units, as strings do in Java and in JavaScript. An end is
///   exclusive, and no offset falls between the two halves of a surrogate pair.
/// - A2 The text of a revision never changes; a change to an article is a new revision.
/// - A3 A text is kept as it was pasted. Only its line ends become LF, and a byte order mark in
///   front of it goes.
/// - A4 An anchor holds the words of a passage, up to 32 units before and after them that cut no
///   character in two, and the passage's place.
/// - A5 A passage is found again in another revision by its exact words, else by the words most
///   like them in the surroundings most like theirs; else it is lost, and said to be.
/// - A6 Every letter and digit of a text belongs to exactly one sentence. Sentences are in order,
///   do not overlap, neither begin nor end with white space, and no sentence goes on after a blank
///   line.
/// - A7 All that is wrong with a draft is said at once, field by field, with what to do about it.
/// - A8 Creating the same article again with the same id has no second effect.
/// - A9 What a paragraph is and which number it has is decided here alone; browsers are told.
///   Headings have no number.
@ApplicationModule(allowedDependencies = {"workspace"})
@NullMarked
package org.disputatio.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
