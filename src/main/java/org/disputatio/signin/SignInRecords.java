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
            List.of("delete from sign_in where account_id = any(:own)")),
        new Part(
            "waysByAnotherServer",
            "The servers of somebody else that you sign in by, and as whom they know you.",
            Set.of("openid_identity.account_id"),
            """
            select json_build_object('server', issuer, 'knownThereAs', subject, 'shownAs', label,
              'since', added_at)
            from openid_identity where account_id = any(:own) order by added_at
            """,
            List.of("delete from openid_identity where account_id = any(:own)")),
        new Part(
            "passkeys",
            "What your devices keep for you. Here is the public half of each, which lets nobody in.",
            Set.of("passkey.account_id"),
            """
            select json_build_object('name', name, 'host', host, 'addedAt', added_at,
              'lastUsedAt', used_at, 'id', encode(credential_id, 'base64'),
              'publicHalf', encode(credential, 'base64'))
            from passkey where account_id = any(:own) order by added_at, passkey_id
            """,
            List.of("delete from passkey where account_id = any(:own)")),
        new Part(
            "mailAddress",
            "Where links to sign in are sent to.",
            Set.of("mail_address.account_id"),
            """
            select json_build_object('address', address, 'confirmedAt', confirmed_at)
            from mail_address where account_id = any(:own)
            """,
            List.of("delete from mail_address where account_id = any(:own)")),
        new Part(
            "mailLinks",
            "Links that were sent and not used yet; the links themselves are not kept.",
            Set.of("mail_link.account_id"),
            """
            select json_build_object('sentTo', address, 'endsAt', expires_at,
              'for', lower(replace(purpose, '_', ' ')))
            from mail_link where account_id = any(:own) order by expires_at
            """,
            List.of("delete from mail_link where account_id = any(:own)")));
  }
}
