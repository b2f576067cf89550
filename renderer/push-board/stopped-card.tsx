import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../app/app-error';
import { isUncertain } from '../../app/push/arrival-check';
import type { Push } from '../../app/push/push';
import { pushTotals } from '../../app/push/totals';
import { ErrorNotice } from '../errors/error-notice';
import type { Format } from '../format';
import { copyReport } from '../stores/desktop';
import { startPush } from '../stores/pushes';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import { CopyButton } from '../ui/copy-button';
import { Notice } from '../ui/notice';
import { useFormat } from '../use-format';
import { amountOf } from './amounts';
import { CheckButton } from './check-button';
import { CheckResult } from './check-result';
import { countLayers } from './phase';
import { describeTooLargeLayer } from './too-large-words';
import { useDestination } from './use-destination';
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
  const { check } = push;
  const next = nextStep(push, way);
  return (
    <section ref={box} className="stopped" tabIndex={-1} aria-label="How it ended">
      {isSettled(push) ? null : <Reason push={push} way={way} />}
      {check === undefined ? null : <CheckResult push={push} check={check} />}
      {error === undefined ? null : <ErrorNotice error={error} />}
      <div className="stopped-actions">
        {isUncertain(push) ? <CheckButton push={push} isNext={next === 'check'} /> : null}
        <Button
          variant={next === 'push' ? 'signal' : 'plain'}
          icon={<RotateCw aria-hidden="true" />}
          isPending={starting}
          onPress={() => void again()}
        >
          Push again
        </Button>
        {push.state === 'failed' ? (
          <CopyButton label="Copy report" onCopy={() => copyReport(push.id)}>
            Copy report
          </CopyButton>
        ) : null}
        <p className="stopped-summary">{summary(push, bytes)}</p>
      </div>
    </section>
  );
}

/** What the registry showed says more than that nobody saw the end. */
function isSettled({ state, check }: Push): boolean {
  if (check === undefined || check.outcome === 'unasked') return false;
  return state === 'interrupted' || check.outcome === 'held';
}

/** What the one orange button of this card is for. */
function nextStep(push: Push, way: WayOut | undefined): 'check' | 'push' | undefined {
  if (way !== undefined || push.check?.outcome === 'held') return undefined;
  const isAsked = push.check !== undefined && push.check.outcome !== 'unasked';
  return isUncertain(push) && !isAsked ? 'check' : 'push';
}

function summary(push: Push, bytes: Format['bytes']): string {
  const { sent, toSend, counts } = pushTotals(push);
  if (push.check?.outcome === 'held') return '';
  if (counts.total === 0) {
    return isUncertain(push) ? 'What was sent is not known.' : 'No layer was sent.';
  }
  const far = `${counts.done} of ${countLayers(counts.total)} there; ${amountOf(bytes, sent, toSend)} sent.`;
  return isUncertain(push) ? `When last heard of: ${far}` : far;
}

function moreAbout(push: Push, error: AppError, bytes: Format['bytes']): string | undefined {
  switch (error.kind) {
    case 'layer-too-large':
      return describeTooLargeLayer(push, bytes);
    case 'unknown':
    case 'unexpected':
      return 'Copy report puts all of it together for someone who can help, without your secrets.';
    default:
      return undefined;
  }
}

function Reason({ push, way }: { push: Push; way: WayOut | undefined }) {
  const { error } = push;
  const { bytes } = useFormat();
  const { name } = useDestination(push.reference);
  if (error !== undefined) {
    const more = moreAbout(push, error, bytes);
    return <ErrorNotice error={error} more={more} {...(way && { ...way, variant: 'signal' })} />;
  }
  if (push.state === 'cancelled') {
    return (
      <Notice tone="info" title="Cancelled" announce>
        Layers that were already pushed stay in the registry, and one that was on its way may still
        land: the next push does not send them again.
      </Notice>
    );
  }
  if (push.startedAt === undefined) {
    return (
      <Notice tone="warning" title="Interrupted before it began" announce>
        Slipway was closed while this push was waiting for its turn. Nothing was sent.
      </Notice>
    );
  }
  return (
    <Notice tone="warning" title="Interrupted: the outcome is unknown" announce>
      Slipway was closed during this push. Check asks {name} whether it holds this image now.
    </Notice>
  );
}
