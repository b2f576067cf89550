// The history of pushes, one JSON line each time one is queued and each time one is over, so that a
// kill at any moment leaves a readable file: at worst its last line is half, and that line is left out.
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { z } from 'zod';
import { interrupt, isOver } from '../../app/push/apply-updates';
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
  const { pushes, state } = read(file, report);
  const past = pushes.slice(-keep).map((push) => leftOver(push, now()));
  try {
    mkdirSync(folder, { recursive: true });
    if (state === 'damaged') copyFileSync(file, `${file}.corrupt-${now()}`);
    // A history that could not be read at all is left alone: it may be fine under other rights.
    if (state === 'damaged' || state === 'read') writeFileAtomic(file, past.map(line).join(''));
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
  let state: 'none' | 'read' | 'damaged' | 'unreadable' = 'none';
  try {
    if (!existsSync(file)) return { pushes: [], state };
    state = 'read';
    for (const each of readFileSync(file, 'utf8').split('\n')) {
      if (each === '') continue;
      const push = readLine(each);
      if (push) pushes.set(push.id, push);
      else state = 'damaged';
    }
  } catch (cause) {
    state = 'unreadable';
    report('The history of pushes could not be read', cause);
  }
  if (state === 'damaged')
    report('Parts of the history of pushes are unreadable; a copy is kept', file);
  return { pushes: [...pushes.values()], state };
}

function readLine(text: string): Push | undefined {
  try {
    return lineSchema.parse(JSON.parse(text)).push;
  } catch {
    return undefined;
  }
}

/** What the app was still busy with when it ended will never be known. */
function leftOver(push: Push, at: number): Push {
  if (!isOver(push)) return interrupt(push, at);
  const asking = push.state === 'succeeded' && push.verification === undefined;
  return asking ? { ...push, verification: 'unchecked' } : push;
}
