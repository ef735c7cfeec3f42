/** Changes gathered by the reader's days. */
import type { Entry } from "./history-api.js";

export interface Day {
  /** For example "Tuesday, 3 November 2026". */
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** In the order in which they come. `zone` is a time zone's name; the browser's if it is left out. */
export function byDay(entries: readonly Entry[], now: Date, locale?: string, zone?: string): Day[] {
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: zone });
  const today = full.format(now);
  const yesterday = full.format(new Date(now.getTime() - 86_400_000));
  const days: { readonly name: string; readonly entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = full.format(new Date(entry.at));
    const name = day === today ? `Today, ${day}` : day === yesterday ? `Yesterday, ${day}` : day;
    if (days.at(-1)?.name !== name) {
      days.push({ name, entries: [] });
    }
    days.at(-1)?.entries.push(entry);
  }
  return days;
}

/** The time of the day, for example "14:05". */
export function timeOf(at: string, locale?: string, zone?: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: zone }).format(new Date(at));
}

/** Day and time, short: "3 Nov 2026, 14:05". */
export function momentOf(at: string, locale?: string, zone?: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone: zone });
  return format.format(new Date(at));
}
