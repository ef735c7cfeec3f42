/**
 * Between what the server says about passkeys, as JSON, and what browsers know of them. Browsers learn to do this
 * by themselves; not all have yet. Bytes are base64url in JSON.
 */

/** A key that there is, as the server names it. */
interface Named {
  readonly type: "public-key";
  readonly id: string;
}

interface NewKey extends Omit<
  PublicKeyCredentialCreationOptions,
  "challenge" | "user" | "excludeCredentials"
> {
  readonly challenge: string;
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly excludeCredentials: readonly Named[];
}

interface AnyKey extends Omit<PublicKeyCredentialRequestOptions, "challenge" | "allowCredentials"> {
  readonly challenge: string;
}

/** What a browser is asked to make. */
export function creationOptions(json: string): PublicKeyCredentialCreationOptions {
  const told = JSON.parse(json) as NewKey;
  return {
    ...told,
    challenge: bytes(told.challenge),
    user: { ...told.user, id: bytes(told.user.id) },
    excludeCredentials: told.excludeCredentials.map(({ type, id }) => ({ type, id: bytes(id) })),
  };
}

/** What a browser is asked to use. */
export function requestOptions(json: string): PublicKeyCredentialRequestOptions {
  const told = JSON.parse(json) as AnyKey;
  return { ...told, challenge: bytes(told.challenge) };
}

/** What the server is told about a key that was made or used. */
export function answer(credential: PublicKeyCredential): string {
  return JSON.stringify({
    id: credential.id,
    rawId: letters(credential.rawId),
    type: credential.type,
    response: response(credential.response),
    clientExtensionResults: {},
  });
}

function response(told: AuthenticatorResponse): Record<string, unknown> {
  const clientDataJSON = letters(told.clientDataJSON);
  if ("attestationObject" in told) {
    const made = told as AuthenticatorAttestationResponse;
    return { clientDataJSON, attestationObject: letters(made.attestationObject) };
  }
  const used = told as AuthenticatorAssertionResponse;
  return {
    clientDataJSON,
    authenticatorData: letters(used.authenticatorData),
    signature: letters(used.signature),
    userHandle: used.userHandle ? letters(used.userHandle) : null,
  };
}

export function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

export function letters(buffer: ArrayBuffer): string {
  const text = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
