/** The program on a port and a data folder of its own, for tests that end it or fill it. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const jar = process.env["DISPUTATIO_JAR"] ?? "target/program/disputatio.jar";
const java = process.env["JAVA_HOME"] ? join(process.env["JAVA_HOME"], "bin/java") : "java";
const patience = 100_000;

export class Server {
  /** What it has said since it was made. */
  log = "";
  private readonly data: string;
  private readonly beside: Server | null;
  private readonly settings: NodeJS.ProcessEnv;
  private port = "0";
  private program: ChildProcess | null = null;

  /** A server with nothing in it. */
  static async start(settings: NodeJS.ProcessEnv = {}): Promise<Server> {
    const server = new Server(await mkdtemp(join(tmpdir(), "disputatio-e2e-")), null, settings);
    await server.start();
    return server;
  }

  /** A further process on the database of another one. */
  static async startBeside(other: Server): Promise<Server> {
    const server = new Server(other.data, other);
    await server.start();
    return server;
  }

  private constructor(data: string, beside: Server | null = null, settings: NodeJS.ProcessEnv = {}) {
    this.data = data;
    this.beside = beside;
    this.settings = settings;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts on the same folder, and from the second time on the same port. */
  async start(): Promise<void> {
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      ...this.settings,
      DISPUTATIO_DATA: this.data,
      DISPUTATIO_PORT: this.port,
    };
    delete environment["DISPUTATIO_DB_URL"];
    if (this.beside) {
      const [, , , port = ""] = (await this.databaseFile("postmaster.pid")).split("\n");
      environment["DISPUTATIO_DB_URL"] = `postgresql://127.0.0.1:${port}/disputatio`;
      environment["DISPUTATIO_DB_USER"] = "disputatio";
      // As at the first, which is for this machine alone.
      environment["DISPUTATIO_GUESTS"] = "owner";
      environment["DISPUTATIO_DB_PASSWORD"] = (await readFile(join(this.data, "password"), "utf8")).trim();
    }
    const quick = join(dirname(jar), "disputatio.aot");
    const options = existsSync(quick) ? [`-XX:AOTCache=${quick}`] : [];
    const program = spawn(java, ["-XX:TieredStopAtLevel=1", ...options, "-jar", jar], {
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.program = program;
    const hear = (chunk: Buffer): void => {
      this.log += chunk.toString();
    };
    program.stdout.on("data", hear);
    program.stderr.on("data", hear);
    this.port = await listening(program);
  }

  /** Stops PostgreSQL and leaves the program alone; answers what starts it again as it was. */
  async stopDatabase(): Promise<() => Promise<void>> {
    const words = (await this.databaseFile("postmaster.opts")).trim();
    await this.endDatabase();
    return async () => {
      // PostgreSQL does not run as root, other than where it does not see that it does.
      const root = process.getuid?.() === 0 ? "unshare -U " : "";
      const log = `${this.data}/database.log`;
      const child = spawn("sh", ["-c", `exec ${root}${words} >>"${log}" 2>&1`], {
        detached: true,
        stdio: "ignore",
      });
      child.unref();
      const file = join(this.data, "database/postmaster.pid");
      while (!existsSync(file) || !(await readFile(file, "utf8")).includes("ready")) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
  }

  private databaseFile(name: string): Promise<string> {
    return readFile(join(this.data, "database", name), "utf8");
  }

  /** Pulls the plug. PostgreSQL is a process of its own and goes on. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  /** Asks it to end; answers the exit code. */
  async stop(): Promise<number | null> {
    return this.end("SIGTERM");
  }

  /** Ends everything and removes the folder, unless it belongs to another process. */
  async remove(): Promise<void> {
    await this.stop();
    if (this.beside) {
      return;
    }
    await this.endDatabase();
    await rm(this.data, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const { program } = this;
    this.program = null;
    if (!program || program.exitCode !== null || program.signalCode !== null) {
      return program?.exitCode ?? null;
    }
    const ended = once(program, "exit");
    program.kill(signal);
    await ended;
    return program.exitCode;
  }

  private async endDatabase(): Promise<void> {
    const file = join(this.data, "database/postmaster.pid");
    if (existsSync(file)) {
      process.kill(Number((await readFile(file, "utf8")).split("\n")[0]), "SIGINT");
      while (existsSync(file)) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
}

/** The port that the log names, once everything is ready. */
function listening(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = "";
    const timer = setTimeout(() => {
      reject(new Error(`the server was not ready in time:\n${log}`));
    }, patience);
    const read = (chunk: Buffer): void => {
      log += chunk.toString();
      const port = /open http:\/\/[^ ]*:(\d+)/.exec(log)?.[1];
      if (port !== undefined) {
        clearTimeout(timer);
        resolve(port);
      }
    };
    program.stdout?.on("data", read);
    program.stderr?.on("data", read);
    program.once("exit", () => {
      clearTimeout(timer);
      reject(new Error(`the server ended:\n${log}`));
    });
  });
}
