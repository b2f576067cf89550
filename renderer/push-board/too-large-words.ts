// A registry says that something is too large, and not what. The push knows what did not get through.
import type { Push } from '../../app/push/push';
import { joinRecipe } from '../../app/push/recipe';
import type { Format } from '../format';

/** Undefined where the engine reports no layers, or no sizes. */
export function describeTooLargeLayer(push: Push, bytes: Format['bytes']): string | undefined {
  const recipe = joinRecipe(push.layers, push.recipe);
  const left = push.layers.flatMap(({ id, status, total }, at) => {
    if (status.kind === 'pushed' || status.kind === 'exists' || status.kind === 'mounted')
      return [];
    const size = total ?? recipe[at]?.size ?? 0;
    const instruction = recipe[at]?.instruction ?? '';
    const name = instruction === '' ? `layer ${id.slice(0, 12)}` : `“${instruction}”`;
    return size === 0 ? [] : [{ name, size }];
  });
  const [largest] = left.sort((a, b) => b.size - a.size);
  if (largest === undefined) return undefined;
  const what = `${largest.name}, ${bytes(largest.size)}`;
  return left.length === 1
    ? `The layer that did not get through: ${what}.`
    : `Of the ${left.length} layers that did not get through, the largest: ${what}.`;
}
