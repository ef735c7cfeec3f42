package org.disputatio.workspace;

import java.util.Arrays;
import java.util.HexFormat;

/// Who a request is from, and by which token they were known.
///
/// @param tokenHash the SHA-256 of the token
/// @param signedIn whether they signed in; guests did not
public record Visitor(Account account, byte[] tokenHash, boolean signedIn) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Visitor visitor
        && account.equals(visitor.account)
        && signedIn == visitor.signedIn
        && Arrays.equals(tokenHash, visitor.tokenHash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tokenHash);
  }

  @Override
  public String toString() {
    return "%s by %s".formatted(account, HexFormat.of().formatHex(tokenHash));
  }
}
