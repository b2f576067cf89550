import { isElsewhere } from '../../app/engine/elsewhere';
import { isLoopbackHost } from '../../app/registry/loopback';
import { useEngine } from '../stores/engine';

/** Said beside what is given to others: `localhost` is another computer for each of them. */
export function useOnlyHere(host: string): string | undefined {
  const finder = useOnlyFinder(host);
  return finder && `By this name only ${finder} finds it.`;
}

/** Who alone finds a registry on loopback, within a sentence; undefined for any other. */
export function useOnlyFinder(host: string): string | undefined {
  const isFar = useEngine(({ engine }) => isElsewhere(engine.endpoint));
  if (!isLoopbackHost(host)) return undefined;
  return isFar ? 'the computer Docker runs on' : 'this computer';
}
