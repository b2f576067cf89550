// Learns what images are made of, behind the list that is already on the screen: two questions an
// image, a few at a time, newest first, and the answers handed on in batches.
import type { ImageReader, Makeup } from './images';

/** Images asked about at a time: enough to hide latency, too few to swamp the engine. */
const AT_A_TIME = 4;
/** The first answers are wanted soon, but after the list; of thousands, a batch a second is plenty. */
const FIRST_BATCH_MS = 150;
const NEXT_BATCH_MS = 1_000;

export type Makeups = ReadonlyMap<string, Makeup>;

/** @param onFound newly learnt ones; none twice. */
export function createMakeups(ask: ImageReader['makeup'], onFound: (found: Makeups) => void) {
  const known = new Map<string, Makeup>();
  let found = new Map<string, Makeup>();
  let waiting: string[] = [];
  const asking = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const hand = () => {
    timer = undefined;
    const batch = found;
    found = new Map();
    if (batch.size > 0) onFound(batch);
    if (asking.size > 0) timer = setTimeout(hand, NEXT_BATCH_MS);
  };

  const learn = async (id: string) => {
    asking.add(id);
    try {
      const makeup = await ask(id);
      known.set(id, makeup);
      found.set(id, makeup);
    } catch (cause) {
      // Removed meanwhile; or the engine is gone, and will be listed again when it is back.
      if (!isAnswer(cause)) waiting = [];
    }
    asking.delete(id);
    goOn();
  };

  const goOn = () => {
    while (asking.size < AT_A_TIME) {
      const id = waiting.pop();
      if (id === undefined) break;
      void learn(id);
    }
    if (asking.size > 0) return;
    clearTimeout(timer);
    hand();
  };

  return {
    get: (id: string): Makeup | undefined => known.get(id),
    /** Learns what is not known of these, the first first, and forgets all others. */
    want(ids: readonly string[]): void {
      const wanted = new Set(ids);
      for (const id of known.keys()) if (!wanted.has(id)) known.delete(id);
      waiting = ids.filter((id) => !known.has(id) && !asking.has(id)).reverse();
      timer ??= setTimeout(hand, FIRST_BATCH_MS);
      goOn();
    },
  };
}

function isAnswer(cause: unknown): boolean {
  return cause instanceof Error && 'statusCode' in cause;
}
