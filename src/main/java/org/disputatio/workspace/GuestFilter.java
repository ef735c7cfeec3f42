package org.disputatio.workspace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who a request is from: by the cookie of whoever returns, else it welcomes a new guest.
@Component
class GuestFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(GuestFilter.class);
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?(::1|0:0:0:0:0:0:0:1)]?");

  private final Accounts accounts;
  private final Sessions sessions;

  GuestFilter(Accounts accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return path.startsWith("/VAADIN/build/")
        || path.startsWith("/VAADIN/static/")
        || path.startsWith("/actuator")
        || path.startsWith("/share/")
        || path.startsWith("/embed/")
        || path.startsWith("/@")
        || path.equals("/icon.svg")
        || path.equals("/favicon.ico")
        || path.equals("/robots.txt");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      CurrentAccount.set(visitor(request, response));
    } catch (DataAccessException | TransactionException unreachable) {
      // Once for all requests it is told by whoever notices the outage first.
      LOG.debug("the database does not answer", unreachable);
      answerUnavailable(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      CurrentAccount.clear();
    }
  }

  private Visitor visitor(HttpServletRequest request, HttpServletResponse response) {
    var returning = GuestCookie.read(request).flatMap(sessions::find);
    if (returning.isPresent()) {
      return returning.get();
    }
    var welcome = accounts.welcome(isFromElsewhere(request));
    GuestCookie.write(request, response, welcome.token());
    return new Visitor(welcome.account(), Secrets.hash(welcome.token()), false);
  }

  /// Whether somebody sits at another machine: also if something on this one passes it on.
  private static boolean isFromElsewhere(HttpServletRequest request) {
    return !LOOPBACK.matcher(request.getRemoteAddr()).matches()
        || !LOOPBACK.matcher(request.getServerName()).matches()
        || request.getHeader("Forwarded") != null
        || request.getHeader("X-Forwarded-For") != null;
  }

  /// Says so in words, to a program as to a person; what was typed stays in the page that sent it.
  private static void answerUnavailable(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    response.setCharacterEncoding("UTF-8");
    if (request.getRequestURI().startsWith("/api/")) {
      response.setContentType("application/problem+json");
      response
          .getWriter()
          .write(
              """
              {"status":503,"title":"Database not reachable","detail":"The database does not answer at the moment. Nothing is lost; it is tried again."}""");
    } else {
      response.setContentType("text/html");
      response
          .getWriter()
          .write(
              """
              <!doctype html><html lang="en"><meta charset="utf-8">
              <meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="10">
              <title>Disputatio</title>
              <body style="font:1.1rem/1.5 system-ui;max-width:36rem;margin:20vh auto;padding:0 1rem;color-scheme:light dark">
              <h1 style="font-size:1.4rem">The database does not answer</h1>
              <p>Disputatio is running, but its database is not reachable at the moment. Nothing is lost.
              This page tries again by itself every ten seconds.</p></body></html>
              """);
    }
  }
}
