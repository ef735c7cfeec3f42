package org.disputatio.signin;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.disputatio.workspace.AccountId;

/// Checks what devices answer about passkeys: that it is the answer to our question, given to our
/// page, after whoever holds the device has shown the device who they are (I9). Pure.
final class PasskeyChecks {
  /// The kinds of keys that are taken, the best first.
  static final List<COSEAlgorithmIdentifier> KINDS =
      List.of(
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.RS256);

  private final ObjectConverter converter = new ObjectConverter();
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);

  // Which maker's device it is does not matter here, so nobody's certificate is asked for.
  private final WebAuthnManager answers = WebAuthnManager.createNonStrictWebAuthnManager(converter);

  /// The answer is not one that is to be believed.
  static final class Unfit extends Exception {
    Unfit(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /// A passkey that was just made, and by what it is found.
  record Made(PasskeyStore.Kept kept, byte[] credentialId) {}

  /// What is checked about a new passkey.
  ///
  /// @throws Unfit if it is not to be believed
  Made made(PasskeyQuestion question, String answer, AccountId account) throws Unfit {
    try {
      var kinds =
          KINDS.stream()
              .map(
                  kind ->
                      new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, kind))
              .toList();
      var told =
          answers.verifyRegistrationResponseJSON(
              answer, new RegistrationParameters(server(question), kinds, true, true));
      var data = Objects.requireNonNull(told.getAttestationObject()).getAuthenticatorData();
      var credential = Objects.requireNonNull(data.getAttestedCredentialData());
      return new Made(
          new PasskeyStore.Kept(
              UUID.randomUUID(),
              account.value(),
              question.host(),
              credentials.convert(credential),
              data.getSignCount(),
              data.isFlagBE(),
              data.isFlagBS()),
          credential.getCredentialId());
    } catch (RuntimeException unfit) {
      // Of what somebody made up, the library throws this and that.
      throw new Unfit(unfit);
    }
  }

  /// By what the passkey is found that an answer was given with. Nothing is checked yet.
  ///
  /// @throws Unfit if it is no answer at all
  byte[] credentialId(String answer) throws Unfit {
    try {
      var id = answers.parseAuthenticationResponseJSON(answer).getCredentialId();
      if (id != null) {
        return Arrays.copyOf(id, id.length);
      }
    } catch (RuntimeException unfit) {
      throw new Unfit(unfit);
    }
    throw new Unfit(new IllegalArgumentException("it names no passkey"));
  }

  /// How often a passkey was used by now, and whether it is kept elsewhere too.
  record Used(long signCount, boolean backedUp) {}

  /// What is checked when somebody comes in by a passkey.
  ///
  /// @throws Unfit if it is not to be believed
  Used used(PasskeyQuestion question, String answer, PasskeyStore.Kept kept) throws Unfit {
    try {
      var told =
          answers.verifyAuthenticationResponseJSON(
              answer,
              new AuthenticationParameters(server(question), record(kept), null, true, true));
      var handle = told.getUserHandle();
      if (handle == null || !userHandle(kept.account()).equals(ByteBuffer.wrap(handle))) {
        throw new Unfit(new IllegalArgumentException("it names somebody else"));
      }
      var data = Objects.requireNonNull(told.getAuthenticatorData());
      return new Used(data.getSignCount(), data.isFlagBS());
    } catch (RuntimeException unfit) {
      // Of what somebody made up, the library throws this and that.
      throw new Unfit(unfit);
    }
  }

  /// By what devices tell the accounts of one host apart.
  static ByteBuffer userHandle(AccountId account) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(account.value().getMostSignificantBits())
        .putLong(account.value().getLeastSignificantBits())
        .flip();
  }

  private static ServerProperty server(PasskeyQuestion question) {
    return ServerProperty.builder()
        .origin(new Origin(question.origin()))
        .rpId(question.host())
        .challenge(new DefaultChallenge(question.challenge()))
        .build();
  }

  private CredentialRecordImpl record(PasskeyStore.Kept kept) {
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        kept.backupEligible(),
        kept.backedUp(),
        kept.signCount(),
        credentials.convert(kept.credential()),
        null,
        null,
        null,
        null);
  }
}
