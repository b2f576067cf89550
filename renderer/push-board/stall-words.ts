// What to say when a push is under way and nothing happens. A push may be silent for good reasons,
// so it is not called failed: the engine says that itself, if it comes to that.
import type { Push } from '../../app/push/push';
import type { PushTotals } from '../../app/push/totals';
import { atStart } from '../at-start';

/** Shorter silences are normal between two layers. */
const WORTH_SAYING = 30;

export interface StallWords {
  title: string;
  body: string;
}

/**
 * @param quietFor seconds since the last news of a layer.
 * @param where the registry's name as the user knows it.
 */
export function describeStall(
  push: Push,
  { finalising }: PushTotals,
  quietFor: number,
  where: string,
): StallWords | undefined {
  if (push.state !== 'running' || push.cancelling || quietFor < WORTH_SAYING) return undefined;
  // Some engines name no layer at all: from them, silence means nothing.
  if (push.layers.length === 0 && push.repository !== undefined) return undefined;
  const time = duration(quietFor);
  if (finalising) {
    return {
      title: `${atStart(where)} has not answered for ${time}`,
      body: 'Every byte is sent. Some registries take their time to put a large image away.',
    };
  }
  if (push.layers.some(({ status }) => status.kind === 'pushing')) {
    return {
      title: `Nothing has gone through for ${time}`,
      body: `The line to ${where} may be down or very slow. Docker keeps trying by itself: wait, or cancel. Layers that have arrived are not sent again.`,
    };
  }
  return {
    title: `Docker has said nothing for ${time}`,
    body: `It may be waiting for ${where}. Wait, or cancel; nothing is lost.`,
  };
}

/** Changes seldom enough to be read out. */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${WORTH_SAYING} seconds`;
  return minutes === 1 ? 'over a minute' : `over ${minutes} minutes`;
}
