package org.disputatio.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.disputatio.map.MapId;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The other processes on the same database, by PostgreSQL's LISTEN and NOTIFY (R7).
///
/// One connection listens, another tells; both are made anew when they break. What is told within a
/// few milliseconds goes out together: a NOTIFY holds a lock on the whole database while it
/// commits, so it is never part of an edit.
@Component
class Neighbours implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
  private static final String CHANNEL = "disputatio_live";
  private static final Duration GATHERING = Duration.ofMillis(15);
  private static final int PATIENCE = 10_000;

  /// PostgreSQL takes less than 8,000 bytes; a map and its revision are at most 56.
  private static final int MAPS_PER_PAYLOAD = 100;

  private final JdbcConnectionDetails database;
  private final Map<MapId, Long> untold = new LinkedHashMap<>();
  private ObjLongConsumer<MapId> hear = (_, _) -> {};
  private Runnable missed = () -> {};
  private @Nullable List<Thread> threads;

  Neighbours(JdbcConnectionDetails database) {
    this.database = database;
  }

  /// Names who hears what others tell.
  ///
  /// @param hear takes a map and its revision
  /// @param missed is called when something may have been missed
  void listen(ObjLongConsumer<MapId> hear, Runnable missed) {
    this.hear = hear;
    this.missed = missed;
  }

  /// Says that a map came to a revision; returns at once.
  void tell(MapId map, long revision) {
    synchronized (untold) {
      untold.merge(map, revision, Math::max);
      untold.notifyAll();
    }
  }

  private void listenOn(Connection connection) throws SQLException, InterruptedException {
    try (var statement = connection.createStatement()) {
      statement.execute("listen " + CHANNEL);
      missed.run();
      var notifications = connection.unwrap(PGConnection.class);
      while (true) {
        var heard = notifications.getNotifications(PATIENCE);
        if (heard == null || heard.length == 0) {
          statement.execute("select 1"); // to notice a connection that is silently gone
        } else {
          for (var notification : heard) {
            notification.getParameter().lines().forEach(this::hear);
          }
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    }
  }

  private void hear(String line) {
    var colon = line.indexOf(':');
    try {
      hear.accept(
          new MapId(UUID.fromString(line.substring(0, colon))),
          Long.parseLong(line.substring(colon + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
      LOG.debug("not understood: {}", line, foreign);
    }
  }

  private void tellOn(Connection connection) throws SQLException, InterruptedException {
    try (var session = connection.createStatement();
        var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
      // What gets lost in a crash is noticed anyway.
      session.execute("set synchronous_commit = off");
      while (true) {
        var gathered = gather();
        try {
          for (var payload : payloads(gathered)) {
            notify.setString(1, payload);
            notify.execute();
          }
        } catch (SQLException failed) {
          gathered.forEach((map, revision) -> tell(map, revision));
          throw failed;
        }
      }
    }
  }

  /// Waits until there is something to tell, and a little for more.
  private Map<MapId, Long> gather() throws InterruptedException {
    synchronized (untold) {
      while (untold.isEmpty()) {
        untold.wait();
      }
    }
    Thread.sleep(GATHERING);
    synchronized (untold) {
      var gathered = new LinkedHashMap<>(untold);
      untold.clear();
      return gathered;
    }
  }

  private static List<String> payloads(Map<MapId, Long> gathered) {
    var lines = gathered.entrySet().stream().map(e -> e.getKey().value() + ":" + e.getValue());
    var payloads = new ArrayList<String>();
    var all = lines.toList();
    for (var from = 0; from < all.size(); from += MAPS_PER_PAYLOAD) {
      payloads.add(
          String.join("\n", all.subList(from, Math.min(all.size(), from + MAPS_PER_PAYLOAD))));
    }
    return payloads;
  }

  /// What is done on a connection as long as it lasts.
  private interface Work {
    void on(Connection connection) throws SQLException, InterruptedException;
  }

  private Thread keep(String name, Work work) {
    return Thread.ofVirtual()
        .name(name)
        .start(
            () -> {
              var pause = Duration.ofMillis(100);
              while (isRunning()) {
                var began = System.nanoTime();
                try (var connection = connect(name)) {
                  work.on(connection);
                } catch (SQLException broken) {
                  LOG.debug("{}: the connection to the database is gone", name, broken);
                } catch (InterruptedException stopped) {
                  return;
                } catch (RuntimeException failed) {
                  LOG.error("{} failed", name, failed);
                }
                var lasted = Duration.ofNanos(System.nanoTime() - began).toSeconds() > 10;
                pause = lasted ? Duration.ofMillis(100) : pause;
                try {
                  Thread.sleep(pause);
                } catch (InterruptedException stopped) {
                  return;
                }
                pause = pause.multipliedBy(2).toSeconds() > 3 ? pause : pause.multipliedBy(2);
              }
            });
  }

  private Connection connect(String name) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", database.getUsername());
    properties.setProperty("password", database.getPassword());
    properties.setProperty("ApplicationName", name);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "15");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  @Override
  public void start() {
    threads = new ArrayList<>();
    threads.add(keep("disputatio listens", this::listenOn));
    threads.add(keep("disputatio tells", this::tellOn));
  }

  @Override
  public void stop() {
    var running = threads;
    threads = null;
    if (running != null) {
      running.forEach(Thread::interrupt);
    }
  }

  @Override
  public boolean isRunning() {
    return threads != null;
  }
}
