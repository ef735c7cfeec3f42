package org.disputatio.map;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;

/// An edit on its way into the log, and whoever waits for what comes of it.
final class Edit {
  /// Decides what to try on the map as it is now.
  interface Plan {
    Attempt on(ArgumentMap map);
  }

  /// What to try: operations, or the reason why there is nothing to try.
  record Attempt(
      List<Operation> operations,
      @Nullable Long undoOf,
      @Nullable Long redoOf,
      @Nullable Rejection rejection) {
    Attempt(List<Operation> operations, @Nullable Long undoOf, @Nullable Long redoOf) {
      this(operations, undoOf, redoOf, null);
    }

    Attempt(Rejection rejection) {
      this(List.of(), null, null, rejection);
    }

    /// The same as an edit of whoever tries it, not as their undo or redo.
    Attempt asOwn() {
      return new Attempt(operations, null, null, rejection);
    }
  }

  private final ChangeId id;
  private final AccountId author;
  private final boolean readsLog;
  private final Plan plan;
  private final CountDownLatch turn = new CountDownLatch(1);
  private boolean leads;
  private @Nullable EditResult result;
  private @Nullable RuntimeException failure;

  /// @param readsLog whether the plan depends on the log, which has to be complete then
  Edit(ChangeId id, AccountId author, boolean readsLog, Plan plan) {
    this.id = id;
    this.author = author;
    this.readsLog = readsLog;
    this.plan = plan;
  }

  ChangeId id() {
    return id;
  }

  AccountId author() {
    return author;
  }

  boolean readsLog() {
    return readsLog;
  }

  Attempt on(ArgumentMap map) {
    return plan.on(map);
  }

  /// Whether somebody has been told what came of it.
  boolean isDone() {
    return result != null || failure != null;
  }

  /// Ends the waiting: this came of it.
  void done(EditResult made) {
    result = made;
    turn.countDown();
  }

  /// Ends the waiting: nobody knows what came of it; sent again it has no second effect (M5).
  void fail(RuntimeException cause) {
    failure = cause;
    turn.countDown();
  }

  /// Ends the waiting: whoever waits is to commit this edit and those behind it.
  void lead() {
    leads = true;
    turn.countDown();
  }

  /// Waits until the edit is done or to be committed by the caller; answers whether it is the
  /// latter.
  boolean awaitTurn() {
    var interrupted = false;
    while (true) {
      try {
        turn.await();
        break;
      } catch (InterruptedException later) {
        interrupted = true; // others may depend on the caller
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return leads;
  }

  /// What came of it.
  EditResult result() {
    if (failure != null) {
      throw failure;
    }
    if (result == null) {
      throw new IllegalStateException("not done");
    }
    return result;
  }
}
