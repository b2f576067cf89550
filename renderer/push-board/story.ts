// The sentence above the stack: what a layer is, told with the numbers of this very push.
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { joinRecipe } from '../../app/push/recipe';
import type { PushTotals } from '../../app/push/totals';
import type { Format } from '../format';
import { countLayers } from './phase';

const STACK = 'An image is a stack of layers, the base at the bottom. Each is pushed on its own.';

export function tellStory(
  push: Push,
  { counts, saved }: PushTotals,
  bytes: Format['bytes'],
): string {
  const over = isOver(push);
  const unnamed = push.recipe.length > 0 && !joinRecipe(push.layers, push.recipe).some(Boolean);
  if (push.layers.length === 0) return tellSilence(push);
  if (counts.saved === 0 && unnamed && !over) {
    return 'Each layer is pushed on its own. This engine does not say which instruction made which.';
  }
  if (counts.saved === 0) {
    return push.state === 'succeeded' ? tellNew(counts.total) : STACK;
  }
  const which =
    counts.total === 1 ? 'Its layer' : `${counts.saved} of ${countLayers(counts.total)}`;
  const there = `${which} ${were(counts.saved, over)} in the registry already`;
  const spared = saved > 0 ? ` ${bytes(saved)} ${over ? 'were' : 'are'} not sent.` : '';
  return `${there}${sourcesOf(push)}.${spared}`;
}

function tellNew(layers: number): string {
  if (layers === 1)
    return 'The registry did not have its layer, so it was sent. Next time it has it.';
  const all = layers === 2 ? 'both' : `all ${layers}`;
  return `The registry had none of this, so ${all} layers were sent. Next time it has them.`;
}

function tellSilence(push: Push): string {
  if (push.state === 'succeeded') {
    return 'The image is this stack of layers. This engine does not report them one by one.';
  }
  if (push.state === 'interrupted')
    return 'Slipway was closed before it could note how far it was.';
  if (isOver(push)) return 'The push ended before the engine spoke of any of these layers.';
  return push.repository === undefined
    ? STACK
    : 'The engine has spoken of none of these layers so far. Some engines never do.';
}

function were(count: number, over: boolean): string {
  if (over) return count === 1 ? 'was' : 'were';
  return count === 1 ? 'is' : 'are';
}

function sourcesOf(push: Push): string {
  const sources = new Set(
    push.layers.flatMap(({ status }) => (status.kind === 'mounted' ? [status.from] : [])),
  );
  return sources.size === 0 ? '' : `, linked from ${[...sources].slice(0, 2).join(' and ')}`;
}
