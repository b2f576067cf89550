// The history of pushes, one JSON line each time one is queued and each time one is over, so that a
// kill at any moment leaves a readable file: at worst its last line is half, and that line is left out.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { z } from 'zod';
import { isOver } from '../../app/push/apply-updates';
import { type Push, pushSchema } from '../../app/push/push';

const lineSchema = z.object({ version: z.literal(1), push: pushSchema });

export interface Journal {
  /** What is known of earlier runs, oldest first. What was under way then is `interrupted` now. */
  readonly past: readonly Push[];
  /** Notes how a push stands. Must be called before the push starts. Never throws. */
  write(push: Push): void;
}

/** @param keep how many pushes survive; older ones leave the file at the next start. */
export function openJournal(options: {
  folder: string;
  keep: number;
  now: () => number;
  report: (message: string, cause: unknown) => void;
}): Journal {
  const { folder, keep, now, report } = options;
  const file = path.join(folder, 'pushes.jsonl');
  const { pushes, damaged } = read(file, report);
  const past = pushes.slice(-keep).map((push) => interrupted(push, now()));
  try {
    mkdirSync(folder, { recursive: true });
    if (damaged) copyFileSync(file, `${file}.corrupt-${now()}`);
    if (existsSync(file)) writeFileAtomic(file, past.map(line).join(''));
  } catch (cause) {
    report('The history of pushes cannot be kept; it lasts for this run', cause);
  }
  return {
    past,
    write(push) {
      try {
        appendFileSync(file, line(push));
      } catch (cause) {
        report('A push could not be written to the history', cause);
      }
    },
  };
}

function line(push: Push): string {
  return `${JSON.stringify({ version: 1, push })}\n`;
}

/** Of several lines of one push the last counts; it keeps the place of the first. */
function read(file: string, report: (message: string, cause: unknown) => void) {
  const pushes = new Map<string, Push>();
  let damaged = false;
  try {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    for (const each of text.split('\n')) {
      if (each === '') continue;
      const push = readLine(each);
      if (push) pushes.set(push.id, push);
      else damaged = true;
    }
  } catch (cause) {
    report('The history of pushes could not be read', cause);
  }
  if (damaged) report('Parts of the history of pushes are unreadable; a copy is kept', file);
  return { pushes: [...pushes.values()], damaged };
}

function readLine(text: string): Push | undefined {
  try {
    return lineSchema.parse(JSON.parse(text)).push;
  } catch {
    return undefined;
  }
}

/** The app ended before this push did: whether it arrived is not known. */
function interrupted(push: Push, at: number): Push {
  return isOver(push) ? push : { ...push, state: 'interrupted', cancelling: false, endedAt: at };
}
