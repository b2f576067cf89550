import type { Push } from '../../app/push/push';

export type StateTone = 'idle' | 'going' | 'arrived' | 'failed' | 'stopped';

/** A push in one word, for a list. */
export function describeState(push: Push): { word: string; tone: StateTone } {
  switch (push.state) {
    case 'queued':
      return { word: 'Waiting', tone: 'idle' };
    case 'running':
      return push.cancelling
        ? { word: 'Cancelling…', tone: 'stopped' }
        : { word: 'Pushing', tone: 'going' };
    case 'succeeded':
      return { word: 'Arrived', tone: 'arrived' };
    case 'failed':
      return foundThere(push)
        ? { word: 'Failed, arrived', tone: 'arrived' }
        : { word: 'Failed', tone: 'failed' };
    case 'cancelled':
      return { word: 'Cancelled', tone: 'stopped' };
    case 'interrupted':
      return foundThere(push)
        ? { word: 'Interrupted, arrived', tone: 'arrived' }
        : { word: 'Interrupted', tone: 'stopped' };
  }
}

/** Its end was not seen, and the registry was found to hold it. */
function foundThere({ check }: Push): boolean {
  return check?.outcome === 'held';
}
