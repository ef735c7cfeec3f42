/**
 * Text and data so written that Argdown reads them as what they are, and read back; as Java's
 * `exchange.argdown.ArgdownText` and `ArgdownData` write them (G4, G5).
 */

/** The text in one line; Argdown knows no others. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u0085\u2028\u2029]+/gu, " ").trim();
}

/** A line of text, escaped. */
export function escape(line: string): string {
  const number = /^\d+\./u.exec(line);
  const dot = number ? number[0].length - 1 : -1;
  let escaped = "";
  for (let i = 0; i < line.length; i++) {
    escaped += (i === dot || isMarkup(line, i) ? "\\" : "") + line.charAt(i);
  }
  return escaped;
}

function isMarkup(line: string, i: number): boolean {
  const here = line.charAt(i);
  const next = line.charAt(i + 1);
  switch (here) {
    case "/":
      return next === "/" || next === "*";
    case "=":
      return next === "=";
    case ":":
    case ".":
      return /^[:.]\S+?[:.]/u.test(line.slice(i));
    case "+":
    case "-":
    case "'":
      return i === 0;
    case "(":
      return i === 0 && /^\(\d+\)/u.test(line);
    default:
      return "\\[]<>{}*_#@".includes(here);
  }
}

export function unescape(text: string): string {
  return text.replace(/\\(.)/gsu, "$1");
}

/** A name for an argument that is nearly the text: in names nothing can be escaped. */
export function nameFrom(text: string): string {
  const name = oneLine(oneLine(text).replace(/[[\]<>{}*_#@\\/]+/gu, " "));
  return /[\p{L}\p{N}]/u.test(name) ? name.replace(/^[^\p{L}\p{N}"“‘«¿¡]+/u, "") : "";
}

/** Data in braces: names are simple words, values may be anything that JSON can say. */
export function braces(data: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(data).map(([name, value]) => `${name}: ${safeJson(value)}`);
  return `{${parts.join(", ")}}`;
}

/** In which no string can end the data (a brace), the front matter ("===") or a name before it (">:"). */
function safeJson(value: unknown): string {
  const json = JSON.stringify(value);
  return json.replace(/"(?:[^"\\]|\\.)*"/gsu, (text) =>
    text.replace(/\\.|[{}=>\u0000-\u001f\u007f-\u009f\u2028-\u202e\ufeff\ufffe\uffff]/gsu, (found) =>
      found.startsWith("\\") ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
}

/** Where unescaped data in braces begins and ends in the text; null if it does not. */
export function findBraces(text: string): { readonly start: number; readonly end: number } | null {
  let start = -1;
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const here = text.charAt(i);
    if (here === "\\") {
      i++;
    } else if (depth > 0 && here === '"') {
      quoted = !quoted;
    } else if (quoted) {
      continue;
    } else if (here === "{") {
      start = depth++ === 0 ? i : start;
    } else if (here === "}" && depth > 0 && --depth === 0) {
      return { start, end: i + 1 };
    }
  }
  return start >= 0 ? { start, end: -1 } : null;
}

/** The data in braces; null if they are not in the spelling of JSON. */
export function dataOf(text: string): Readonly<Record<string, unknown>> | null {
  // Only names outside strings get quotes.
  const json = text.replace(
    /"(?:[^"\\]|\\.)*"|([A-Za-z_][\w-]*)(\s*:)/gsu,
    (all: string, name?: string, colon = "") => (name === undefined ? all : `"${name}"${colon as string}`),
  );
  try {
    const data: unknown = JSON.parse(json);
    return typeof data === "object" && data !== null ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
