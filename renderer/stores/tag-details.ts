// Details of the tags in sight, asked for when a row shows and dropped from the queue when it goes
// before its turn: scrolling past a thousand tags asks for those where it stops.

import type { z } from 'zod';
import { create } from 'zustand';
import type { AppError } from '../../app/app-error';
import type { TagDetails, tagPlaceSchema } from '../../app/registry/listing';
import { invoke } from '../bridge';

type Place = z.infer<typeof tagPlaceSchema>;

export type Details = { kind: 'known'; details: TagDetails } | { kind: 'failed'; error: AppError };

interface DetailsStore {
  /** By tag, of the repository that is looked into. */
  details: Readonly<Record<string, Details>>;
}

export const useTagDetails = create<DetailsStore>(() => ({ details: {} }));

const AT_A_TIME = 4;

let waiting: Place[] = [];
let running = 0;
/** One more with each repository: an answer about an earlier one is dropped. */
let round = 0;

export function forgetDetails(): void {
  round += 1;
  waiting = [];
  useTagDetails.setState({ details: {} });
}

/** @returns ends the wish, unless it is being granted. */
export function wantDetails(place: Place): () => void {
  if (useTagDetails.getState().details[place.tag]?.kind !== 'known') {
    waiting.push(place);
    void work();
  }
  return () => {
    waiting = waiting.filter((one) => one !== place);
  };
}

async function work(): Promise<void> {
  if (running >= AT_A_TIME) return;
  // The row that came into sight last is the one that is looked at.
  const place = waiting.pop();
  if (place === undefined) return;
  running += 1;
  const mine = round;
  const answer = await invoke('registry.tagDetails', place);
  running -= 1;
  if (mine === round) {
    const details: Details = answer.ok
      ? { kind: 'known', details: answer.value }
      : { kind: 'failed', error: answer.error };
    useTagDetails.setState((before) => ({ details: { ...before.details, [place.tag]: details } }));
  }
  void work();
}
