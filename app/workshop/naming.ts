// The naming rule of a workshop: a path at the registry, with places for what differs.
import { checkRepositoryPath } from '../image/reference';

const PLACES = /\{([^{}]*)\}/g;
const KNOWN: ReadonlySet<string> = new Set(['username', 'image']);

/** @returns what the rule should have been, when no name can come of it. */
export function findBadName(rule: string): string | undefined {
  const unknown = [...rule.matchAll(PLACES)].find(([, place = '']) => !KNOWN.has(place));
  if (unknown) return `only {username} and {image} as places, not ${unknown[0]}`;
  if (checkRepositoryPath(fillName(rule, 'ada', 'web')) === undefined) return undefined;
  return 'a path of lower-case letters, digits, . _ - and /, like {username}/{image}';
}

export function fillName(rule: string, username: string, image: string): string {
  const values: Readonly<Record<string, string>> = { username, image };
  return rule.replaceAll(PLACES, (whole, place: string) => values[place] ?? whole);
}

/** Whether a path could have come from the rule; what is not known stands for one piece of a path. */
export function fitsName(
  rule: string,
  path: string,
  known: { username?: string | undefined; image?: string | undefined },
): boolean {
  const pattern = rule
    .split(/(\{[^{}]*\})/)
    .map((part) => {
      if (part === '{username}') return known.username ? literal(known.username) : '[^/]+';
      if (part === '{image}') return known.image ? literal(known.image) : '[^/]+';
      return literal(part);
    })
    .join('');
  return new RegExp(`^${pattern}$`).test(path);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
