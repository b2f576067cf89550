// The stack from top to base: which of the engine's layers lies where in the image.
import type { ImageLayer } from '../../app/image/image';
import { joinRecipe } from '../../app/push/recipe';

/** One place in the stack. It has a layer, a recipe, or both. */
export interface Rung {
  key: string;
  /** 1 at the base. */
  level: number;
  /** Place in `push.layers`; absent while the engine has not named the layer. */
  layerAt?: number;
  recipe?: ImageLayer;
}

/**
 * `ids` are those of `push.layers`. Top first, as `docker push` lists a classic engine's layers. An
 * engine that names blobs (containerd) leaves no way to tell which is which as long as the recipe has
 * none: its layers come as they came, and empty places stand for those not named yet.
 */
export function stackRungs(ids: readonly string[], recipe: readonly ImageLayer[]): Rung[] {
  const layers = ids.map((id) => ({ id }));
  const joined = joinRecipe(layers, recipe);
  const named = joined.some((found) => found !== undefined);
  const rungs = ids.length === 0 || named ? byRecipe(ids, recipe, joined) : byName(ids, recipe);
  return rungs.map((rung, at) => ({ ...rung, level: rungs.length - at }));
}

type Place = Omit<Rung, 'level'>;

function byRecipe(
  ids: readonly string[],
  recipe: readonly ImageLayer[],
  joined: readonly (ImageLayer | undefined)[],
): Place[] {
  const strays = ids.flatMap((id, layerAt) =>
    joined[layerAt] === undefined ? [{ key: id, layerAt }] : [],
  );
  const known = recipe.map((entry, at) => {
    const layerAt = joined.indexOf(entry);
    const place = { key: `${at} ${entry.diffId}`, recipe: entry };
    return layerAt === -1 ? place : { ...place, layerAt };
  });
  return [...strays, ...known.reverse()];
}

function byName(ids: readonly string[], recipe: readonly ImageLayer[]): Place[] {
  const missing = Math.max(0, recipe.length - ids.length);
  return [
    ...Array.from({ length: missing }, (_, at) => ({ key: `unnamed ${at}` })),
    ...ids.map((id, layerAt) => ({ key: id, layerAt })),
  ];
}
