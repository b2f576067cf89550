// Several tags in one text, as the draft keeps them: with commas, the last one still being typed.

/** Each once, in the order typed. */
export function tagsOf(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

export interface TypedTags {
  /** Those that are done. */
  chips: readonly string[];
  /** What stands in the field after them. */
  typing: string;
}

export function splitTags(text: string): TypedTags {
  const at = text.lastIndexOf(',') + 1;
  return { chips: tagsOf(text.slice(0, at)), typing: text.slice(at).trimStart() };
}

/** The text for these tags; what is typed may hold several itself, with commas, spaces or line ends. */
export function joinTags({ chips, typing }: TypedTags): string {
  const pieces = typing.split(/[\s,]+/);
  const last = pieces.pop() ?? '';
  const done = [...new Set([...chips, ...pieces].filter((tag) => tag !== ''))];
  return [...done, last].join(',');
}
