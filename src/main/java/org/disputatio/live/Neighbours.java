package org.disputatio.live;

import java.nio.charset.StandardCharsets;
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
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;

/// The other processes on the same database, by PostgreSQL's LISTEN and NOTIFY (R7).
///
/// One connection listens, another tells; both are made anew when they break. What is told within a
/// few milliseconds goes out together: a NOTIFY holds a lock on the whole database while it
/// commits, so it is never part of an edit.
@Component
class Neighbours implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
  private static final String CHANNEL = "disputatio_live";
  private static final String SAID = "said ";
  private static final Duration GATHERING = Duration.ofMillis(15);
  private static final int PATIENCE = 10_000;

  /// PostgreSQL takes less than 8,000 bytes.
  private static final int PAYLOAD = 7_900;

  private final JdbcConnectionDetails database;
  private final Map<MapId, Long> untold = new LinkedHashMap<>();
  private final Map<MapId, Long> unsaid = new LinkedHashMap<>();
  private final Map<UUID, Participant> unmet = new LinkedHashMap<>();
  private ObjLongConsumer<MapId> hear = (_, _) -> {};
  private ObjLongConsumer<MapId> hearSaid = (_, _) -> {};
  private Consumer<Participant> meet = _ -> {};
  private Runnable missed = () -> {};
  private @Nullable List<Thread> threads;

  /// Whether it has been told that the database does not answer.
  private volatile boolean away;

  Neighbours(JdbcConnectionDetails database) {
    this.database = database;
  }

  /// Names who hears what others tell.
  ///
  /// @param hear takes a map and its revision
  /// @param hearSaid takes a map and the number of what was said about it last
  /// @param meet takes what somebody does elsewhere
  /// @param missed is called when something may have been missed
  void listen(
      ObjLongConsumer<MapId> hear,
      ObjLongConsumer<MapId> hearSaid,
      Consumer<Participant> meet,
      Runnable missed) {
    this.hear = hear;
    this.hearSaid = hearSaid;
    this.meet = meet;
    this.missed = missed;
  }

  /// Says that a map came to a revision; returns at once.
  void tell(MapId map, long revision) {
    synchronized (untold) {
      untold.merge(map, revision, Math::max);
      untold.notifyAll();
    }
  }

  /// Says up to which number something was said about a map; returns at once.
  void tellSaid(MapId map, long seq) {
    synchronized (untold) {
      unsaid.merge(map, seq, Math::max);
      untold.notifyAll();
    }
  }

  /// Says what somebody does here; returns at once.
  void tell(Participant participant) {
    synchronized (untold) {
      unmet.merge(
          participant.page(),
          participant,
          (before, now) -> now.turn() < before.turn() ? before : now);
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
    try {
      if (line.startsWith("{")) {
        meet.accept(MapJson.MAPPER.readValue(line, Participant.class));
        return;
      }
      var end = line.startsWith(SAID) ? SAID.length() : 0;
      var colon = line.indexOf(':', end);
      (end > 0 ? hearSaid : hear)
          .accept(
              new MapId(UUID.fromString(line.substring(end, colon))),
              Long.parseLong(line.substring(colon + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | JacksonException foreign) {
      LOG.debug("not understood: {}", line, foreign);
    }
  }

  private void tellOn(Connection connection) throws SQLException, InterruptedException {
    try (var session = connection.createStatement();
        var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
      // What gets lost in a crash is noticed anyway.
      session.execute("set synchronous_commit = off");
      while (true) {
        gather();
        Map<MapId, Long> changed;
        Map<MapId, Long> said;
        List<Participant> met;
        synchronized (untold) {
          changed = new LinkedHashMap<>(untold);
          said = new LinkedHashMap<>(unsaid);
          met = List.copyOf(unmet.values());
          untold.clear();
          unsaid.clear();
          unmet.clear();
        }
        try {
          for (var payload : payloads(changed, said, met)) {
            notify.setString(1, payload);
            notify.execute();
          }
        } catch (SQLException failed) {
          // Presence is said again anyway.
          changed.forEach(this::tell);
          said.forEach(this::tellSaid);
          throw failed;
        }
      }
    }
  }

  /// Waits until there is something to tell, and a little for more.
  private void gather() throws InterruptedException {
    synchronized (untold) {
      while (untold.isEmpty() && unsaid.isEmpty() && unmet.isEmpty()) {
        untold.wait();
      }
    }
    Thread.sleep(GATHERING);
  }

  private static List<String> payloads(
      Map<MapId, Long> changed, Map<MapId, Long> said, List<Participant> met) {
    var lines = new ArrayList<String>();
    changed.forEach((map, revision) -> lines.add(map.value() + ":" + revision));
    said.forEach((map, seq) -> lines.add(SAID + map.value() + ":" + seq));
    met.forEach(participant -> lines.add(MapJson.MAPPER.writeValueAsString(participant)));
    var payloads = new ArrayList<String>();
    var payload = new StringBuilder();
    var size = 0;
    for (var line : lines) {
      var bytes = line.getBytes(StandardCharsets.UTF_8).length + 1;
      if (size + bytes > PAYLOAD) {
        payloads.add(payload.toString());
        payload.setLength(0);
        size = 0;
      }
      payload.append(line).append('\n');
      size += bytes;
    }
    payloads.add(payload.toString());
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
                  found();
                  work.on(connection);
                } catch (SQLException broken) {
                  lost(name, broken);
                } catch (DataAccessException | TransactionException unreachable) {
                  LOG.debug("{}: the database does not answer", name, unreachable);
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

  /// Tells once for each outage, however often it is tried in vain.
  private void lost(String name, SQLException broken) {
    LOG.debug("{}: the connection to the database is gone", name, broken);
    if (!away && isRunning()) {
      away = true;
      LOG.warn(
          "The connection to the database is lost: {}. It is tried again until it is back.",
          String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private void found() {
    if (away) {
      away = false;
      LOG.info("The database answers again");
    }
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
