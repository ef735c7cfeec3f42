/** One address for several processes: as long as the first one takes connections, they go there. */
import type { Socket } from "node:net";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";

export class Failover {
  private readonly ports: readonly number[];
  private readonly open = new Set<Socket>();
  private readonly server = createServer((socket) => {
    this.pass(socket, [...this.ports]);
  });

  /** @param urls the processes, the preferred one first */
  static async of(...urls: readonly string[]): Promise<Failover> {
    const failover = new Failover(urls.map((url) => Number(new URL(url).port)));
    await new Promise<void>((resolve) => failover.server.listen(0, resolve));
    return failover;
  }

  private constructor(ports: readonly number[]) {
    this.ports = ports;
  }

  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.open.forEach((socket) => socket.destroy());
    this.server.close();
  }

  private pass(socket: Socket, ports: number[]): void {
    const port = ports.shift();
    if (port === undefined) {
      socket.destroy();
      return;
    }
    const to = connect({ host: "localhost", port });
    let connected = false;
    to.once("connect", () => {
      connected = true;
      socket.pipe(to).pipe(socket);
    });
    for (const end of [socket, to]) {
      this.open.add(end);
      end.on("error", () => end.destroy());
    }
    to.once("close", () => {
      this.open.delete(to);
      if (connected) {
        socket.destroy();
      } else {
        this.pass(socket, ports);
      }
    });
    socket.once("close", () => {
      this.open.delete(socket);
      to.destroy();
    });
  }
}
