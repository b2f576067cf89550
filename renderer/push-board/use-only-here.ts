import { isLoopbackHost } from '../../app/registry/loopback';
import { useEngine } from '../stores/engine';
import { isLocal } from '../stores/engines';

/** Said beside what is given to others: `localhost` is another computer for each of them. */
export function useOnlyHere(host: string): string | undefined {
  const isNear = useEngine(({ engine }) => isLocal(engine.endpoint));
  if (!isLoopbackHost(host)) return undefined;
  return `By this name only ${isNear ? 'this computer' : 'the computer Docker runs on'} finds it.`;
}
