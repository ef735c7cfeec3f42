package org.disputatio.privacy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every few seconds whether somebody is being erased (T5, T6). Several processes on one
/// database may do so: what is erased already has no words any more.
@Component
class ErasureWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(10);

  private final Erasures erasures;
  private @Nullable Thread thread;

  ErasureWatch(Erasures erasures) {
    this.erasures = erasures;
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        erasures.goOn();
      } catch (DataAccessException | TransactionException unreachable) {
        LOG.debug("the database does not answer", unreachable);
      } catch (RuntimeException failed) {
        LOG.error("somebody could not be erased; it is tried again", failed);
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
    thread = Thread.ofVirtual().name("erasures").start(this::watch);
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
