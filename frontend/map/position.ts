/**
 * Where a node stands among its siblings: keys between which another always fits, as Java's `map.Position`
 * makes them. Both are tested with the same values.
 *
 * Fractional indexing after D. Greenspan, "Implementing Fractional Indexing" (2020): an integer whose first
 * letter tells its length, then a fraction, both in base 62.
 */
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Alone it is no position: nothing would fit before it. */
const smallestInteger = `A${"0".repeat(26)}`;

/** The position of an only child. */
const firstPosition = "a0";

/** A position between two others; null stands for the end on that side. Throws if they are not in order. */
export function between(low: string | null, high: string | null): string {
  if (low === null) {
    return high === null ? firstPosition : before(high);
  }
  const integer = integerOf(low);
  const fraction = low.slice(integer.length);
  const next = step(integer, 1);
  if (high === null) {
    return next ?? integer + middle(fraction, null);
  }
  if (low >= high) {
    throw new RangeError(`${low} is not before ${high}`);
  }
  const highInteger = integerOf(high);
  if (integer === highInteger) {
    return integer + middle(fraction, high.slice(highInteger.length));
  }
  return next !== null && next < high ? next : integer + middle(fraction, null);
}

/** So many positions between two others, in order. */
export function severalBetween(low: string | null, high: string | null, count: number): string[] {
  const positions: string[] = [];
  let last = low;
  for (let i = 0; i < count; i++) {
    last = between(last, high);
    positions.push(last);
  }
  return positions;
}

function before(high: string): string {
  const integer = integerOf(high);
  const previous = integer < high ? integer : step(integer, -1);
  if (previous === null || previous === smallestInteger) {
    const fraction = integer === smallestInteger ? high.slice(integer.length) : null;
    return smallestInteger + middle("", fraction);
  }
  return previous;
}

function lengthOf(head: string): number {
  const code = head.charCodeAt(0);
  return head >= "a" ? code - "a".charCodeAt(0) + 2 : "Z".charCodeAt(0) - code + 2;
}

function integerOf(key: string): string {
  return key.slice(0, lengthOf(key.charAt(0)));
}

/** The integer one up or down, a digit longer or shorter where needed; null past the last one. */
function step(integer: string, by: 1 | -1): string | null {
  const tail = Array.from(integer.slice(1));
  const head = integer.charAt(0);
  for (let i = tail.length - 1; i >= 0; i--) {
    const digit = digits.indexOf(tail[i] ?? "") + by;
    if (digit >= 0 && digit < digits.length) {
      tail[i] = digits.charAt(digit);
      return head + tail.join("");
    }
    tail[i] = by > 0 ? "0" : "z";
  }
  if (head === (by > 0 ? "z" : "A")) {
    return null;
  }
  const newHead =
    head === "Z" && by > 0
      ? "a"
      : head === "a" && by < 0
        ? "Z"
        : String.fromCharCode(head.charCodeAt(0) + by);
  return newHead + (by > 0 ? "0" : "z").repeat(lengthOf(newHead) - 1);
}

/** A fraction strictly between two others; null stands for 1. */
function middle(low: string, high: string | null): string {
  if (high !== null) {
    let common = 0;
    while (common < high.length && (low[common] ?? "0") === high[common]) {
      common++;
    }
    if (common > 0) {
      return high.slice(0, common) + middle(low.slice(common), high.slice(common));
    }
  }
  const lowDigit = low === "" ? 0 : digits.indexOf(low.charAt(0));
  const highDigit = high === null ? digits.length : digits.indexOf(high.charAt(0));
  if (highDigit - lowDigit > 1) {
    return digits.charAt(Math.floor((lowDigit + highDigit + 1) / 2));
  }
  if (high !== null && high.length > 1) {
    return high.slice(0, 1);
  }
  return digits.charAt(lowDigit) + middle(low.slice(1), null);
}
