import type { ImageLayer } from '../image/image';
import type { Layer } from './push';

/**
 * For each pushed layer, in the same order, the image layer it is; undefined where the engine names
 * it by something else. The classic store and Podman use the start of the DiffID, the containerd
 * store that of the compressed blob's digest.
 */
export function joinRecipe(
  layers: readonly Pick<Layer, 'id'>[],
  recipe: readonly ImageLayer[],
): (ImageLayer | undefined)[] {
  const byStart = indexOf(recipe);
  return layers.map(({ id }) => {
    const start = startOf(id);
    const found = start === undefined ? undefined : byStart.get(start);
    return found && hex(found.diffId).startsWith(hex(id)) ? found : undefined;
  });
}

/** A recipe never changes, and is joined with every update of a push. */
const indexes = new WeakMap<readonly ImageLayer[], ReadonlyMap<string, ImageLayer>>();

function indexOf(recipe: readonly ImageLayer[]): ReadonlyMap<string, ImageLayer> {
  const known = indexes.get(recipe);
  if (known) return known;
  const byStart = new Map<string, ImageLayer>();
  for (const layer of recipe) {
    const start = startOf(layer.diffId);
    if (start !== undefined && !byStart.has(start)) byStart.set(start, layer);
  }
  indexes.set(recipe, byStart);
  return byStart;
}

/** Engines cut ids to 12 hex digits; less would join by accident. */
function startOf(id: string): string | undefined {
  return /^[0-9a-f]{12}/.exec(hex(id))?.[0];
}

function hex(id: string): string {
  return id.replace(/^sha256:/, '');
}
