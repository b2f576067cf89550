// One honest bar for the whole push. It never goes back, and is full only when the digest is there.
import { useState } from 'react';
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { furthest, pushTotals } from '../../app/push/totals';
import { useEngine } from '../stores/engine';
import { usePush } from '../stores/pushes';
import { ProgressBar } from '../ui/progress-bar';
import { useFormat } from '../use-format';
import { amountOf } from './amounts';
import { Facts } from './facts';
import { describePhase } from './phase';
import { RetryNotice } from './retry-notice';
import { StallNotice } from './stall-notice';
import { usePace } from './use-pace';
import './meter.css';

/** Engines correct their counts a little as they go; a layer begun anew is more than that. */
const CLEARLY_LESS = 0.95;

export function Meter({ pushId }: { pushId: string }) {
  const push = usePush(pushId);
  return push === undefined ? null : <LiveMeter push={push} />;
}

function LiveMeter({ push }: { push: Push }) {
  const { bytes: sizes } = useFormat();
  const pace = usePace(push.id, push.state === 'running');
  const totals = pushTotals(push);
  const isAway = useEngine(({ engine }) => engine.kind === 'unreachable');
  const isHeldUp = push.state === 'queued' && isAway;
  const [shown, setShown] = useState(totals.fraction);
  const reached = furthest(shown, totals);
  if (reached !== shown) setShown(reached);
  const [mostSent, setMostSent] = useState(totals.sent);
  if (totals.sent > mostSent) setMostSent(totals.sent);

  const silent = push.state === 'running' && push.layers.length === 0;
  const bytes = totals.toSend > 0 ? amountOf(sizes, totals.sent, totals.toSend) : undefined;
  return (
    <div className="meter" data-state={push.state}>
      <p className="meter-percent">
        {silent ? '–' : Math.floor(reached * 100)}
        {silent ? null : <span className="meter-sign">%</span>}
      </p>
      <div className="meter-words">
        <p className="meter-phase">
          {isHeldUp
            ? 'Waiting until Docker answers again'
            : describePhase(push, totals, totals.sent < mostSent * CLEARLY_LESS)}
        </p>
        {bytes === undefined ? null : (
          <p className="meter-bytes">
            {bytes}
            {totals.uncompressed ? <span className="meter-unit"> uncompressed</span> : null}
          </p>
        )}
      </div>
      <div className="meter-bar">
        <ProgressBar
          label="Whole push"
          size="thick"
          value={silent ? undefined : reached}
          tone={isOver(push) ? 'quiet' : 'signal'}
          {...(bytes !== undefined && { valueLabel: bytes })}
        />
      </div>
      <Facts push={push} totals={totals} pace={pace} />
      <RetryNotice push={push} />
      <StallNotice push={push} totals={totals} now={pace.now} />
    </div>
  );
}
