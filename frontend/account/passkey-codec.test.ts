import { expect, test } from "vitest";
import { answer, bytes, creationOptions, letters, requestOptions } from "./passkey-codec.js";

const buffer = (...all: number[]): ArrayBuffer => Uint8Array.from(all).buffer;

test("bytes become letters that addresses can carry, and bytes again", () => {
  expect(letters(buffer(251, 239, 255))).toBe("--__");
  expect(letters(buffer(0))).toBe("AA");
  for (let length = 0; length < 70; length += 1) {
    const all = Array.from({ length }, (_, at) => (at * 37) % 256);
    expect([...bytes(letters(buffer(...all)))]).toEqual(all);
  }
});

test("a browser is asked to make a key, and told which it has", () => {
  const options = creationOptions(
    JSON.stringify({
      challenge: "AQI",
      timeout: 1,
      rp: { id: "maps.example.org", name: "Disputatio" },
      user: { id: "Aw", name: "ada", displayName: "Ada" },
      pubKeyCredParams: [{ type: "public-key", alg: -7 }],
      excludeCredentials: [{ type: "public-key", id: "BA" }],
      attestation: "none",
    }),
  );
  expect(options).toMatchObject({
    timeout: 1,
    rp: { id: "maps.example.org" },
    user: { name: "ada", displayName: "Ada" },
    pubKeyCredParams: [{ alg: -7 }],
    attestation: "none",
  });
  expect(options.challenge).toEqual(Uint8Array.of(1, 2));
  expect(options.user.id).toEqual(Uint8Array.of(3));
  expect(options.excludeCredentials?.[0]?.id).toEqual(Uint8Array.of(4));
});

test("a browser is asked for any key", () => {
  const options = requestOptions('{"challenge":"AQI","rpId":"localhost","userVerification":"required"}');
  expect(options).toMatchObject({ rpId: "localhost", userVerification: "required" });
  expect(options.challenge).toEqual(Uint8Array.of(1, 2));
  expect(options.allowCredentials).toBeUndefined();
});

test("the server is told what was made and what was used", () => {
  const rawId = buffer(5);
  const key = { id: "BQ", rawId, type: "public-key" };
  const made = { clientDataJSON: buffer(1), attestationObject: buffer(2) };
  expect(JSON.parse(answer({ ...key, response: made } as unknown as PublicKeyCredential))).toEqual({
    id: "BQ",
    rawId: "BQ",
    type: "public-key",
    response: { clientDataJSON: "AQ", attestationObject: "Ag" },
    clientExtensionResults: {},
  });
  const used = {
    clientDataJSON: buffer(1),
    authenticatorData: buffer(2),
    signature: buffer(3),
    userHandle: buffer(4),
  };
  const told = (response: unknown): unknown =>
    JSON.parse(answer({ ...key, response } as unknown as PublicKeyCredential));
  expect(told(used)).toMatchObject({
    response: { authenticatorData: "Ag", signature: "Aw", userHandle: "BA" },
  });
  expect(told({ ...used, userHandle: null })).toMatchObject({ response: { userHandle: null } });
});
