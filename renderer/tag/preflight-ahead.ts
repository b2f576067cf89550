// A name that a click is about to settle is asked about as the button goes down: by the time it is up,
// the registry has often answered.
import type { Account } from '../../app/registry/account';
import { askPreflight } from '../stores/pushes';
import type { DraftName } from './draft';
import type { CheckedTag } from './preflight-words';

/** What was asked stays good for as long as one may hold a button down. */
const GOOD_FOR_MS = 2_000;

/** What there is to ask; two that are equal have one answer. */
export interface Question {
  imageId: string;
  /** Names as users write them, one a line; empty without any. */
  list: string;
  username: string;
}

export function questionOf(
  imageId: string,
  names: readonly DraftName[],
  account: Account | undefined,
): Question {
  const list = names.map(({ familiar }) => familiar).join('\n');
  return { imageId, list, username: account?.username ?? '' };
}

let ahead: { key: string; at: number; answer: Promise<CheckedTag[]> } | undefined;

export function askAhead(question: Question): void {
  if (question.list === '') return;
  ahead = { key: keyOf(question), at: performance.now(), answer: askAll(question) };
}

/** One answer for each name, in the same order: the one on its way already, or a new one. */
export function ask(question: Question): Promise<CheckedTag[]> {
  const early = ahead;
  ahead = undefined;
  const isGood = early?.key === keyOf(question) && performance.now() - early.at < GOOD_FOR_MS;
  return isGood ? early.answer : askAll(question);
}

export function keyOf({ imageId, list, username }: Question): string {
  return [imageId, username, list].join('\n');
}

function askAll({ imageId, list }: Question): Promise<CheckedTag[]> {
  return Promise.all(
    list.split('\n').map(async (name) => ({
      tag: name.slice(name.lastIndexOf(':') + 1),
      preflight: await askPreflight(imageId, name),
    })),
  );
}
