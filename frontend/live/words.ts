const limit = 60;

/** The beginning of a text, on one line. */
export function excerpt(text: string): string {
  const characters = Array.from(text.trim().replace(/\s+/g, " "));
  return characters.length <= limit
    ? characters.join("")
    : `${characters
        .slice(0, limit - 1)
        .join("")
        .trim()}…`;
}
