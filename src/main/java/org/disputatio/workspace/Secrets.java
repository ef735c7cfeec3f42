package org.disputatio.workspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Words that nobody can guess, and what is kept of them.
public final class Secrets {
  /// Without letters and digits that look or sound alike.
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /// For an address or a cookie: 256 bits.
  public static String token() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// To be read from a projector and typed.
  static String code(int length) {
    var code = new StringBuilder(length);
    for (var at = 0; at < length; at++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /// A code as it was meant, however it was typed.
  static String typed(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  /// What shows that somebody has the secret, and does not tell it.
  public static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// By which id somebody is known in a place: always the same there, and of no use elsewhere to
  /// whoever does not have the key.
  static UUID alias(UUID key, UUID place, UUID who) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
      mac.update(bytes(place));
      var sum = ByteBuffer.wrap(mac.doFinal(bytes(who)));
      return new UUID(sum.getLong(), sum.getLong());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /// The same in letters.
  public static String fingerprint(String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(secret));
  }

  /// Takes as long whether they differ early or late.
  static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
