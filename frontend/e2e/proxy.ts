/** Caddy with the configuration that is shipped, before several processes. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const caddy = process.env["CADDY"];

export class Proxy {
  static readonly isThere = caddy !== undefined;

  readonly url: string;
  private readonly home: string;
  private readonly program: ChildProcess;

  static async before(...urls: readonly string[]): Promise<Proxy> {
    const [port, home] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), "caddy"))]);
    const proxy = new Proxy(port, home, urls);
    while (!(await accepts(port))) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return proxy;
  }

  private constructor(port: number, home: string, urls: readonly string[]) {
    this.url = `http://localhost:${port}`;
    this.home = home;
    this.program = spawn(caddy ?? "caddy", ["run", "--config", "Caddyfile", "--adapter", "caddyfile"], {
      env: {
        ...process.env,
        HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        DISPUTATIO_SITE: `:${port}`,
        DISPUTATIO_PROCESSES: urls.map((url) => new URL(url).host).join(" "),
      },
      stdio: "ignore",
    });
  }

  async stop(): Promise<void> {
    const ended = once(this.program, "exit");
    // Asked politely, it waits for streams to end.
    this.program.kill("SIGKILL");
    await ended;
    await rm(this.home, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "localhost", port });
    const answer = (is: boolean) => () => {
      socket.destroy();
      resolve(is);
    };
    socket.once("connect", answer(true));
    socket.once("error", answer(false));
  });
}
