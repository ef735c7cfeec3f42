package org.disputatio.workspace;

import java.util.List;
import java.util.Set;

/// What a module keeps of a person: told to them when they ask for everything about them, and
/// erased with them. Each module whose tables name accounts has one.
public interface PersonalRecords {
  /// In the order in which they are told.
  List<Part> parts();

  /// Rows of one kind.
  ///
  /// @param name of the part in the file
  /// @param about what it is, a sentence for the person
  /// @param columns which refer to accounts and are told of here, each as `table.column`
  /// @param sql answers one JSON object a row, with nobody else's words and no secrets; `:own` are
  ///   the accounts of the person
  /// @param erasure what erases it, likewise; empty for what stays without their name, since the
  ///   account has none any more
  record Part(String name, String about, Set<String> columns, String sql, List<String> erasure) {
    /// What stays when the person is erased.
    public Part(String name, String about, Set<String> columns, String sql) {
      this(name, about, columns, sql, List.of());
    }
  }
}
