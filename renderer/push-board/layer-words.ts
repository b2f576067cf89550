// What a layer's status says on screen: a word, what it means, and how its slab is drawn.
import type { Layer, LayerStatus, PushState } from '../../app/push/push';

/** Docker's `max-upload-attempts`, unless its settings say otherwise. */
const USUAL_TRIES = 5;

/** `Try 2 of 5`, for the try that comes after so many failed ones. */
export function nextTry(retries: number): string {
  const next = retries + 1;
  return next <= USUAL_TRIES ? `Try ${next} of ${USUAL_TRIES}` : `Try ${next}`;
}

/** How a slab is drawn: styled as `data-tone` in slab.css and layer-row.css. */
export type LayerTone = 'idle' | 'going' | 'retrying' | 'there' | 'sent' | 'stopped' | 'silent';

export interface LayerWords {
  tone: LayerTone;
  /** One or two words, always true on their own. */
  word: string;
  /** What the word means, for someone who sees a push for the first time. */
  meaning: string;
  /** Where the registry already had the layer: a repository, or `here`, this one. */
  from?: string;
  /** How much of the slab is full, 0 to 1. */
  fill: number;
}

/** How the push stands; `held` once a later look found it in the registry, however it ended. */
export type LayerStage = PushState | 'held';

/** `where` is the registry's name within a sentence. */
export function describeLayer(
  layer: Layer | undefined,
  state: LayerStage,
  where: string,
): LayerWords {
  if (state === 'held') return describeHeld(layer, where);
  const over = state !== 'queued' && state !== 'running';
  if (layer === undefined) return describeUnnamed(state);
  if (over && state !== 'succeeded' && !isSettled(layer.status)) {
    return state === 'interrupted' ? describeLastSeen(layer.status) : describeStopped(layer.status);
  }
  return describeStatus(layer, where);
}

/** True once the engine will say no more of this layer: it is in the registry. */
export function isSettled(status: LayerStatus): boolean {
  return status.kind === 'pushed' || status.kind === 'exists' || status.kind === 'mounted';
}

/** Nobody saw the end, and the registry has the whole image all the same. */
function describeHeld(layer: Layer | undefined, where: string): LayerWords {
  if (layer !== undefined && isSettled(layer.status)) return describeStatus(layer, where);
  return {
    tone: 'sent',
    word: 'In the registry',
    meaning: 'The image was found there, and this is part of it.',
    fill: 1,
  };
}

/** Only the recipe knows this layer: the engine has not named it, or (Podman 4) never does. */
function describeUnnamed(state: PushState): LayerWords {
  const tone = 'silent';
  switch (state) {
    case 'queued':
      return { tone, word: 'Waiting', meaning: 'This push has not begun.', fill: 0 };
    case 'running':
      return {
        tone,
        word: 'No news yet',
        meaning: 'The engine has not spoken of it so far.',
        fill: 0,
      };
    case 'succeeded':
      return {
        tone,
        word: 'In the registry',
        meaning: 'This engine does not report layers.',
        fill: 1,
      };
    case 'failed':
    case 'cancelled':
    case 'interrupted':
      return { tone, word: 'Not known', meaning: 'The engine said nothing of it.', fill: 0 };
  }
}

function describeStopped(status: LayerStatus): LayerWords {
  if (status.kind === 'pushing' || status.kind === 'retrying') {
    return {
      tone: 'stopped',
      word: 'Not finished',
      meaning: 'Cut off as the push ended.',
      fill: fillOf(status),
    };
  }
  return {
    tone: 'idle',
    word: 'Not sent',
    meaning: 'The push ended before its turn came.',
    fill: 0,
  };
}

/** The push went out of sight: nobody knows how this layer ended. */
function describeLastSeen(status: LayerStatus): LayerWords {
  const isUnderWay = status.kind === 'pushing' || status.kind === 'retrying';
  return {
    tone: 'silent',
    word: 'Outcome unknown',
    meaning: `It was ${isUnderWay ? 'on its way' : 'waiting'} when Slipway was closed.`,
    fill: fillOf(status),
  };
}

function describeStatus(layer: Layer, where: string): LayerWords {
  const { status } = layer;
  switch (status.kind) {
    case 'preparing':
      return {
        tone: 'idle',
        word: 'Preparing',
        meaning: 'The engine looks whether the registry has it.',
        fill: 0,
      };
    case 'waiting':
      return {
        tone: 'idle',
        word: 'Waiting',
        meaning: 'It goes as soon as the engine has a slot free.',
        fill: 0,
      };
    case 'pushing':
      return describePushing(layer, status, where);
    case 'retrying':
      return {
        tone: 'retrying',
        word: `${nextTry(layer.retries)}, again in ${status.seconds} s`,
        meaning: 'It did not get through. The engine tries again by itself, and does not say why.',
        fill: 0,
      };
    case 'pushed':
      return {
        tone: 'sent',
        word: 'Pushed',
        meaning: `Sent, and now stored at ${where}.`,
        fill: 1,
      };
    case 'exists':
      return {
        tone: 'there',
        word: 'Already there',
        meaning: 'Kept from an earlier push, 0 bytes sent.',
        from: 'here',
        fill: 1,
      };
    case 'mounted':
      return {
        tone: 'there',
        word: 'Already there',
        meaning: `Linked from ${status.from}, 0 bytes sent.`,
        from: status.from,
        fill: 1,
      };
    case 'other':
      return {
        tone: 'idle',
        word: status.text,
        meaning: 'The engine says no more than that.',
        fill: 0,
      };
  }
}

function describePushing(
  layer: Layer,
  status: Extract<LayerStatus, { kind: 'pushing' }>,
  where: string,
): LayerWords {
  const fill = fillOf(status);
  if (fill === 1) {
    return {
      tone: 'going',
      word: 'Landing',
      meaning: 'Every byte has left here and is being stored.',
      fill,
    };
  }
  const again = layer.retries > 0 ? ` This is ${nextTry(layer.retries).toLowerCase()}.` : '';
  return { tone: 'going', word: 'Pushing', meaning: `On its way to ${where}.${again}`, fill };
}

/** Engines send more bytes than their own total, and totals that are missing: never past full. */
function fillOf(status: LayerStatus): number {
  if (isSettled(status)) return 1;
  if (status.kind !== 'pushing' || status.total === undefined || status.total <= 0) return 0;
  return Math.min(1, status.current / status.total);
}
