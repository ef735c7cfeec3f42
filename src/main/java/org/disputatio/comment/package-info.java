/// What people say about the statements of a map, without changing the map.
///
/// Rules:
/// - Q1 A comment is about a statement. It is no part of the map or of its log: it changes no
///   revision, undo does not touch it, and it goes on where the map is frozen.
/// - Q2 The sender names its comment; sending it again has no second effect.
/// - Q3 Whoever wrote a comment may word it anew, which is said, and take it away. Editors may take
///   away what others wrote. Whoever took it away may put it back, and an editor may.
/// - Q4 What happens to the comments of a map is numbered from 1 in the order in which it was
///   stored, so whoever knows a number asks for what came after it.
/// - Q5 A statement that is removed keeps its comments: when it is brought back they are there.
///   While it is off the map nothing is said about it.
/// - Q6 Everybody who looks at the map is told that something was said, within the moment, and at
///   every process.
/// - Q7 Where somebody's words go when they are erased, their comments go for good: nobody puts
///   them back. Else they stay under “Former member”.
@ApplicationModule(allowedDependencies = {"workspace", "map"})
@NullMarked
package org.disputatio.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
