import type { ImageLayer } from '../image/image';
import type { Layer } from './push';

/**
 * For each pushed layer, in the same order, the image layer it is; undefined where that is not known.
 * The classic store and Podman name it by the start of the DiffID, the containerd store by that of
 * the blob's digest, which differs when the blob is compressed.
 */
export function joinRecipe(
  layers: readonly Pick<Layer, 'id'>[],
  recipe: readonly ImageLayer[],
): (ImageLayer | undefined)[] {
  const byStart = indexOf(recipe);
  return layers.map(({ id }) => {
    const found = byStart.get(startOf(id) ?? '');
    return found && hex(found.name).startsWith(hex(id)) ? found.layer : undefined;
  });
}

interface Named {
  /** Its DiffID or its blob. */
  name: string;
  layer: ImageLayer;
}

/** A recipe never changes, and is joined with every update of a push. */
const indexes = new WeakMap<readonly ImageLayer[], ReadonlyMap<string, Named>>();

function indexOf(recipe: readonly ImageLayer[]): ReadonlyMap<string, Named> {
  const known = indexes.get(recipe);
  if (known) return known;
  const byStart = new Map<string, Named>();
  const enter = (name: string, layer: ImageLayer) => {
    const start = startOf(name);
    if (start !== undefined && !byStart.has(start)) byStart.set(start, { name, layer });
  };
  for (const layer of recipe) enter(layer.diffId, layer);
  for (const layer of recipe) enter(layer.blob ?? '', layer);
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
