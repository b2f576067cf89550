import { z } from 'zod';
import type { ImageSummary } from '../image/image';
import type { Push } from '../push/push';

/** More than a workshop has; the oldest go first. */
export const MOST_REMEMBERED = 50;

/** Names of images are many more; those beyond it are ticked at once. */
const MOST_NAMED = 500;

/** An image under one of its names. */
const namedSchema = z.strictObject({
  imageId: z.string().max(128),
  reference: z.string().max(512),
});
export type Named = z.infer<typeof namedSchema>;

/** A registry that was wiped, and when: what was there before is gone. */
const wipeSchema = z.strictObject({ host: z.string().max(255), at: z.number().nonnegative() });
export type Wipe = z.infer<typeof wipeSchema>;

/** What the lab guide remembers over restarts: what was done that nothing else would show. */
export const guideRecordSchema = z.strictObject({
  /** The panel is beside the work. It is for whoever comes for the first time. */
  isOpen: z.boolean(),
  /** Pages opened in the browser. */
  opened: z.array(z.string().max(2_048)).max(MOST_REMEMBERED),
  /** `docker pull …` lines copied. */
  copied: z.array(z.string().max(2_048)).max(MOST_REMEMBERED),
  /** Registries looked at inside the app, as hosts. */
  viewed: z.array(z.string().max(255)).max(MOST_REMEMBERED),
  /** Signed in once: the account is still there after signing out. Newest last. */
  accounts: z
    .array(z.strictObject({ host: z.string().max(255), username: z.string().max(255) }))
    .max(MOST_REMEMBERED),
  /** Start over was pressed then, in milliseconds since the Unix epoch: older pushes do not count. */
  since: z.number().nonnegative().default(0),
  /** Registry of the lab done before that; empty without one. The next is there too, unless told. */
  host: z.string().max(255).default(''),
  wiped: z.array(wipeSchema).max(MOST_REMEMBERED).default([]),
  /** What was tagged already then, wherever it goes: it has to be tagged, or pushed, again to count. */
  named: z.array(namedSchema).max(MOST_NAMED).default([]),
});
export type GuideRecord = z.infer<typeof guideRecordSchema>;

export const FIRST_GUIDE_RECORD: GuideRecord = {
  isOpen: true,
  opened: [],
  copied: [],
  viewed: [],
  accounts: [],
  since: 0,
  host: '',
  wiped: [],
  named: [],
};

/** The record once the registry at `host` is no more: no account there, and nothing pushed or seen. */
export function afterWipe(record: GuideRecord, host: string, at: number): GuideRecord {
  return {
    ...record,
    accounts: record.accounts.filter((one) => one.host !== host),
    viewed: record.viewed.filter((one) => one !== host),
    wiped: [...record.wiped.filter((one) => one.host !== host), { host, at }].slice(
      -MOST_REMEMBERED,
    ),
    host: record.host === host ? '' : record.host,
  };
}

/** What went to its registry before that was wiped. One that ended after it went to the next there. */
export function isWiped(
  wiped: readonly Wipe[],
  { reference, queuedAt, endedAt = 0 }: Push,
): boolean {
  return wiped.some(
    ({ host, at }) => Math.max(queuedAt, endedAt) < at && reference.startsWith(`${host}/`),
  );
}

/** The record of whoever starts over at `now`, after a lab at `host` with the names `mine`. */
export function startedOver(
  now: number,
  { host, named: mine }: { host: string; named: readonly Named[] },
  images: readonly ImageSummary[],
) {
  const all = [...images]
    .sort((a, b) => a.created - b.created)
    .flatMap(({ id, tags }) => tags.map((reference) => ({ imageId: id, reference })));
  // Of too many the oldest go, and first those of no use to this lab.
  const isMine = new Set(mine.map(({ reference }) => reference));
  const named = [
    ...all.filter(({ reference }) => !isMine.has(reference)),
    ...all.filter(({ reference }) => isMine.has(reference)),
  ].slice(-MOST_NAMED);
  return { opened: [], copied: [], viewed: [], since: now, host, named };
}

/** With one more at the end, once. */
export function remember<T>(before: readonly T[], one: T, same = (a: T, b: T) => a === b): T[] {
  return [...before.filter((known) => !same(known, one)), one].slice(-MOST_REMEMBERED);
}
