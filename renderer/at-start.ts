/** A registry's name where a sentence begins with it. Hosts and names keep their spelling. */
export function atStart(phrase: string): string {
  return phrase.replace(/^the (?=\w)/, 'The ');
}
