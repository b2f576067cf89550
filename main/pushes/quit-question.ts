// What to ask someone who quits while pushes are under way.
import type { Push } from '../../app/push/push';

/** Undefined when quitting now loses nothing. */
export function quitQuestion(
  pushes: readonly Pick<Push, 'state'>[],
): { message: string; detail: string } | undefined {
  const count = (state: Push['state']) => pushes.filter((push) => push.state === state).length;
  const running = count('running');
  const waiting = count('queued');
  if (running + waiting === 0) return undefined;
  const going =
    running === 1 ? '1 push is still going' : `${String(running)} pushes are still going`;
  const others = waiting === 1 ? '1 is waiting' : `${String(waiting)} are waiting`;
  const it = running + waiting === 1 ? 'it' : 'they';
  return {
    message: waiting === 0 ? `${going}.` : `${going}, and ${others}.`,
    detail: `Quit and ${it} will be marked interrupted. You can push again later; layers that have arrived are not sent twice.`,
  };
}
