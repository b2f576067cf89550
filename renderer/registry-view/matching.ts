/** The names with every word of the search in them; all of them without one. */
export function matching(names: readonly string[], search: string): readonly string[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return names;
  return names.filter((name) => words.every((word) => name.toLowerCase().includes(word)));
}
