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

/** Two letters for somebody's picture. */
export function initials(name: string): string {
  return Array.from(name.trim()).slice(0, 2).join("").toUpperCase();
}

/** Always the same of eight colours for an account. */
export function colourOf(account: string): string {
  let sum = 0;
  for (const character of account) {
    sum = (sum * 31 + character.charCodeAt(0)) % 997;
  }
  return `var(--d-person-${sum % 8})`;
}

/** "Otter and Heron are typing…"; empty for nobody. */
export function typingWords(names: readonly string[]): string {
  const [first, second] = names;
  if (first === undefined) {
    return "";
  }
  if (second === undefined) {
    return `${first} is typing…`;
  }
  return names.length === 2 ? `${first} and ${second} are typing…` : `${names.length} people are typing…`;
}
