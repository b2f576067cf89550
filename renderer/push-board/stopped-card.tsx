import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../app/app-error';
import type { Push } from '../../app/push/push';
import { pushTotals } from '../../app/push/totals';
import { ErrorNotice } from '../errors/error-notice';
import type { Format } from '../format';
import { startPush } from '../stores/pushes';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useFormat } from '../use-format';
import { amountOf } from './amounts';
import { describeTooLargeLayer } from './too-large-words';
import { useKeptFocus } from './use-kept-focus';
import { useWayOut, type WayOut } from './use-way-out';
import './stopped-card.css';

/** A push that ended without arriving: why, and what to do now. */
export function StoppedCard({ push }: { push: Push }) {
  const box = useKeptFocus();
  const [error, setError] = useState<AppError>();
  const [starting, setStarting] = useState(false);
  const again = async () => {
    setStarting(true);
    setError(undefined);
    const answer = await startPush(push.imageId, push.reference);
    setStarting(false);
    if (answer.ok) show({ kind: 'push', pushId: answer.value.pushId });
    else setError(answer.error);
  };
  const { bytes } = useFormat();
  const way = useWayOut(push);
  return (
    <section ref={box} className="stopped" tabIndex={-1} aria-label="How it ended">
      <Reason push={push} way={way} />
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div className="stopped-actions">
        <Button
          variant={way === undefined ? 'signal' : 'plain'}
          icon={<RotateCw aria-hidden="true" />}
          isPending={starting}
          onPress={() => void again()}
        >
          Push again
        </Button>
        <p className="stopped-summary">{summary(push, bytes)}</p>
      </div>
    </section>
  );
}

function summary(push: Push, bytes: Format['bytes']): string {
  const { sent, toSend, counts } = pushTotals(push);
  if (push.state === 'interrupted' && counts.total === 0) return 'What was sent is not known.';
  if (counts.total === 0) return 'No layer was sent.';
  return `${counts.done} of ${counts.total} layers are there; ${amountOf(bytes, sent, toSend)} sent.`;
}

function Reason({ push, way }: { push: Push; way: WayOut | undefined }) {
  const { error } = push;
  const { bytes } = useFormat();
  if (error !== undefined) {
    const more = error.kind === 'layer-too-large' ? describeTooLargeLayer(push, bytes) : undefined;
    return <ErrorNotice error={error} more={more} {...(way && { ...way, variant: 'signal' })} />;
  }
  if (push.state === 'cancelled') {
    return (
      <Notice tone="info" title="Cancelled" announce>
        Layers that were already pushed stay in the registry: the next push does not send them
        again.
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title="Slipway was closed during this push" announce>
      How it ended is not known. Push again to be sure: what arrived is not sent again.
    </Notice>
  );
}
