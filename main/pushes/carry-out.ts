import { rawText } from '../../app/app-error';
import { pushTotals } from '../../app/push/totals';
import type { Entry } from './entry';

const COUNT_EVERY = 1_000;

/** Runs the push, and counts its bytes meanwhile. Never rejects: what waits must get its turn. */
export async function carryOut(entry: Entry, now: () => number): Promise<void> {
  const counting = setInterval(() => {
    // Where no layer is named, nothing is known of bytes.
    if (entry.push.layers.length === 0) return;
    entry.add({ kind: 'sent', at: now(), bytes: pushTotals(entry.push).sent });
  }, COUNT_EVERY);
  try {
    await entry.run(entry.push, entry.abort.signal, entry.add);
  } catch (cause) {
    // A bug; the push must still end.
    entry.add({ kind: 'error', error: { kind: 'unexpected', raw: rawText(String(cause)) } });
  } finally {
    clearInterval(counting);
  }
}
