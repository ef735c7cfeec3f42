package org.disputatio.exchange;

import java.util.List;
import org.disputatio.map.MapId;

/// What came of importing a file.
public sealed interface ImportResult {
  /// It is here now.
  ///
  /// @param report what was read and what was not, a sentence each
  record Imported(MapId map, List<String> report) implements ImportResult {}

  /// Nothing was stored, and why.
  record Refused(String why) implements ImportResult {}

  /// Nothing was looked at (X6), and why; later it will be.
  record Later(String why) implements ImportResult {}
}
