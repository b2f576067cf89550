// Whether a push arrived whose end nobody saw: what the registry showed when it was asked later.
import { z } from 'zod';
import { appErrorSchema } from '../app-error';
import type { Push } from './push';

const at = z.number();
const digest = z.string().max(256);

/** `at` is when the registry was asked, in milliseconds since the Unix epoch. */
export const arrivalCheckSchema = z.discriminatedUnion('outcome', [
  /** The tag names this very image there. */
  z.strictObject({ outcome: z.literal('held'), at, digest }),
  /** The tag names another image there. */
  z.strictObject({ outcome: z.literal('other'), at, digest }),
  /** The tag is there, and what it names could not be told from this image, nor proven to be it. */
  z.strictObject({ outcome: z.literal('unclear'), at, digest, sameLayers: z.boolean() }),
  /** The registry has no such tag. */
  z.strictObject({ outcome: z.literal('absent'), at }),
  /** Nobody could ask. */
  z.strictObject({ outcome: z.literal('unasked'), at, error: appErrorSchema }),
]);
export type ArrivalCheck = z.infer<typeof arrivalCheckSchema>;

/** The registry holds it: the engine said so at the end, or a later look found it there. */
export function hasArrived({ state, check }: Push): boolean {
  return state === 'succeeded' || check?.outcome === 'held';
}

/** What the registry files it under; undefined for a push that is not known to have arrived. */
export function arrivedDigest({ state, digest, check }: Push): string | undefined {
  if (state === 'succeeded') return digest?.digest;
  return check?.outcome === 'held' ? check.digest : undefined;
}

/** It began, and its end was not seen: only the registry can say whether it arrived. */
export function isUncertain({ state, startedAt, error }: Push): boolean {
  if (state === 'interrupted') return startedAt !== undefined;
  if (state !== 'failed') return false;
  const { kind } = error ?? {};
  return kind === 'engine-lost' || kind === 'engine-unreadable' || kind === 'no-digest';
}
