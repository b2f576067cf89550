import type { Subject } from '../../app/guide/subject';
import { useOnlyFinder } from '../push-board/use-only-here';
import { usePractice } from '../stores/practice';
import { useRegistryPhrase } from '../stores/registry-names';

export interface Place {
  /** The registry's name within a sentence. */
  where: string;
  isPractice: boolean;
  /** Who alone finds it, within a sentence; undefined where it has a name for everybody. */
  onlyFinder: string | undefined;
}

/** The registry the steps are about, as the guide speaks of it. */
export function usePlace({ host, isPractice }: Pick<Subject, 'host' | 'isPractice'>): Place {
  const phraseOf = useRegistryPhrase();
  const practice = usePractice((state) => state.host);
  const onlyFinder = useOnlyFinder(host);
  if (isPractice || host === practice) {
    return { where: 'the practice registry', isPractice: true, onlyFinder };
  }
  return { where: phraseOf(host), isPractice: false, onlyFinder };
}
