// A name that a click is about to settle is asked about as the button goes down: by the time it is up,
// the registry has often answered.
import type { Account } from '../../app/registry/account';
import { askPreflight } from '../stores/pushes';
import type { DraftName } from './draft';
import type { CheckedTag } from './preflight-words';

/** What was asked stays good for as long as one may hold a button down. */
const GOOD_FOR_MS = 2_000;
/** A delay nobody notices. */
const UNNOTICED_MS = 40;

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

interface Ahead {
  key: string;
  at: number;
  answer: Promise<CheckedTag[]>;
  checked?: CheckedTag[];
}

let ahead: Ahead | undefined;

export function askAhead(question: Question): void {
  if (question.list === '') return;
  const mine: Ahead = { key: keyOf(question), at: performance.now(), answer: askAll(question) };
  ahead = mine;
  void mine.answer.then((checked) => {
    mine.checked = checked;
  });
}

/** What was asked ahead and is answered already: it can be drawn together with the name. */
export function knownAhead(key: string): CheckedTag[] | undefined {
  return askedAhead(key)?.checked;
}

/**
 * Resolves as soon as what was asked ahead is answered, or so soon that a click still feels answered
 * at once: the name and what is said of it then are one drawing, where each takes a frame or two.
 */
export function untilKnown(question: Question): Promise<void> {
  const early = askedAhead(keyOf(question));
  if (early === undefined) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, UNNOTICED_MS);
    void early.answer.then(() => {
      resolve();
    });
  });
}

/** One answer for each name, in the same order: the one on its way already, or a new one. */
export function ask(question: Question): Promise<CheckedTag[]> {
  return askedAhead(keyOf(question))?.answer ?? askAll(question);
}

function askedAhead(key: string): Ahead | undefined {
  const isGood = ahead?.key === key && performance.now() - ahead.at < GOOD_FOR_MS;
  return isGood ? ahead : undefined;
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
