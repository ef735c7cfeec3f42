package org.disputatio.ui.map;

import java.util.List;
import java.util.Optional;
import org.disputatio.article.AnchorId;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.NodeId;
import org.disputatio.map.Operation;
import org.jspecify.annotations.Nullable;

/// What the parts of the details pane may ask of the screen that they are on.
interface Editing {
  /// Makes a change and shows it.
  ///
  /// @return why it was refused, in words; empty if it was made
  Optional<String> attempt(List<Operation> operations);

  /// Makes a change and shows it; if it is refused, tells why and answers false.
  boolean submit(List<Operation> operations);

  /// Selects a use of a statement everywhere on the screen.
  void select(NodeId statement, @Nullable NodeId argument);

  /// Scrolls the article to a passage.
  void reveal(AnchorId anchor);

  /// Opens the selected statement's card, so that its words can be changed.
  void edit();

  /// Opens a card for a statement that will hang so on the selected one.
  void add(Relation relation);

  /// Asks where to move the selected statement, and moves it.
  void move();

  /// Asks where to use the selected statement once more.
  void reuse();

  /// Removes the selected statement; asks first how, if something hangs on it.
  void remove();

  /// Gives the keyboard back to the map.
  void backToMap();

  /// The number of a passage's paragraph in the article.
  int paragraph(ArgumentMap map, int offset);

  /// Why the map cannot be changed by whoever looks at it, in a sentence; null if it can.
  @Nullable String readOnly();

  /// Who added a statement and who changed it last, in words; empty if it is gone.
  String provenance(NodeId statement);
}
