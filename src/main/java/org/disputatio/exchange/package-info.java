/// In and out: maps as files of other programs, as pictures, and as complete files of our own.
///
/// [Exchange] is the way in; readers and writers are pure. Rules:
/// - X1 A picture needs no fonts, scripts or network where it is looked at, and shows what the map
///   says and nothing of the program's controls.
/// - X2 What a format cannot say is put where the format lets it be carried along.
/// - X3 Our own file holds everything: the article's revisions, the map, and every change with its
///   author and time. Reading it gives the same map again.
/// - X4 Reading ends with a report of what was not read, or with a refusal that says why in a
///   sentence; nothing of a refused file is kept.
/// - X5 A file is not believed: its log is applied again from the beginning and must lead to the
///   map that the file shows.
/// - X6 Nobody keeps the server busy by files: within ten minutes so many are read of one person,
///   and the others after that.
@ApplicationModule(allowedDependencies = {"workspace", "article", "map"})
@NullMarked
package org.disputatio.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
