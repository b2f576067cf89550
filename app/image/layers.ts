// Pairs an image's layers with the instructions that made them. The engine's history does not mark
// the entries that made no layer, so this finds what fits, and says nothing where several things do.
import type { ImageLayer } from './image';
import { cleanInstruction, isMetadataOnly } from './instruction';

/** An entry of `GET /images/{name}/history`. */
export interface HistoryEntry {
  CreatedBy: string;
  /** Bytes the step added; 0 for a step that made no layer, or an empty one. */
  Size: number;
}

interface Step {
  instruction: string;
  size: number;
  madeLayer: 'yes' | 'no' | 'perhaps';
}

/** Classic stores stop at 125 layers; nothing sensible has more than this. */
const MAX_LAYERS = 1_024;
/** The DiffID of a tar without entries: what `WORKDIR` of a directory that is there makes. */
const EMPTY_TAR = 'sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef';

/**
 * Base first, one for each DiffID. `history` is newest first, as the engine sends it. Where more
 * than one step may have made a layer, its instruction is empty and its size 0, rather than wrong.
 */
export function imageLayers(
  history: readonly HistoryEntry[],
  diffIds: readonly string[],
): ImageLayer[] {
  const layers = diffIds.slice(0, MAX_LAYERS);
  const steps = history
    .slice(0, 2 * MAX_LAYERS)
    .map(readStep)
    .reverse();
  const makers = findMakers(steps, layers);
  return layers.map((diffId, at) => {
    const candidates = makers[at] ?? [];
    return {
      diffId: diffId.slice(0, 128),
      instruction: common(candidates.map(({ instruction }) => instruction)) ?? '',
      size: common(candidates.map(({ size }) => size)) ?? 0,
    };
  });
}

function readStep({ CreatedBy, Size }: HistoryEntry): Step {
  const instruction = cleanInstruction(CreatedBy);
  const size = Number.isFinite(Size) ? Math.max(0, Size) : 0;
  if (size > 0) return { instruction, size, madeLayer: 'yes' };
  return { instruction, size, madeLayer: isMetadataOnly(instruction) ? 'no' : 'perhaps' };
}

/**
 * For each layer, the steps that made it in at least one way to pair all steps and layers in order.
 * `fits[i][j]`: the steps from `i` on can account for exactly the layers from `j` on.
 */
function findMakers(steps: readonly Step[], layers: readonly string[]): Step[][] {
  const fits = restsThatFit(steps, layers);
  const makers: Step[][] = layers.map(() => []);
  let reached = new Set([0]);
  for (const [i, step] of steps.entries()) {
    const next = new Set<number>();
    for (const j of reached) {
      if (step.madeLayer !== 'yes' && fits[i + 1]?.[j]) next.add(j);
      if (mayHaveMade(step, layers[j]) && fits[i + 1]?.[j + 1]) {
        next.add(j + 1);
        makers[j]?.push(step);
      }
    }
    reached = next;
  }
  return makers;
}

function restsThatFit(steps: readonly Step[], layers: readonly string[]): boolean[][] {
  const none = layers.map(() => false);
  let rest = [...none, true];
  const fits = [rest];
  for (const step of steps.toReversed()) {
    const after = rest;
    rest = [...layers, undefined].map((layer, j) => {
      const skipped = step.madeLayer !== 'yes' && after[j] === true;
      return skipped || (mayHaveMade(step, layer) && after[j + 1] === true);
    });
    fits.push(rest);
  }
  return fits.reverse();
}

function mayHaveMade({ madeLayer, size }: Step, diffId: string | undefined): boolean {
  if (diffId === undefined || madeLayer === 'no') return false;
  return diffId !== EMPTY_TAR || size === 0;
}

function common<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
