// What is going on, in one line: the sentence at the top of the board.
import type { Layer, Push } from '../../app/push/push';
import type { PushTotals } from '../../app/push/totals';
import { nextTry } from './layer-words';

/** @param wentBack less is sent now than was before: the engine began a layer anew. */
export function describePhase(push: Push, totals: PushTotals, wentBack = false): string {
  switch (push.state) {
    case 'queued':
      return 'Waiting: another push goes first';
    case 'running':
      return push.cancelling ? 'Cancelling…' : describeRunning(push, totals, wentBack);
    case 'succeeded':
      return 'Arrived';
    case 'failed':
      return 'The push did not get through';
    case 'cancelled':
      return 'Cancelled';
    case 'interrupted':
      return describeInterrupted(push);
  }
}

function describeInterrupted({ startedAt, check }: Push): string {
  if (startedAt === undefined) return 'Interrupted before it began';
  return check?.outcome === 'held'
    ? 'Interrupted, and yet it arrived'
    : 'Interrupted: the outcome is unknown';
}

function describeRunning(push: Push, totals: PushTotals, wentBack: boolean): string {
  const { layers } = push;
  if (push.repository === undefined) return 'Starting: waiting for the engine';
  if (push.digest !== undefined) return 'Finalising: the registry has the manifest';
  if (layers.length === 0) return 'Pushing: the engine has named no layers';
  const pushing = layers.filter(({ status }) => status.kind === 'pushing');
  if (totals.finalising) {
    return pushing.length === 0
      ? 'Finalising: the registry is writing the manifest'
      : `Finalising: the registry is putting ${countLayers(pushing.length)} away`;
  }
  if (pushing.length > 0) {
    const most = Math.max(...pushing.map(({ retries }) => retries));
    const part = `${pushing.length} of ${countLayers(layers.length)}`;
    if (most > 0) return `Sending again, ${nextTry(most).toLowerCase()}: ${part}`;
    return wentBack ? `Sending again: ${part}` : `Pushing ${part}`;
  }
  const retry = soonestRetry(layers);
  if (retry !== undefined) return retry;
  if (totals.counts.done === 0) return 'Checking what the registry has already';
  return `${totals.counts.done} of ${countLayers(layers.length)} there, the rest are waiting`;
}

function soonestRetry(layers: readonly Layer[]): string | undefined {
  const waits = layers.flatMap(({ status, retries }) =>
    status.kind === 'retrying' ? [{ seconds: status.seconds, retries }] : [],
  );
  const [soonest] = waits.sort((a, b) => a.seconds - b.seconds);
  if (soonest === undefined) return undefined;
  // What changes comes first: in a narrow window the end is cut off.
  const what = waits.length === 1 ? 'a layer' : countLayers(waits.length);
  return `${nextTry(soonest.retries)} in ${soonest.seconds} s: ${what} did not get through`;
}

/** `1 layer`, `5 layers`. */
export function countLayers(layers: number): string {
  return layers === 1 ? '1 layer' : `${layers} layers`;
}
