import { useEffect, useState } from 'react';
import type { Preflight } from '../../app/push/preflight';
import type { Push } from '../../app/push/push';
import { RawText } from '../errors/raw-text';
import { copyText } from '../stores/desktop';
import { askPreflight } from '../stores/pushes';
import { Notice } from '../ui/notice';
import { describeRetry } from './retry-words';
import { useDestination } from './use-destination';

/** Appears when the engine tries a layer again and the registry knows why. */
export function RetryNotice({ push }: { push: Push }) {
  const { imageId, reference } = push;
  const tries = Math.max(0, ...push.layers.map(({ retries }) => retries));
  const to = useDestination(reference);
  const [answer, setAnswer] = useState<Preflight>();
  useEffect(() => {
    if (tries === 0) return;
    let isStale = false;
    const ask = async () => {
      const said = await askPreflight(imageId, reference);
      if (!isStale) setAnswer(said);
    };
    void ask();
    return () => {
      isStale = true;
    };
  }, [imageId, reference, tries]);

  if (answer === undefined || push.state !== 'running' || push.cancelling) return null;
  const words = describeRetry(answer, to);
  if (words === undefined) return null;
  return (
    <Notice tone="warning" announce title={words.title}>
      <p>{words.body}</p>
      {words.raw === undefined ? null : (
        <RawText text={words.raw} words="the registry’s words" onCopy={copyText} />
      )}
    </Notice>
  );
}
