package org.disputatio.workspace;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Notices when another process on the same database has changed who may do what (W7).
@Component
class RightsWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RightsWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(3);

  private final AuditStore audit;
  private final Access access;
  private @Nullable Thread thread;

  RightsWatch(AuditStore audit, Access access) {
    this.audit = audit;
    this.access = access;
  }

  private void watch() {
    var seen = -1L;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        var last = audit.last();
        if (seen >= 0 && last != seen) {
          access.changed();
        }
        seen = last;
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
    thread = Thread.ofVirtual().name("rights").start(this::watch);
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
