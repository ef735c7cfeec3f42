package org.disputatio.map;

import java.util.List;
import java.util.Optional;
import org.disputatio.article.Articles;
import org.disputatio.workspace.AccountId;
import org.disputatio.workspace.Departures;
import org.disputatio.workspace.Holdings;
import org.disputatio.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes maps in the trash for ever, with their history, and with their article if no other map
/// is about it (M19).
@Service
public class Disposals {
  private static final Logger LOG = LoggerFactory.getLogger(Disposals.class);

  private final MapStore maps;
  private final Articles articles;
  private final Holdings holdings;
  private final Departures departures;
  private final TransactionTemplate transaction;

  Disposals(
      MapStore maps,
      Articles articles,
      Holdings holdings,
      Departures departures,
      TransactionTemplate transaction) {
    this.maps = maps;
    this.articles = articles;
    this.holdings = holdings;
    this.departures = departures;
    this.transaction = transaction;
  }

  /// Deletes a map that is in the trash; what is not there stays.
  ///
  /// @return whether it was there
  /// @throws org.disputatio.workspace.Access.Denied to who is no owner
  public boolean delete(AccountId owner, MapId map) {
    return delete(owner, map, null);
  }

  /// Deletes what has been in the trash for as long as its workspace keeps it.
  public void deleteOverdue() {
    for (var late : holdings.overdue()) {
      delete(late.by(), new MapId(late.map()), late.days());
    }
  }

  /// Deletes all maps of a workspace that goes itself, also those that are not in the trash. To be
  /// called in the transaction in which it goes.
  public void deleteAll(WorkspaceId workspace) {
    for (var map : departures.maps(workspace)) {
      var known = maps.list(List.of(map)).stream().findFirst();
      departures.release(map);
      delete(new MapId(map), known);
    }
  }

  private void delete(MapId map, Optional<MapSummary> known) {
    maps.delete(map);
    known
        .map(MapSummary::article)
        .filter(article -> maps.about(article).isEmpty())
        .ifPresent(articles::delete);
  }

  private boolean delete(AccountId account, MapId map, @Nullable Integer after) {
    var gone =
        transaction.execute(
            _ -> {
              var known = maps.list(List.of(map.value())).stream().findFirst();
              var title = known.map(MapSummary::title).orElse("");
              if (!holdings.delete(account, map.value(), title, after)) {
                return false;
              }
              delete(map, known);
              return true;
            });
    if (Boolean.TRUE.equals(gone)) {
      LOG.info("map {} deleted for ever", map.value());
    }
    return Boolean.TRUE.equals(gone);
  }
}
