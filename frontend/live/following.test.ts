import { beforeEach, expect, test } from "vitest";
import { MapClient } from "../map/map-client.js";
import { Following } from "./following.js";
import type { Participant } from "./presence.js";

const heron: Participant = { page: "p1", account: "a1", name: "Heron", typing: false, gone: false };

let host: HTMLElement;
let client: MapClient;
let seen: (string | null | undefined)[];
let following: Following;

beforeEach(() => {
  host = document.createElement("div");
  host.innerHTML = "<people-list></people-list><button></button>";
  document.body.replaceChildren(host);
  seen = [];
  client = new MapClient("map");
  following = new Following(host, ({ view, statement }) => seen.push(view ?? statement));
  following.attach(client);
  client.presence.hear({ ...heron, statement: "a" });
});

// B3
test("one goes where they go, once for each place", () => {
  following.toggle("a1");
  client.presence.hear({ ...heron, statement: "a", typing: true });
  client.presence.hear({ ...heron, statement: "b" });
  client.presence.hear({ ...heron, statement: "b", view: "3|a@,0,0,1,9,7|" });
  client.presence.hear({ ...heron, statement: "c", view: "3|a@,0,0,1,9,7|" });
  expect(seen).toEqual(["a", "b", "3|a@,0,0,1,9,7|"]);
});

// B4
test("moving by oneself ends it, choosing in the list of people does not", () => {
  following.toggle("a1");
  host
    .querySelector("people-list")
    ?.dispatchEvent(new Event("pointerdown", { bubbles: true, composed: true }));
  expect(following.followed).toBe("a1");
  host.querySelector("button")?.dispatchEvent(new Event("wheel", { bubbles: true, composed: true }));
  expect(following.followed).toBeNull();
  client.presence.hear({ ...heron, statement: "b" });
  expect(seen).toEqual(["a"]);
});

// B4
test("it ends when they go, but not when one is cut off oneself", () => {
  following.toggle("a1");
  client.connection = "offline";
  client.presence.hear({ ...heron, gone: true });
  expect(following.followed).toBe("a1");
  client.presence.hear(heron);
  client.connection = "live";
  client.presence.hear({ ...heron, gone: true });
  expect(following.followed).toBeNull();
});

test("pressing again ends it", () => {
  following.toggle("a1");
  following.toggle("a1");
  expect(following.followed).toBeNull();
});
