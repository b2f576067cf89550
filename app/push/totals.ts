// What the layers of a push add up to. Bytes are what the engine counts: uncompressed on Docker's
// classic store, on the wire on the containerd store.
import type { ImageLayer } from '../image/image';
import { isOver } from './apply-updates';
import type { Layer, Push } from './push';
import { joinRecipe } from './recipe';

export interface PushTotals {
  /** Bytes; never more than `toSend`. */
  sent: number;
  /** Bytes of the layers the registry lacks, as far as known. Grows as the engine names more. */
  toSend: number;
  /** Bytes that need not be sent since the registry has them; layers of unknown size count 0. */
  saved: number;
  /** Numbers of layers. Those there already are done too. */
  counts: { done: number; total: number; saved: number };
  /** From 0 to 1, and 1 only when the push has succeeded. May go back: see `furthest`. */
  fraction: number;
  /** Every layer is there, and the registry still has to say that it has the image. */
  finalising: boolean;
  /** The bytes are those of layers before compression, as Docker's classic store counts them. */
  uncompressed: boolean;
}

/** What is shown of a push whose bytes are all sent, until its digest proves it. */
const ALMOST = 0.99;

/** Of one state of a push they are worked out once, however many ask. */
const known = new WeakMap<Push, PushTotals>();

export function pushTotals(push: Push): PushTotals {
  const before = known.get(push);
  if (before) return before;
  const totals = addUp(push);
  known.set(push, totals);
  return totals;
}

function addUp(push: Push): PushTotals {
  const recipe = joinRecipe(push.layers, push.recipe);
  const shares = push.layers.map((layer, at) => shareOf(layer, recipe[at]));
  const done = push.layers.filter(isDone).length;
  const complete = push.layers.length > 0 && push.layers.every(hasSentAll);
  return {
    sent: sum(shares.map(({ sent }) => sent)),
    toSend: sum(shares.map(({ toSend }) => toSend)),
    saved: sum(shares.map(({ saved }) => saved)),
    counts: {
      done,
      total: push.layers.length,
      saved: push.layers.filter(isThereAlready).length,
    },
    fraction: push.state === 'succeeded' ? 1 : Math.min(ALMOST, fractionOf(push.layers, shares)),
    finalising: complete && !isOver(push) && push.error === undefined,
    uncompressed: push.layers.some(
      (layer, at) => layer.total !== undefined && isNamedByDiffId(layer, recipe[at]),
    ),
  };
}

/** What counts by the layer and not by the blob names it so, too. */
function isNamedByDiffId({ id }: Layer, entry: ImageLayer | undefined): boolean {
  if (entry === undefined || entry.blob === entry.diffId) return false;
  return entry.diffId.replace(/^sha256:/, '').startsWith(id.replace(/^sha256:/, ''));
}

/** A bar that never goes back, though engines do: `shown` is what it showed last. */
export function furthest(shown: number, { fraction }: Pick<PushTotals, 'fraction'>): number {
  return Math.max(shown, fraction);
}

interface Share {
  sent: number;
  toSend: number;
  saved: number;
}

function shareOf(layer: Layer, image: ImageLayer | undefined): Share {
  const size = layer.total ?? image?.size ?? 0;
  const { status } = layer;
  switch (status.kind) {
    case 'exists':
    case 'mounted':
      return { sent: 0, toSend: 0, saved: size };
    case 'pushed':
      return { sent: size, toSend: size, saved: 0 };
    case 'pushing':
      // Without any size all that is known to be sent is what was.
      if (size === 0) return { sent: status.current, toSend: status.current, saved: 0 };
      return { sent: Math.min(status.current, size), toSend: size, saved: 0 };
    case 'preparing':
    case 'waiting':
    case 'retrying':
    case 'other':
      return { sent: 0, toSend: size, saved: 0 };
  }
}

/** By bytes when the size of every unfinished layer is known, else by layers. */
function fractionOf(layers: readonly Layer[], shares: readonly Share[]): number {
  if (layers.length === 0) return 0;
  const toSend = sum(shares.map((share) => share.toSend));
  const allKnown = layers.every(
    (layer, at) => isDone(layer) || (sizeIsKnown(layer) && shares[at]?.toSend !== 0),
  );
  if (allKnown && toSend > 0) return sum(shares.map(({ sent }) => sent)) / toSend;
  return sum(layers.map(layerFraction)) / layers.length;
}

function layerFraction({ status, total }: Layer): number {
  if (isDone({ status })) return 1;
  if (status.kind !== 'pushing' || total === undefined || total === 0) return 0;
  return Math.min(1, status.current / total);
}

/** A layer that is pushed without a total could be of any size. */
function sizeIsKnown({ status, total }: Layer): boolean {
  return status.kind !== 'pushing' || total !== undefined;
}

function isDone({ status }: Pick<Layer, 'status'>): boolean {
  return status.kind === 'pushed' || isThereAlready({ status });
}

function isThereAlready({ status }: Pick<Layer, 'status'>): boolean {
  return status.kind === 'exists' || status.kind === 'mounted';
}

/** Engines stay at n of n while the registry takes the layer in. */
function hasSentAll(layer: Layer): boolean {
  if (isDone(layer)) return true;
  const { status, total } = layer;
  return status.kind === 'pushing' && total !== undefined && status.current >= total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
