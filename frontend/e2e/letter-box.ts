/** Takes every letter, as a mail server does. */
import { once } from "node:events";
import type { AddressInfo, Server, Socket } from "node:net";
import { createServer } from "node:net";
import { expect } from "vitest";

export class LetterBox {
  private letters: string[] = [];
  private readonly server: Server = createServer((line) => {
    this.talk(line);
  });

  async open(): Promise<this> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    return this;
  }

  close(): void {
    this.server.close();
  }

  /** The settings with which Disputatio uses it. */
  get settings(): NodeJS.ProcessEnv {
    const { port } = this.server.address() as AddressInfo;
    return {
      DISPUTATIO_SMTP_URL: `smtp://127.0.0.1:${String(port)}`,
      DISPUTATIO_SMTP_FROM: "Disputatio <maps@example.org>",
      DISPUTATIO_PUBLIC_URL: "https://maps.example.org",
    };
  }

  /** The path of the link in the next letter to somebody. */
  async link(to: string): Promise<string> {
    await expect.poll(() => this.letters.length, { timeout: 20_000 }).toBeGreaterThan(0);
    const letter = this.letters.shift() ?? "";
    expect(letter).toContain(`To: ${to}`);
    return /https:\/\/maps\.example\.org(\/sign-in\/mail\/[\w-]+)/.exec(letter)?.[1] ?? "no link";
  }

  get isEmpty(): boolean {
    return this.letters.length === 0;
  }

  private talk(line: Socket): void {
    let heard = "";
    let letter = false;
    const say = (words: string): void => void line.write(`${words}\r\n`);
    line.on("error", () => line.destroy());
    line.on("data", (chunk) => {
      heard += chunk.toString();
      for (let end = this.end(heard, letter); end >= 0; end = this.end(heard, letter)) {
        const words = heard.slice(0, end);
        heard = heard.slice(end + (letter ? 5 : 2));
        if (letter) {
          this.letters.push(words);
          letter = false;
          say("250 taken");
        } else if (words.toUpperCase() === "DATA") {
          letter = true;
          say("354 go on");
        } else if (words.toUpperCase() === "QUIT") {
          line.end("221 bye\r\n");
        } else {
          say("250 well");
        }
      }
    });
    say("220 at your service");
  }

  private end(heard: string, letter: boolean): number {
    return heard.indexOf(letter ? "\r\n.\r\n" : "\r\n");
  }
}
