package org.disputatio.workspace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who the request at hand is from. It is known for as long as the request runs, and not kept
/// beyond: the next is asked anew, so that what changed in between holds at once (S3).
public final class CurrentAccount {
  private CurrentAccount() {}

  /// The account behind the request at hand.
  ///
  /// @throws IllegalStateException outside of one
  public static Account require() {
    return visitor().account();
  }

  /// The same, and by what they are known.
  ///
  /// @throws IllegalStateException outside of a request
  public static Visitor visitor() {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof Known known) {
      return known.visitor;
    }
    throw new IllegalStateException("no request, or one that needs no account");
  }

  /// From now on the request at hand is theirs.
  public static void enter(Visitor visitor) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new Known(visitor));
    SecurityContextHolder.setContext(context);
  }

  /// From now on it is nobody's.
  public static void leave() {
    SecurityContextHolder.clearContext();
  }

  /// Whoever is known by a token. Grants nothing: what each may do is asked of [Access].
  private static final class Known extends AbstractAuthenticationToken {
    private final transient Visitor visitor;

    Known(Visitor visitor) {
      super(List.of());
      this.visitor = visitor;
      setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
      return "";
    }

    @Override
    public Visitor getPrincipal() {
      return visitor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Known known && visitor.equals(known.visitor);
    }

    @Override
    public int hashCode() {
      return visitor.hashCode();
    }
  }
}
