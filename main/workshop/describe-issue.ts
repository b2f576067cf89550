import type { z } from 'zod';
import type { WorkshopProblem } from './parse-workshop';

/** What the schema has against a value, as a place, what belongs there and what is there. */
export function describeIssue(issue: z.core.$ZodIssue, whole: unknown): WorkshopProblem {
  const place = pathOf(issue.path);
  const found = foundAt(whole, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      const at = pathOf([...issue.path, key]);
      return { place: at, wanted: 'a field of a workshop', found: 'another one' };
    }
    case 'invalid_type':
      return { place, wanted: TYPES[issue.expected] ?? issue.expected, found };
    case 'invalid_value':
      return { place, wanted: issue.values.map(String).join(' or '), found };
    case 'too_big':
      return { place, wanted: `at most ${amount(issue.maximum, issue.origin)}`, found };
    case 'too_small':
      return { place, wanted: `at least ${amount(issue.minimum, issue.origin)}`, found };
    case 'invalid_key': {
      const at = pathOf(issue.path);
      return {
        place: at,
        wanted: 'the name of a step: account, sign-in, tag, push, look or pull',
        found: 'another one',
      };
    }
    default:
      return { place, wanted: issue.message, found };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text in double quotes',
  array: 'a list in [ ]',
  object: 'fields in { }',
  record: 'fields in { }',
};

function amount(limit: number | bigint, origin: string): string {
  const unit = origin === 'string' ? 'character' : 'entry';
  const units = origin === 'string' ? 'characters' : 'entries';
  return `${String(limit)} ${Number(limit) === 1 ? unit : units}`;
}

function pathOf(path: readonly PropertyKey[]): string {
  const words = path.map((part, at) =>
    typeof part === 'number' ? `[${String(part)}]` : `${at === 0 ? '' : '.'}${String(part)}`,
  );
  return words.join('').slice(0, 200) || 'the file';
}

function foundAt(whole: unknown, path: readonly PropertyKey[]): string {
  let value = whole;
  for (const part of path) {
    const isInside = typeof value === 'object' && value !== null && Object.hasOwn(value, part);
    value = isInside ? (value as Record<PropertyKey, unknown>)[part] : undefined;
  }
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return value.length > 60 ? `${String(value.length)} characters` : `“${value}”`;
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `a list of ${String(value.length)}` : 'fields in { }';
    default:
      return String(value);
  }
}
