/**
 * One connection to the server, as a browser holds one: requests go over it one after the other. It speaks
 * just as much HTTP as the server answers with, so that the load costs less than what it measures.
 */
import type { Socket } from "node:net";
import { connect } from "node:net";

export interface Reply {
  readonly status: number;
  readonly body: string;
}

const headEnd = Buffer.from("\r\n\r\n");

export class HttpLine {
  private readonly url: URL;
  private cookie = "";
  private socket: Socket | null = null;
  private read: Buffer = Buffer.alloc(0);
  private answer: { resolve(reply: Reply): void; reject(error: Error): void } | null = null;

  constructor(url: string, cookie = "") {
    this.url = new URL(url);
    this.cookie = cookie;
  }

  /** By which the server knows this visitor, once it has answered. */
  get visitor(): string {
    return this.cookie;
  }

  async get(path: string): Promise<Reply> {
    return this.send("GET", path, "");
  }

  async post(path: string, body: object): Promise<Reply> {
    return this.send("POST", path, JSON.stringify(body));
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
  }

  private async send(method: string, path: string, body: string): Promise<Reply> {
    this.socket ??= this.open();
    const { socket } = this;
    const content = body
      ? `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
      : "";
    const cookie = this.cookie ? `Cookie: ${this.cookie}\r\n` : "";
    return new Promise((resolve, reject) => {
      this.answer = { resolve, reject };
      socket.write(`${method} ${path} HTTP/1.1\r\nHost: ${this.url.host}\r\n${cookie}${content}\r\n${body}`);
    });
  }

  private open(): Socket {
    const socket = connect({ host: this.url.hostname, port: Number(this.url.port), noDelay: true });
    socket.on("data", (bytes: Buffer) => {
      this.read = this.read.length > 0 ? Buffer.concat([this.read, bytes]) : bytes;
      this.take();
    });
    socket.on("error", (error) => {
      this.fail(error);
    });
    socket.on("close", () => {
      if (this.socket === socket) {
        this.fail(new Error("the server has closed the connection"));
      }
    });
    return socket;
  }

  private take(): void {
    const end = this.read.indexOf(headEnd);
    if (end < 0) {
      return;
    }
    const head = this.read.toString("latin1", 0, end);
    const rest = this.read.subarray(end + headEnd.length);
    const whole = bodyOf(head, rest);
    if (!whole) {
      return;
    }
    const cookie = /\r\nset-cookie: *([^;\r]+)/i.exec(head)?.[1];
    this.cookie = cookie ?? this.cookie;
    this.read = rest.subarray(whole.length);
    if (/\r\nconnection: *close/i.test(head)) {
      const { socket } = this;
      this.socket = null;
      socket?.destroy();
    }
    const { answer } = this;
    this.answer = null;
    answer?.resolve({ status: Number(head.slice(9, 12)), body: whole.text });
  }

  private fail(error: Error): void {
    const { answer, socket } = this;
    this.answer = null;
    this.socket = null;
    this.read = Buffer.alloc(0);
    socket?.destroy();
    answer?.reject(error);
  }
}

interface Body {
  readonly text: string;
  /** How many bytes it took. */
  readonly length: number;
}

/** The body behind a head; null while it is not there as a whole. */
function bodyOf(head: string, bytes: Buffer): Body | null {
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined) {
    const size = Number(length);
    return bytes.length < size ? null : { text: bytes.toString("utf8", 0, size), length: size };
  }
  return /\r\ntransfer-encoding: *chunked/i.test(head) ? chunked(bytes) : { text: "", length: 0 };
}

function chunked(bytes: Buffer): Body | null {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const end = bytes.indexOf("\r\n", at);
    if (end < 0) {
      return null;
    }
    const size = parseInt(bytes.toString("latin1", at, end), 16);
    const next = end + 2 + size + 2;
    if (bytes.length < next) {
      return null;
    }
    if (size === 0) {
      return { text: Buffer.concat(parts).toString(), length: next };
    }
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = next;
  }
}
