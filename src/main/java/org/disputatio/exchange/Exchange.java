package org.disputatio.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.disputatio.article.ArticleDraft;
import org.disputatio.article.ArticleId;
import org.disputatio.article.Articles;
import org.disputatio.exchange.DisputatioJson.Reading;
import org.disputatio.exchange.argdown.ArgdownWriter;
import org.disputatio.exchange.drawing.Drawing;
import org.disputatio.exchange.drawing.PngWriter;
import org.disputatio.exchange.drawing.SvgWriter;
import org.disputatio.map.Applied;
import org.disputatio.map.ArgumentMap;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.Change;
import org.disputatio.map.ChangeId;
import org.disputatio.map.LogFold;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.workspace.Access;
import org.disputatio.workspace.Account;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Throttle;
import org.disputatio.workspace.WorkspaceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Maps in and out: the sample, and files.
@Service
public class Exchange {
  /// Bytes of a file that is read.
  public static final int FILE_LIMIT = 64 * 1024 * 1024;

  /// What a larger one is answered.
  public static final String TOO_LARGE = "The file is larger than 64 MB; no map is.";

  /// Files that one person imports within ten minutes, and all together: more than anybody chooses
  /// by hand.
  static final int FILES = 60;

  private static final int FILES_OF_ALL = 1_000;
  private static final String LATER =
      "You have imported %d files within ten minutes. Wait a little, and import the others then."
          .formatted(FILES);

  /// The sample has always the same id, so that it is in the first workspace once.
  private static final UUID SAMPLE = UUID.fromString("d15b0747-10a0-4000-8000-000000000001");

  private final Articles articles;
  private final ArgumentMaps maps;
  private final Accounts accounts;
  private final Names names;
  private final Access access;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Throttle imports = new Throttle(FILES, FILES_OF_ALL);

