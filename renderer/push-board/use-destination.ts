import { useRegistryPhrase } from '../stores/registry-names';
import { type Destination, destinationOf } from './destination';

/** Where a push goes, with the registry's name as it stands within a sentence. */
export function useDestination(reference: string): Destination {
  const phraseOf = useRegistryPhrase();
  const to = destinationOf(reference);
  return { ...to, name: phraseOf(to.host) };
}
