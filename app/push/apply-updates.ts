// The one place that decides how a push stands. Main and the window both run it, so it is pure, and
// shares what did not change: an untouched layer keeps its identity, and its row is not drawn again.
import { isUncertain } from './arrival-check';
import type { Layer, LayerStatus, Push, PushUpdate } from './push';
import { count } from './throughput';

const MAX_LAYERS = 1_024;
const MAX_NOTES = 200;

/** The same push when the updates changed nothing. However they are batched, the result is equal. */
export function applyUpdates(push: Push, updates: readonly PushUpdate[]): Push {
  return updates.reduce(applyUpdate, push);
}

function applyUpdate(push: Push, update: PushUpdate): Push {
  if (update.kind === 'verified') return withVerification(push, update.outcome);
  if (update.kind === 'checked') {
    return isUncertain(push) ? { ...push, check: update.check } : push;
  }
  if (update.kind === 'blobs') return withBlobs(push, update.blobs);
  if (isOver(push)) return push;
  switch (update.kind) {
    case 'placed':
      if (push.state !== 'queued' || push.place === update.place) return push;
      return { ...push, place: update.place };
    case 'started':
      if (push.state !== 'queued') return push;
      return { ...push, state: 'running', startedAt: update.at };
    case 'refers':
      if (push.repository === update.repository) return push;
      return { ...push, repository: update.repository };
    case 'layer':
      return withLayer(push, update.id, update.status);
    case 'digest':
      return withDigest(push, { tag: update.tag, digest: update.digest, size: update.size });
    case 'note':
      if (push.notes.length >= MAX_NOTES) return push;
      return { ...push, notes: [...push.notes, update.text] };
    case 'error':
      return push.error ? push : { ...push, error: update.error };
    case 'sent':
      return withSent(push, update.at, update.bytes);
    case 'cancelling':
      // After an error there is nothing left to cancel: the push has failed, not been stopped.
      return push.cancelling || push.error ? push : { ...push, cancelling: true };
    case 'tag-moved':
      return push.tagMoved ? push : { ...push, tagMoved: true };
    case 'ended':
      return concluded(push, update.at);
  }
}

/** Nothing can change a push that is over. */
export function isOver(push: Push): boolean {
  switch (push.state) {
    case 'queued':
    case 'running':
      return false;
    case 'succeeded':
    case 'failed':
    case 'cancelled':
    case 'interrupted':
      return true;
  }
}

/** A push that was under way when Slipway ended: what became of it will never be known. */
export function interrupt(push: Push, at: number): Push {
  if (isOver(push)) return push;
  return { ...push, state: 'interrupted', cancelling: false, endedAt: at };
}

/**
 * A digest without an error is a success even when a cancel was asked for: the image is there.
 * What an engine complains of after a cancel is the cancel.
 */
function concluded(push: Push, endedAt: number): Push {
  const { error, ...rest } = push;
  const over = { ...rest, cancelling: false, endedAt };
  if (push.digest && !error) return { ...over, state: 'succeeded' };
  if (push.cancelling) return { ...over, state: 'cancelled' };
  return { ...over, state: 'failed', error: error ?? { kind: 'no-digest', raw: '' } };
}

function withVerification(push: Push, verification: NonNullable<Push['verification']>): Push {
  if (push.state !== 'succeeded' || push.verification === verification) return push;
  return { ...push, verification };
}

/** Blobs of another image than the recipe's tell nothing. */
function withBlobs(push: Push, blobs: readonly string[]): Push {
  if (blobs.length !== push.recipe.length) return push;
  if (push.recipe.every(({ blob }, at) => blob === blobs[at])) return push;
  const recipe = push.recipe.map((layer, at) => ({ ...layer, blob: blobs[at] ?? '' }));
  return { ...push, recipe };
}

function withSent(push: Push, at: number, bytes: number): Push {
  if (push.startedAt === undefined) return push;
  const throughput = count(push.throughput, at - push.startedAt, bytes);
  return throughput === push.throughput ? push : { ...push, throughput };
}

function withDigest(push: Push, digest: NonNullable<Push['digest']>): Push {
  const same =
    push.digest?.digest === digest.digest &&
    push.digest.tag === digest.tag &&
    push.digest.size === digest.size;
  return same ? push : { ...push, digest };
}

function withLayer(push: Push, id: string, status: LayerStatus): Push {
  const at = push.layers.findIndex((layer) => layer.id === id);
  const before = push.layers[at];
  if (!before && push.layers.length >= MAX_LAYERS) return push;
  const after = withStatus(before ?? { id, status, retries: 0 }, status, before?.status);
  if (after === before) return push;
  const layers = before ? push.layers.with(at, after) : [...push.layers, after];
  return { ...push, layers };
}

function withStatus(layer: Layer, status: LayerStatus, before: LayerStatus | undefined): Layer {
  const total = largestTotal(layer.total, status);
  const retries = layer.retries + (startsRetry(before, status) ? 1 : 0);
  if (before && sameStatus(before, status) && total === layer.total) return layer;
  const next = { id: layer.id, status, retries };
  return total === undefined ? next : { ...next, total };
}

/** The countdown 5, 4, 3, 2, 1 is one retry; a 10 right after it is the next. */
function startsRetry(before: LayerStatus | undefined, status: LayerStatus): boolean {
  if (status.kind !== 'retrying') return false;
  return before?.kind !== 'retrying' || before.seconds < status.seconds;
}

function largestTotal(total: number | undefined, status: LayerStatus): number | undefined {
  if (status.kind !== 'pushing' || status.total === undefined) return total;
  return Math.max(total ?? 0, status.total);
}

function sameStatus(a: LayerStatus, b: LayerStatus): boolean {
  switch (a.kind) {
    case 'preparing':
    case 'waiting':
    case 'pushed':
      return b.kind === a.kind;
    case 'pushing':
      return b.kind === a.kind && b.current === a.current && b.total === a.total;
    case 'retrying':
      return b.kind === a.kind && b.seconds === a.seconds;
    case 'mounted':
      return b.kind === a.kind && b.from === a.from;
    case 'exists':
    case 'other':
      return b.kind === a.kind && b.text === a.text;
  }
}
