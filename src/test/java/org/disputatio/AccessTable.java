package org.disputatio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Role;

/// The tables of `src/docs/access.md`.
///
/// @param roles who may do what
/// @param pages what each page requires, by its address
/// @param addresses what each method of the HTTP API requires, by method and address
record AccessTable(
    Map<Permission, Set<Role>> roles,
    Map<String, Permission> pages,
    Map<String, Permission> addresses) {
  static AccessTable read() throws IOException {
    var roles = new LinkedHashMap<Permission, Set<Role>>();
    var pages = new LinkedHashMap<String, Permission>();
    var addresses = new LinkedHashMap<String, Permission>();
    for (var line : Files.readAllLines(Path.of("src/docs/access.md"))) {
      var cells = cells(line);
      if (cells.size() == Role.values().length + 1 && cells.getFirst().contains(":")) {
        var permission = Permission.valueOf(cells.getFirst().split(":")[0]);
        var who = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
          if (cells.get(role.ordinal() + 1).equals("yes")) {
            who.add(role);
          }
        }
        roles.put(permission, who);
      } else if (cells.size() == 2 && cells.getFirst().matches("`([A-Z]+ )?/.*`")) {
        var address = cells.getFirst().replace("`", "");
        (address.startsWith("/") ? pages : addresses)
            .put(address, Permission.valueOf(cells.getLast()));
      }
    }
    return new AccessTable(roles, pages, addresses);
  }

  private static List<String> cells(String line) {
    if (!line.startsWith("|")) {
      return List.of();
    }
    var cells = new ArrayList<String>();
    for (var cell : line.substring(1, line.lastIndexOf('|')).split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }
}
