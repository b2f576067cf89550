// The steps as things stand, from what the stores know. Undefined until they know enough: a step
// must not be seen to come undone because a list has not arrived yet.
import { useDeferredValue, useMemo } from 'react';
import { type Guide, judgeGuide } from '../../app/guide/steps';
import { useBrowse } from '../stores/browse';
import { useEngine } from '../stores/engine';
import { useGuide } from '../stores/guide';
import { useImages } from '../stores/images';
import { usePushStandings } from '../stores/push-standings';
import { useSession } from '../stores/session';
import { useWorkshop } from '../stores/workshop';
import { useWanted } from './use-wanted';

const NOTHING: readonly never[] = [];

export function useGuideSteps(): Guide | undefined {
  const session = useSession((state) => state.session);
  const images = useImages((state) => state.images);
  const isAway = useEngine(({ engine }) => engine.kind === 'unreachable');
  // What has arrived is on the board first, then in the guide.
  const pushes = useDeferredValue(usePushStandings());
  // An arrow key moves the ring at once; the guide follows a moment later.
  const chosen = useDeferredValue(useBrowse(only));
  const record = useGuide();
  const workshop = useWorkshop((state) => state.workshop);
  const wanted = useWanted();
  return useMemo(() => {
    if (session === undefined || (images === undefined && !isAway)) return undefined;
    return judgeGuide({
      accounts: session.accounts,
      found: session.docker.found,
      images: images ?? NOTHING,
      pushes,
      chosen,
      workshop: workshop ?? undefined,
      wanted,
      record,
    });
  }, [session, images, isAway, pushes, chosen, record, workshop, wanted]);
}

function only({ chosen }: { chosen: ReadonlySet<string> }): string | undefined {
  const [first, second] = chosen;
  return second === undefined ? first : undefined;
}
