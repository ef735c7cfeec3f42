package org.disputatio.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.MapId;
import org.disputatio.map.MapVisits;
import org.disputatio.map.NodeId;
import org.disputatio.map.NodeNews;
import org.disputatio.map.Provenance;
import org.disputatio.map.Provenances;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who did what on a map, and what of it is new to whoever asks.
@RestController
@RequestMapping("/api/maps/{map}")
@Requires(Permission.SEE)
class VisitController {
  private final ArgumentMaps maps;
  private final MapVisits visits;
  private final Provenances provenances;
  private final Names names;

  VisitController(ArgumentMaps maps, MapVisits visits, Provenances provenances, Names names) {
    this.maps = maps;
    this.visits = visits;
    this.provenances = provenances;
    this.names = names;
  }

  /// What is new since `mark`, as it is sent.
  record VisitReply(long mark, long revision, List<NewNode> news) {}

  /// @param what "added", "changed" or "moved"
  /// @param by the name of who did it
  record NewNode(NodeId statement, @Nullable NodeId argument, String what, String by, String at) {}

  /// What a page shows, as it is sent.
  ///
  /// @param seen whether everything up to there is to be taken as seen
  record VisitRequest(long revision, @Nullable Boolean seen) {}

  /// Who added and changed statements, as it is sent. The first of the people is whoever asks; a
  /// row is a statement, who added it and when, and who changed it last and when, if anybody.
  /// There, people are places in that list, times are seconds since 1970.
  record ProvenanceReply(long revision, List<Names.Person> people, List<List<Object>> statements) {}

  @GetMapping("/visit")
  ResponseEntity<byte[]> visit(@PathVariable UUID map) {
    var news = visits.news(new MapId(map), account()).orElseThrow(Problem::noSuchMap);
    var seen = names.on(map, account());
    return Replies.json(
        new VisitReply(
            news.mark(),
            news.revision(),
            news.nodes().stream().map(node -> sent(node, seen)).toList()));
  }

  private NewNode sent(NodeNews news, Names.Seen seen) {
    return new NewNode(
        news.statement(),
        news.argument(),
        news.what().name().toLowerCase(Locale.ROOT),
        seen.apply(news.by()),
        news.at().toString());
  }

  @PutMapping(path = "/visit", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> show(@PathVariable UUID map, HttpServletRequest request) throws IOException {
    var body = Body.json(Body.bytes(request, 1024, "Too large."), VisitRequest.class);
    var id = new MapId(map);
    var found =
        Boolean.TRUE.equals(body.seen())
            ? visits.markSeen(id, account(), body.revision())
            : visits.show(id, account(), body.revision());
    if (!found) {
      throw Problem.noSuchMap();
    }
    return ResponseEntity.noContent().build();
  }

  /// @param after only what changes after this revision touched; 0 for everything
  @GetMapping("/provenance")
  ResponseEntity<byte[]> provenance(
      @PathVariable UUID map, @RequestParam(defaultValue = "0") long after) {
    var found = maps.find(new MapId(map)).orElseThrow(Problem::noSuchMap);
    var all = after > 0 ? provenances.changedAfter(found.id(), after) : provenances.all(found.id());
    var seen = names.on(map, account());
    var places = new LinkedHashMap<Names.Person, Integer>();
    places.put(seen.person(account()), 0);
    var rows = all.stream().map(provenance -> row(provenance, seen, places)).toList();
    return Replies.json(new ProvenanceReply(found.revision(), List.copyOf(places.keySet()), rows));
  }

  private static List<Object> row(
      Provenance provenance, Names.Seen seen, Map<Names.Person, Integer> places) {
    var row = new ArrayList<>();
    row.add(provenance.statement().value().toString());
    row.add(place(places, seen.person(provenance.addedBy())));
    row.add(provenance.addedAt().getEpochSecond());
    var changer = provenance.changedBy();
    Instant changed = provenance.changedAt();
    if (changer != null && changed != null) {
      row.add(place(places, seen.person(changer)));
      row.add(changed.getEpochSecond());
    }
    return row;
  }

  private static int place(Map<Names.Person, Integer> places, Names.Person person) {
    return places.computeIfAbsent(person, _ -> places.size());
  }

  private static AccountId account() {
    return CurrentAccount.require().accountId();
  }
}
