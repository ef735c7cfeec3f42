package org.disputatio.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.disputatio.signin.OpenIds.Outcome;
import org.disputatio.signin.OpenIds.Purpose;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.GuestCookie;
import org.disputatio.workspace.Permission;
import org.disputatio.workspace.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the other server sends people back. It leads on at once, so that what stands in the
/// address is not seen; what went wrong is said on the page where they began.
@RestController
@ConditionalOnExpression(OpenIdSettings.GIVEN)
class OpenIdCallback {
  private final OpenIds openIds;

  OpenIdCallback(OpenIds openIds) {
    this.openIds = openIds;
  }

  @Requires(Permission.ENTER)
  @GetMapping(OpenIds.CALLBACK)
  ResponseEntity<Void> back(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String error,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (openIds.finish(CurrentAccount.visitor(), state, code, error)) {
      case Outcome.Entered(var token, var after) -> {
        GuestCookie.write(request, response, token);
        var session = request.getSession(false);
        if (session != null) {
          session.invalidate();
        }
        yield to(after ? "/sign-in/guest" : "/account");
      }
      case Outcome.Added() -> to("/account");
      case Outcome.Refused(var purpose, var problem) ->
          to(
              "%s?problem=%s"
                  .formatted(
                      purpose == Purpose.ENTER ? "/sign-in" : "/account",
                      problem.name().toLowerCase(Locale.ROOT)));
    };
  }

  private static ResponseEntity<Void> to(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.LOCATION, path)
        .build();
  }
}
