package org.disputatio.privacy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every hour whether today's look for guests who have long been away is still to be done.
@Component
class GuestWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(GuestWatch.class);
  private static final Duration LOOK = Duration.ofHours(1);

  private final GuestRetention retention;
  private @Nullable Thread thread;

  GuestWatch(GuestRetention retention) {
    this.retention = retention;
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        retention.eraseAbsent();
      } catch (DataAccessException | TransactionException unreachable) {
        LOG.debug("the database does not answer", unreachable);
      } catch (RuntimeException failed) {
        LOG.error("guests could not be erased; it is tried again", failed);
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
    thread = Thread.ofVirtual().name("guests").start(this::watch);
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
