// Text in a workshop file is read by people: what cannot be seen, or turns the reading direction
// round, has no place in it.

const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** @returns what the text should have been, where it holds a sign that cannot be seen. */
export function findHidden(text: string): string | undefined {
  const [hidden] = HIDDEN.exec(text) ?? [];
  if (hidden === undefined) return undefined;
  const code = hidden.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `text without invisible signs; there is a U+${code} in it`;
}
