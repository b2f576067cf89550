// The history of pushes, on disk before anything happens to them, so that a kill at any moment leaves
// a readable file: at worst its last line is half, and that line is left out.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { interrupt, isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import type { StorageTroubles } from '../storage/storage-troubles';
import { progressLine, pushLine, readHistory, wholeHistory } from './journal-lines';

/** How far a push has come is written no oftener than this. */
const PROGRESS_MS = 1_000;
/** A longer file is written anew, with what counts of it. In characters. */
const ROOM = 8 * 1024 * 1024;

export interface Journal {
  /** What is known of earlier runs, oldest first. What was under way then is `interrupted` now. */
  readonly past: readonly Push[];
  /** Notes how a push stands, at once. Must be called before the push starts. Never throws. */
  write(push: Push): void;
  /** Notes how far a push has come, within a second. Never throws. */
  follow(push: Push): void;
  /** Makes these the whole history, at once or not at all. Never throws. */
  rewrite(pushes: readonly Push[]): void;
}

interface Place {
  folder: string;
  now: () => number;
  troubles: Pick<StorageTroubles, 'tell' | 'mended'>;
}

/** @param keep how many pushes survive; of those that are over, older ones leave the file when it is written anew. */
export function openJournal(options: Place & { keep: number }): Journal {
  const { folder, keep, now, troubles } = options;
  const file = path.join(folder, 'pushes.jsonl');
  const { pushes, mayReplace } = read(file, options);
  const past = newest(pushes, keep).map((push) => leftOver(push, now()));
  /** Each push as the file has it, or should have. */
  const known = new Map(past.map((push) => [push.id, push]));
  const followed = new Map<string, Push>();
  let timer: NodeJS.Timeout | undefined;
  let isComplete = false;
  let length = 0;

  const writeAll = () => {
    const text = wholeHistory(newest([...known.values()], keep));
    mkdirSync(folder, { recursive: true });
    writeFileAtomic(file, text);
    length = text.length;
  };

  /** What could not be appended goes in with the whole file as soon as it can be written again. */
  const append = (text: string) => {
    try {
      const isAnew = mayReplace && (!isComplete || length + text.length > ROOM);
      if (isAnew) writeAll();
      else appendFileSync(file, text);
      if (!isAnew) length += text.length;
      isComplete = true;
      troubles.mended('history');
    } catch (cause) {
      isComplete = false;
      troubles.tell('history', 'unwritable', file, cause);
    }
  };

  const writeFollowed = () => {
    timer = undefined;
    const lines = [...followed.values()].map((push) => progressLine(push, known.get(push.id)));
    for (const push of followed.values()) known.set(push.id, push);
    followed.clear();
    append(lines.join(''));
  };

  append('');
  return {
    past,
    write(push) {
      followed.delete(push.id);
      known.set(push.id, push);
      append(pushLine(push));
    },
    follow(push) {
      followed.set(push.id, push);
      timer ??= setTimeout(writeFollowed, PROGRESS_MS).unref();
    },
    rewrite(pushes) {
      followed.clear();
      known.clear();
      for (const push of pushes) known.set(push.id, push);
      isComplete = false;
      append('');
    },
  };
}

/** Whatever is not over stays: what became of it has still to be said. */
function newest(pushes: readonly Push[], keep: number): Push[] {
  const over = pushes.filter(isOver);
  const tooOld = new Set(over.slice(0, Math.max(0, pushes.length - keep)));
  return pushes.filter((push) => !tooOld.has(push));
}

/** What could not be read is not replaced: it may be fine under other rights. */
function read(file: string, { now, troubles }: Place): { pushes: Push[]; mayReplace: boolean } {
  let text: string;
  try {
    if (!existsSync(file)) return { pushes: [], mayReplace: true };
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    troubles.tell('history', 'unreadable', file, cause);
    return { pushes: [], mayReplace: false };
  }
  const { pushes, isWhole } = readHistory(text);
  return { pushes, mayReplace: isWhole || keepCopy(file, now(), troubles) };
}

/** @returns whether there is a copy now. */
function keepCopy(file: string, at: number, troubles: Place['troubles']): boolean {
  const copy = `${file}.corrupt-${at.toString()}`;
  try {
    copyFileSync(file, copy);
    troubles.tell('history', 'damaged', copy, 'Some of its lines are not what Slipway writes.');
    return true;
  } catch (cause) {
    troubles.tell('history', 'damaged', file, cause);
    return false;
  }
}

/** What the app was still busy with when it ended can no longer be heard. */
function leftOver(push: Push, at: number): Push {
  if (!isOver(push)) return interrupt(push, at);
  const asking = push.state === 'succeeded' && push.verification === undefined;
  return asking ? { ...push, verification: 'unchecked' } : push;
}
