import type { Subject } from '../../app/guide/subject';
import { usePractice } from '../stores/practice';
import { useRegistryPhrase } from '../stores/registry-names';

export interface Place {
  /** The registry's name within a sentence. */
  where: string;
  isPractice: boolean;
}

/** The registry the steps are about, as the guide speaks of it. */
export function usePlace({ host, isPractice }: Pick<Subject, 'host' | 'isPractice'>): Place {
  const phraseOf = useRegistryPhrase();
  const practice = usePractice((state) => state.host);
  if (isPractice || host === practice) return { where: 'the practice registry', isPractice: true };
  return { where: phraseOf(host), isPractice: false };
}
