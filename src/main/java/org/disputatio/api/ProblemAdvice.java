package org.disputatio.api;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.disputatio.workspace.Access;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Tells what went wrong as a problem (H1), before Spring does it in its own words.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(basePackageClasses = ProblemAdvice.class)
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  /// While the database is away every request fails for the same reason.
  private static final Duration SELDOM = Duration.ofSeconds(10);

  private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - SELDOM.toNanos() - 1);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tell(Problem problem) {
    var detail = detail(problem.status(), problem.title(), problem.getMessage());
    if (problem.field() != null) {
      detail.setProperty("field", problem.field());
    }
    if (problem.clash() != null) {
      detail.setProperty("clash", problem.clash());
    }
    return answer(detail);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tell(Access.Denied denied) {
    return answer(
        denied.isHidden()
            ? detail(HttpStatus.NOT_FOUND, "Not found", denied.getMessage())
            : detail(HttpStatus.FORBIDDEN, "Not allowed", denied.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tell(MethodArgumentTypeMismatchException wrong) {
    var sentence = "The address is not understood: “%s” is none here.".formatted(wrong.getValue());
    return answer(detail(HttpStatus.BAD_REQUEST, "Not understood", sentence));
  }

  @ExceptionHandler({DataAccessException.class, TransactionException.class})
  ResponseEntity<ProblemDetail> tell(RuntimeException unreachable) {
    var now = System.nanoTime();
    var told = toldAt.get();
    if (now - told > SELDOM.toNanos() && toldAt.compareAndSet(told, now)) {
      LOG.warn("A request failed at the database: {}", reason(unreachable));
    }
    LOG.debug("A request failed at the database", unreachable);
    var detail =
        detail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Database not reachable",
            "The database does not answer at the moment. Nothing is lost; try again.");
    return ResponseEntity.status(detail.getStatus())
        .header(HttpHeaders.RETRY_AFTER, "5")
        .body(detail);
  }

  private static String reason(Throwable failed) {
    var cause = failed;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }

  private static ProblemDetail detail(HttpStatus status, String title, @Nullable String sentence) {
    var detail = ProblemDetail.forStatusAndDetail(status, sentence);
    detail.setTitle(title);
    detail.setType(URI.create("about:blank"));
    return detail;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
    return ResponseEntity.status(detail.getStatus()).body(detail);
  }
}
