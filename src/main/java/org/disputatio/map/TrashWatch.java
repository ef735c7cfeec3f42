package org.disputatio.map;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every hour what has been in the trash for long enough. Several processes on one database
/// may do so: a map is deleted once.
@Component
class TrashWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TrashWatch.class);
  private static final Duration LOOK = Duration.ofHours(1);

  private final Disposals disposals;
  private @Nullable Thread thread;

  TrashWatch(Disposals disposals) {
    this.disposals = disposals;
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        disposals.deleteOverdue();
      } catch (DataAccessException | TransactionException unreachable) {
        LOG.debug("the database does not answer", unreachable);
      }
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("trash").start(this::watch);
  }

  @Override
  public void stop() {
    var running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
