/** A university by which people sign in: as much of OpenID Connect as a browser test needs. */
import type { KeyObject } from "node:crypto";
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, Server as HttpServer } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface Question {
  readonly person: string;
  readonly asked: URLSearchParams;
}

interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
}

const encode = (words: string | Buffer): string => Buffer.from(words).toString("base64url");
const json = (body: unknown, status = 200): Answer => ({
  status,
  type: "application/json",
  body: JSON.stringify(body),
});

export class OpenIdProvider {
  /** Who gives their consent there. */
  person = "Ada Lovelace";
  private readonly key: KeyObject;
  private readonly jwk: object;
  private readonly questions = new Map<string, Question>();
  private readonly server: HttpServer;
  private port = 0;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    this.key = privateKey;
    this.jwk = { ...publicKey.export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" };
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status = 200, type, body }) => {
        // Each request on a connection of its own, so that it is gone at once when it stops.
        response.writeHead(status, { "Content-Type": type, Connection: "close" }).end(body);
      });
    });
  }

  get issuer(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** The settings with which Disputatio uses it. */
  get settings(): NodeJS.ProcessEnv {
    return {
      DISPUTATIO_OIDC_ISSUER: this.issuer,
      DISPUTATIO_OIDC_CLIENT_ID: "disputatio",
      DISPUTATIO_OIDC_CLIENT_SECRET: "a secret",
      DISPUTATIO_OIDC_NAME: "Example University",
    };
  }

  /** Answers from now on, the second time where it did before. */
  async start(): Promise<this> {
    this.server.listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, "close");
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? "/", this.issuer);
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        return json(this.description());
      case "/authorize":
        return this.ask(url.searchParams);
      case "/token":
        return this.token(new URLSearchParams(await text(request)));
      case "/jwks":
        return json({ keys: [this.jwk] });
      default:
        return { status: 204, type: "text/plain", body: "" };
    }
  }

  private description(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
    };
  }

  /** The page on which somebody says whether they want to. */
  private ask(asked: URLSearchParams): Answer {
    const code = randomUUID();
    this.questions.set(code, { person: this.person, asked });
    const back = asked.get("redirect_uri") ?? "";
    const state = encodeURIComponent(asked.get("state") ?? "");
    return {
      type: "text/html",
      body: `<!doctype html><html lang="en"><title>Example University</title><h1>Example University</h1>
        <a href="${back}?code=${code}&amp;state=${state}">Go on</a>
        <a href="${back}?error=access_denied&amp;state=${state}">Do not</a>`,
    };
  }

  private token(form: URLSearchParams): Answer {
    const code = form.get("code") ?? "";
    const question = this.questions.get(code);
    this.questions.delete(code);
    const challenge = encode(
      createHash("sha256")
        .update(form.get("code_verifier") ?? "")
        .digest(),
    );
    if (question?.asked.get("code_challenge") !== challenge) {
      return json({ error: "invalid_grant" }, 400);
    }
    return json({
      access_token: randomUUID(),
      token_type: "Bearer",
      expires_in: 60,
      scope: "openid profile email",
      id_token: this.signed(question),
    });
  }

  private signed({ person, asked }: Question): string {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      sub: createHash("sha256").update(person).digest("hex"),
      aud: asked.get("client_id"),
      iat: now,
      exp: now + 60,
      nonce: asked.get("nonce"),
      name: person,
      email: `${person.split(" ")[0]?.toLowerCase() ?? ""}@university.example`,
    };
    const head = encode(JSON.stringify({ alg: "RS256", kid: "1", typ: "JWT" }));
    const body = `${head}.${encode(JSON.stringify(claims))}`;
    return `${body}.${encode(sign("sha256", Buffer.from(body), this.key))}`;
  }
}

async function text(request: IncomingMessage): Promise<string> {
  let all = "";
  for await (const chunk of request) {
    all += String(chunk);
  }
  return all;
}
