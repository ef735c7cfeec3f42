package org.disputatio.signin;

/// A person, as another server knows them. Issuer and subject together never mean anybody else; all
/// the rest is for people to read, and nobody is known by it (I6).
///
/// @param name what they are called there; empty if it does not say
/// @param label by what they tell this identity from others of theirs, such as an e-mail address;
///   may be empty
record OpenIdentity(String issuer, String subject, String name, String label) {
  private static final int SUBJECT_LIMIT = 255;

  OpenIdentity {
    if (issuer.isEmpty() || subject.isEmpty() || subject.length() > SUBJECT_LIMIT) {
      throw new IllegalArgumentException("an identity has an issuer and a subject");
    }
  }
}
