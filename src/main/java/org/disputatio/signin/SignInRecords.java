package org.disputatio.signin;

import java.util.List;
import java.util.Set;
import org.disputatio.workspace.PersonalRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is kept of how a person signs in.
@Component
@Order(20)
class SignInRecords implements PersonalRecords {
  @Override
  public List<Part> parts() {
    return List.of(
        new Part(
            "waysToSignIn",
            "By what you sign in. Of a password nothing is kept from which it could be read.",
            Set.of("sign_in.account_id"),
            """
            select json_build_object('way', 'password', 'name', login,
              'hasPassword', password_hash is not null, 'changedAt', changed_at)
            from sign_in where account_id = any(:own)
            """,
            List.of("delete from sign_in where account_id = any(:own)")));
  }
}
