package org.disputatio.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapJson;
import org.disputatio.map.MapSummary;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.AccountAudit;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.PersonalRecords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/// Files of everything that is kept about somebody (T1 to T3).
@Service
public class PersonalFiles {
  static final String FORMAT = "disputatio-person";

  private static final List<String> README =
      List.of(
          "This is everything that this Disputatio server keeps about you.",
          "Each part begins with a sentence that says what it is; its rows follow.",
          "Maps, articles, workspaces, statements and arguments are named by ids. Where you may see"
              + " a map, its title stands beside its id. The addresses of maps are"
              + " /map/ and the id.",
          "Words that others wrote are not in this file, nor is anything by which somebody could"
              + " come in as you.",
          "What you typed and have not sent yet is in your browsers alone. Who is at a map, and"
              + " what they select there, is not kept.",
          "Backups that were made of the server may hold older states of all this.");

  private final Dossier dossier;
  private final ArgumentMaps maps;
  private final Accounts accounts;
  private final Access access;
  private final AccountAudit audit;
  private final TransactionTemplate snapshot;
  private final Clock clock;

  PersonalFiles(
      Dossier dossier,
      ArgumentMaps maps,
      Accounts accounts,
      Access access,
      AccountAudit audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.dossier = dossier;
    this.maps = maps;
    this.accounts = accounts;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
  }

  /// Everything about somebody, as JSON. To be closed.
  ///
  /// It is read from a file that is gone then: whoever takes long to fetch it holds no connection
  /// to the database meanwhile, and how much it is does not matter.
  public InputStream about(AccountId account) throws IOException {
    var file = Files.createTempFile("disputatio-", ".json");
    try {
      try (var out = Files.newOutputStream(file)) {
        snapshot.executeWithoutResult(_ -> write(account, out));
      }
      audit.note(account, "took away a file of everything about them");
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  private void write(AccountId account, OutputStream out) {
    var own = accounts.own(account);
    var titles = new HashMap<UUID, Optional<String>>();
    try (var json = MapJson.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
      json.writeNumberProperty("version", 1);
      json.writeStringProperty("madeAt", clock.instant().toString());
      json.writePOJOProperty("readme", README);
      for (var part : dossier.parts()) {
        json.writeObjectPropertyStart(part.name());
        json.writeStringProperty("about", part.about());
        json.writeArrayPropertyStart("rows");
        writeRows(json, part, account, own, titles);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndObject();
    }
  }

  private void writeRows(
      JsonGenerator json,
      PersonalRecords.Part part,
      AccountId account,
      Set<AccountId> own,
      Map<UUID, Optional<String>> titles) {
    try (var rows = dossier.rows(part, own)) {
      rows.forEach(
          row -> {
            var node = (ObjectNode) MapJson.MAPPER.readTree(row);
            if (node.has("map")) {
              var map = UUID.fromString(node.get("map").stringValue());
              titles
                  .computeIfAbsent(map, _ -> title(account, map))
                  .ifPresent(title -> node.put("mapTitle", title));
            }
            json.writeTree(node);
          });
    }
  }

  /// Empty if they may not see it (T3).
  private Optional<String> title(AccountId account, UUID map) {
    return access.may(account, Permission.SEE, map)
        ? maps.list(List.of(map)).stream().map(MapSummary::title).findFirst()
        : Optional.empty();
  }
}
