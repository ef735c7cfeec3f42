package org.disputatio.postgres;

import java.util.Arrays;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/// A database that a newer program has changed is left alone: the older one does not know what it
/// would break.
final class SchemaVersion {
  private SchemaVersion() {}

  static void refuseNewer(MigrationInfoService migrations) {
    var known = newest(migrations.all(), true);
    var applied = newest(migrations.applied(), false);
    if (applied.compareTo(known) > 0) {
      throw new CannotStart(
          "The database was last used by a newer version of Disputatio: its tables are of version %s, this program knows them up to %s."
              .formatted(applied, known),
          "Start the newer version, or restore a backup made before it was used.");
    }
  }

  private static MigrationVersion newest(MigrationInfo[] migrations, boolean ours) {
    return Arrays.stream(migrations)
        .filter(
            migration ->
                !ours || migration.getScript() != null && migration.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .filter(version -> version != null)
        .max(MigrationVersion::compareTo)
        .orElse(MigrationVersion.EMPTY);
  }
}
