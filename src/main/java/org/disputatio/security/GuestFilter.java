package org.disputatio.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.GuestCookie;
import org.disputatio.workspace.Sessions;
import org.disputatio.workspace.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who a request is from: by the cookie of whoever returns, else it welcomes a new guest.
///
/// What they are is not kept in the server's session: each request is asked anew (S3).
class GuestFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(GuestFilter.class);
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[?(::1|0:0:0:0:0:0:0:1)]?");

  private final KnownAddresses known;
  private final Accounts accounts;
  private final Sessions sessions;

  GuestFilter(KnownAddresses known, Accounts accounts, Sessions sessions) {
    this.known = known;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /// Whoever asks for what is for everybody, or is not there, need not be somebody.
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !known.isForVisitors(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      CurrentAccount.enter(visitor(request, response));
    } catch (DataAccessException | TransactionException unreachable) {
      // Once for all requests it is told by whoever notices the outage first.
      LOG.debug("the database does not answer", unreachable);
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      Answer.DATABASE_AWAY.write(request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private Visitor visitor(HttpServletRequest request, HttpServletResponse response) {
    var token = GuestCookie.read(request);
    var returning = token.flatMap(sessions::find);
    if (returning.isPresent()) {
      token.ifPresent(theirs -> GuestCookie.renew(request, response, theirs));
      return returning.get();
    }
    var welcome = accounts.welcome(isFromElsewhere(request));
    GuestCookie.write(request, response, welcome.token());
    return welcome.visitor();
  }

  /// Whether somebody sits at another machine: also if something on this one passes it on.
  private static boolean isFromElsewhere(HttpServletRequest request) {
    return !LOOPBACK.matcher(request.getRemoteAddr()).matches()
        || !LOOPBACK.matcher(request.getServerName()).matches()
        || request.getHeader("Forwarded") != null
        || request.getHeader("X-Forwarded-For") != null
        || request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) != null;
  }
}
