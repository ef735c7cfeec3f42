package org.disputatio.signin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.disputatio.workspace.AccountId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/// A device that keeps one passkey, and lies on request. Written after the standard, not after what
/// checks it.
final class SoftKey {
  private static final JsonMapper JSON = new JsonMapper();
  private static final CBORMapper CBOR = new CBORMapper();
  private static final int PRESENT = 0x01;
  private static final int VERIFIED = 0x04;
  private static final int WITH_CREDENTIAL = 0x40;

  private final byte[] id = new byte[32];
  private final KeyPair keys;

  /// What it says; each can be made a lie.
  String origin;

  String host;
  @Nullable String challenge;
  byte[] userHandle;
  boolean present = true;
  boolean verified = true;
  boolean foreignSignature;
  int count;

  SoftKey(String origin, AccountId owner) throws GeneralSecurityException {
    new SecureRandom().nextBytes(id);
    keys = pair();
    this.origin = origin;
    this.host = PasskeyQuestion.host(origin);
    this.userHandle = PasskeyChecks.userHandle(owner).array();
  }

  private static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /// What a browser answers to a question for a new passkey.
  String make(PasskeyQuestion question) throws GeneralSecurityException {
    var attested = new LinkedHashMap<String, Object>();
    attested.put("fmt", "none");
    attested.put("attStmt", Map.of());
    attested.put("authData", data(true));
    return answer(
        Map.of(
            "clientDataJSON", encode(client("webauthn.create", question)),
            "attestationObject", encode(CBOR.writeValueAsBytes(attested))));
  }

  /// What a browser answers to whoever asks for a passkey.
  String use(PasskeyQuestion question) throws GeneralSecurityException {
    var data = data(false);
    var client = client("webauthn.get", question);
    var signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign((foreignSignature ? pair() : keys).getPrivate());
    signature.update(data);
    signature.update(sha256(client));
    return answer(
        Map.of(
            "clientDataJSON", encode(client),
            "authenticatorData", encode(data),
            "signature", encode(signature.sign()),
            "userHandle", encode(userHandle)));
  }

  private String answer(Map<String, Object> response) {
    return JSON.writeValueAsString(
        Map.of(
            "id",
            encode(id),
            "rawId",
            encode(id),
            "type",
            "public-key",
            "response",
            response,
            "clientExtensionResults",
            Map.of()));
  }

  private byte[] client(String type, PasskeyQuestion question) {
    return JSON.writeValueAsString(
            Map.of(
                "type",
                type,
                "challenge",
                challenge == null ? question.challenge() : challenge,
                "origin",
                origin,
                "crossOrigin",
                false))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] data(boolean withCredential) throws GeneralSecurityException {
    var flags =
        (present ? PRESENT : 0)
            | (verified ? VERIFIED : 0)
            | (withCredential ? WITH_CREDENTIAL : 0);
    var data = new ByteArrayOutputStream();
    data.writeBytes(sha256(host.getBytes(StandardCharsets.UTF_8)));
    data.write(flags);
    data.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    if (withCredential) {
      data.writeBytes(new byte[16]);
      data.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array());
      data.writeBytes(id);
      data.writeBytes(publicKey());
    }
    return data.toByteArray();
  }

  private byte[] publicKey() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    var key = new LinkedHashMap<Integer, Object>();
    key.put(1, 2);
    key.put(3, -7);
    key.put(-1, 1);
    key.put(-2, coordinate(point.getAffineX().toByteArray()));
    key.put(-3, coordinate(point.getAffineY().toByteArray()));
    // Written by hand: the mapper writes the numbers of keys as words.
    var cbor = new ByteArrayOutputStream();
    cbor.write(0xa0 | key.size());
    key.forEach(
        (label, value) -> {
          cbor.write(number(label));
          if (value instanceof byte[] bytes) {
            cbor.write(0x58);
            cbor.write(bytes.length);
            cbor.writeBytes(bytes);
          } else {
            cbor.write(number((Integer) value));
          }
        });
    return cbor.toByteArray();
  }

  private static int number(int small) {
    return small >= 0 ? small : 0x20 | (-1 - small);
  }

  private static byte[] coordinate(byte[] number) {
    var all = new byte[32];
    var from = Math.max(0, number.length - 32);
    System.arraycopy(number, from, all, 32 - (number.length - from), number.length - from);
    return all;
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
