/**
 * Going along with somebody.
 *
 * B3 One's view goes where theirs goes: the part of the map and its folds, or if they tell none, what they have
 *    selected or write on.
 * B4 It ends as soon as one moves by oneself: with pointer, wheel or keys; or when they are gone.
 * B5 They are told, so that they say where they are.
 */
import type { MapClient } from "../map/map-client.js";
import type { Participant } from "./presence.js";

/** @fires changed - somebody else is followed, or nobody */
export class Following extends EventTarget {
  private readonly host: HTMLElement;
  private readonly goTo: (person: Participant) => void;
  private client: MapClient | null = null;
  private account: string | null = null;
  private seen = "";

  /** `goTo` shows what they see. */
  constructor(host: HTMLElement, goTo: (person: Participant) => void) {
    super();
    this.host = host;
    this.goTo = goTo;
    for (const type of ["pointerdown", "wheel", "keydown"]) {
      this.host.addEventListener(type, this.onOwnMove, { capture: true, passive: true });
    }
  }

  /** The account of whom this view follows. */
  get followed(): string | null {
    return this.account;
  }

  /** Null when the map is no longer shown. */
  attach(client: MapClient | null): void {
    this.client?.presence.removeEventListener("changed", this.onPresence);
    this.follow(null);
    this.client = client;
    client?.presence.addEventListener("changed", this.onPresence);
  }

  /** Follows somebody, or nobody any more if it is they who are followed. */
  toggle(account: string): void {
    this.follow(this.account === account ? null : account);
  }

  private follow(account: string | null): void {
    if (account !== this.account) {
      this.account = account;
      this.seen = "";
      this.client?.presence.say({ follows: this.person()?.page ?? null });
      this.dispatchEvent(new Event("changed"));
      this.onPresence();
    }
  }

  private person(): Participant | undefined {
    const { client, account } = this;
    return account === null
      ? undefined
      : client?.presence.people(client.me?.account ?? null).find((person) => person.account === account);
  }

  private readonly onPresence = (): void => {
    if (this.account === null) {
      return;
    }
    const person = this.person();
    if (!person) {
      if (this.client?.connection === "live") {
        this.follow(null);
      }
      return;
    }
    this.client?.presence.say({ follows: person.page });
    const { view = null, statement = null, writing = null } = person;
    const seen = JSON.stringify(view === null ? [statement, writing] : view);
    if (seen !== this.seen) {
      this.seen = seen;
      this.goTo(person);
    }
  };

  /** B4 */
  private readonly onOwnMove = (event: Event): void => {
    const onPeople = event
      .composedPath()
      .some((at) => at instanceof Element && at.localName === "people-list");
    if (!onPeople) {
      this.follow(null);
    }
  };
}
