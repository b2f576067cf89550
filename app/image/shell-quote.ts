// The commands shown beside the buttons are for pasting into a terminal: they must be exact.

/**
 * One word for a POSIX shell (XCU 2.2.2), in single quotes only where it needs them. Brackets do:
 * zsh refuses `docker push [::1]:5000/web` as a pattern without a match. `word` holds no NUL.
 */
export function shellQuote(word: string): string {
  if (/^[a-zA-Z0-9_@+:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
