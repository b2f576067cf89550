// The text of a workshop file, as JSON and then as a workshop. Whoever wrote it by hand is told the
// one line or field to look at, and what was expected there.
import {
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { z } from 'zod';
import { err, ok, type Result } from '../../app/result';
import { type Workshop, workshopSchema } from '../../app/workshop/workshop';
import { describeIssue } from './describe-issue';

export interface WorkshopProblem {
  /** `line 3, column 5`, or `tags[1]`. */
  place: string;
  wanted: string;
  found: string;
}

/** A workshop needs three; what is deeper could only wear out whoever reads it. */
const DEEPEST = 8;
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

export function parseWorkshop(text: string): Result<Workshop, WorkshopProblem> {
  const tree = readTree(text);
  if (!tree.ok) return tree;
  const key = findBadKey(tree.value, '');
  if (key) return err(key);
  const parsed = workshopSchema.safeParse(getNodeValue(tree.value));
  if (parsed.success) return ok(parsed.data);
  return err(describeIssue(parsed.error.issues[0] as z.core.$ZodIssue, getNodeValue(tree.value)));
}

function readTree(text: string): Result<Node, WorkshopProblem> {
  const deep = findTooDeep(text);
  if (deep !== undefined) {
    const wanted = `at most ${String(DEEPEST)} brackets inside each other`;
    return err({ place: lineAndColumn(text, deep), wanted, found: 'more of them' });
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, STRICT);
  const [first] = errors;
  if (first) {
    const { error, offset, length } = first;
    const found = text.slice(offset, offset + Math.max(1, length)).trim();
    const wanted = syntaxWords(printParseErrorCode(error));
    return err({ place: lineAndColumn(text, offset), wanted, found: quoted(found) });
  }
  if (tree) return ok(tree);
  return err({ place: lineAndColumn(text, 0), wanted: 'a { to begin with', found: quoted('') });
}

/** Offset of the bracket too many; strings are passed over. */
function findTooDeep(text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

/** A name twice would silently win over the first; `__proto__` is never a field. */
function findBadKey(node: Node, path: string): WorkshopProblem | undefined {
  const seen = new Set<string>();
  for (const [at, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') {
      const problem = findBadKey(child, `${path}[${String(at)}]`);
      if (problem) return problem;
      continue;
    }
    const [name, value] = child.children ?? [];
    const key = String(name?.value);
    const place = path === '' ? key : `${path}.${key}`;
    if (key === '__proto__')
      return { place, wanted: 'a field of a workshop', found: 'another one' };
    if (seen.has(key)) return { place, wanted: 'this field once', found: 'it twice' };
    seen.add(key);
    const problem = value && findBadKey(value, place);
    if (problem) return problem;
  }
  return undefined;
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${String(before.length)}, column ${String((before.at(-1)?.length ?? 0) + 1)}`;
}

function quoted(text: string): string {
  return text === '' ? 'the end of the file' : `“${text.slice(0, 40)}”`;
}

function syntaxWords(code: string): string {
  return SYNTAX[code] ?? 'JSON as the example has it';
}

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'text in double quotes, a number, [ or {',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'the name of a field in double quotes',
  ValueExpected: 'a value',
  ColonExpected: 'a colon',
  CommaExpected: 'a comma between two fields',
  CloseBraceExpected: 'a } at the end',
  CloseBracketExpected: 'a ] at the end',
  EndOfFileExpected: 'nothing after the last }',
  InvalidCommentToken: 'no comments',
  UnexpectedEndOfComment: 'no comments',
  UnexpectedEndOfString: 'a closing double quote on the same line',
  InvalidCharacter: 'no control characters',
  InvalidEscapeCharacter: 'one of \\n \\" \\\\ after a backslash',
  InvalidUnicode: 'four hexadecimal digits after \\u',
};
