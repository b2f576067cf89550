import { useEffect, useState } from 'react';
import type { Preflight } from '../../app/push/preflight';
import type { Push } from '../../app/push/push';
import { RawText } from '../errors/raw-text';
import { copyText } from '../stores/desktop';
import { askPreflight, cancelPush } from '../stores/pushes';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { describeRetry } from './retry-words';
import { useDestination } from './use-destination';
import { type OwnName, useOwnName } from './use-own-name';

/** Appears when the engine tries a layer again and the registry knows why. */
export function RetryNotice({ push }: { push: Push }) {
  const { imageId, reference } = push;
  const tries = Math.max(0, ...push.layers.map(({ retries }) => retries));
  const to = useDestination(reference);
  const [answer, setAnswer] = useState<Preflight>();
  const own = useOwnName(push);
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
  const words = describeRetry(answer, to, own !== undefined);
  if (words === undefined) return null;
  const tagInstead = async (name: OwnName) => {
    const cancelled = await cancelPush(push.id);
    if (cancelled.ok) name.tag();
  };
  return (
    <Notice
      tone="warning"
      announce
      title={words.title}
      actions={
        own === undefined || answer.permission !== 'refused' ? null : (
          <Button size="small" onPress={() => void tagInstead(own)}>
            Cancel, and tag as {own.path}
          </Button>
        )
      }
    >
      <p>{words.body}</p>
      {words.raw === undefined ? null : (
        <RawText text={words.raw} words="the details" onCopy={copyText} />
      )}
    </Notice>
  );
}