  Exchange(
      Articles articles,
      ArgumentMaps maps,
      Accounts accounts,
      Names names,
      Access access,
      TransactionTemplate transaction,
      Clock clock) {
    this.articles = articles;
    this.maps = maps;
    this.accounts = accounts;
    this.names = names;
    this.access = access;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The complete file of a map.
  public Optional<byte[]> exportJson(MapId id, AccountId reader) {
    return maps.find(id)
        .map(
            map -> {
              // The log may be longer by now; the file holds one revision.
              var log =
                  maps.log(id).stream().filter(change -> change.seq() <= map.revision()).toList();
              return DisputatioJson.write(file(map, log, names.on(id.value(), reader)));
            });
  }

  /// The map in the notation of Argdown.
  public Optional<String> exportArgdown(MapId id) {
    return maps.find(id)
        .map(map -> ArgdownWriter.write(map, articles.find(map.article()).orElse(null)));
  }

  /// The map as an SVG file.
  public Optional<byte[]> exportSvg(MapId id) {
    return maps.find(id).map(map -> SvgWriter.write(drawing(map)));
  }

  /// The map as a PNG file.
  public Optional<byte[]> exportPng(MapId id) {
    return maps.find(id).map(map -> PngWriter.write(drawing(map)));
  }

  private Drawing drawing(ArgumentMap map) {
    var article = articles.find(map.article()).orElseThrow();
    var text = articles.text(map.article(), map.articleRevision()).orElseThrow();
    return Drawing.of(
        map, new Drawing.Subject(article.title(), article.author(), text.revision(), text.text()));
  }

  private DisputatioJson.File file(ArgumentMap map, List<Change> log, Names.Seen seen) {
    var article = articles.find(map.article()).orElseThrow();
    var text = articles.text(map.article(), map.articleRevision()).orElseThrow();
    var firstTitle =
        log.stream()
            .map(change -> change.inverse().title())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(map.title());
    return new DisputatioJson.File(
        DisputatioJson.FORMAT,
        DisputatioJson.VERSION,
        Objects.requireNonNull(firstTitle),
        MapJson.Snapshot.of(map),
        new DisputatioJson.ArticleFile(
            article.title(), article.author(), article.source(), List.of(text.text())),
        log.stream()
            .map(change -> seen.person(change.author()))
            .distinct()
            .map(author -> new DisputatioJson.Author(author.id(), author.name()))
            .toList(),
        log.stream()
            .map(
                change ->
                    new DisputatioJson.ChangeFile(
                        change.seq(),
                        change.id(),
                        seen.person(change.author()).id(),
                        change.at(),
                        change.operations(),
                        change.undoOf(),
                        change.redoOf()))
            .toList());
  }

  /// Reads a complete file and stores its map, under a new id if there is one with its id already.
  /// Its authors come as people of their own: a file cannot speak for anybody here.
  public ImportResult importJson(byte[] bytes, AccountId importer) {
    var now = System.nanoTime();
    var who = importer.value().toString();
    if (!imports.allows(who, now)) {
      return new ImportResult.Later(LATER);
    }
    imports.count(who, now);
    return switch (DisputatioJson.read(bytes)) {
      case Reading.Unreadable(var why) -> new ImportResult.Refused(why);
      case Reading.Read(var file, var unknown) -> store(file, unknown, importer);
    };
  }

  private ImportResult store(DisputatioJson.File file, List<String> unknown, AccountId importer) {
    var own = file.map().id();
    var id = maps.find(own).isEmpty() ? own : new MapId(UUID.randomUUID());
    var strangers = new HashMap<UUID, Account>();
    for (var author : file.authors()) {
      strangers.put(author.id(), Accounts.unknown(author.name()));
    }
    var ids = new HashMap<UUID, AccountId>();
    strangers.forEach((theirs, here) -> ids.put(theirs, here.accountId()));
    return switch (Import.check(file, unknown, id, ids)) {
      case Import.Outcome.Refused(var why) -> new ImportResult.Refused(why);
      case Import.Outcome.Ready(var fold, var article, var report) -> {
        try {
          transaction.executeWithoutResult(
              _ -> {
                strangers.values().forEach(accounts::takeIn);
                articles.create(file.map().article().id(), article, importer);
                maps.add(fold.map(), fold.changes(), importer);
              });
          yield new ImportResult.Imported(id, report);
        } catch (IllegalArgumentException taken) {
          yield new ImportResult.Refused(
              "There is another article with the same id here, so the passages would be wrong.");
        }
      }
    };
  }

  /// Each workspace has a sample of its own, which no other can change.
  private static UUID sampleIn(WorkspaceId workspace) {
    return workspace.equals(WorkspaceId.FIRST)
        ? SAMPLE
        : UUID.nameUUIDFromBytes(
            (SAMPLE + " " + workspace.value()).getBytes(StandardCharsets.UTF_8));
  }

  /// The sample map of the workspace that somebody works in, made now if it is not there yet.
  ///
  /// @throws Access.Denied if they may not see it, or not make it
  public MapId sample(AccountId visitor) {
    var workspace = access.workspace(visitor);
    var own = workspace.map(Exchange::sampleIn).orElse(SAMPLE);
    var id = new MapId(own);
    if (maps.find(id).isPresent()) {
      access.require(visitor, Permission.SEE, own);
      return id;
    }
    var article = new ArticleId(own);
    var sample = Sample.read(article, UUID::randomUUID);
    var draft = sample.article();
    var text =
        articles.create(
            article,
            new ArticleDraft(draft.title(), draft.author(), draft.source(), draft.text()),
            visitor);
    var fold = new LogFold(ArgumentMap.empty(id, sample.title(), text.article(), text.revision()));
    Map<String, AccountId> authors = new HashMap<>();
    for (var step : sample.steps()) {
      var author =
          authors.computeIfAbsent(
              step.author(),
              name -> {
                var stranger = Accounts.unknown(name);
                accounts.takeIn(stranger);
                return stranger.accountId();
              });
      var outcome =
          fold.add(
              new ChangeId(UUID.randomUUID()),
              author,
              clock.instant(),
              step.operations(),
              null,
              null);
      if (!(outcome instanceof Applied)) {
        throw new IllegalStateException("the sample is refused: " + outcome);
      }
    }
    try {
      maps.add(fold.map(), fold.changes(), visitor);
    } catch (IllegalStateException taken) {
      // Somebody else opened it in the same moment.
      if (maps.find(id).isEmpty()) {
        throw taken;
      }
    }
    return id;
  }
}
