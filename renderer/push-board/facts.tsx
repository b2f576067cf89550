import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import type { PushTotals } from '../../app/push/totals';
import type { Format } from '../format';
import { useFormat } from '../use-format';
import { clock, roughly } from './amounts';
import type { Pace } from './use-pace';
import './facts.css';

export interface FactsProps {
  push: Push;
  totals: PushTotals;
  pace: Pace;
}

/** Rate, time left, elapsed, saved: the four numbers someone who waits asks for. */
export function Facts({ push, totals, pace }: FactsProps) {
  const { bytes } = useFormat();
  const running = push.state === 'running';
  const forecast = running && !totals.finalising && !push.cancelling;
  return (
    <dl className="facts">
      {running ? (
        <>
          <Fact
            name="Speed"
            {...(totals.uncompressed && { unit: 'uncompressed' })}
            value={
              pace.rate === undefined || totals.sent === 0 || totals.finalising
                ? '–'
                : `${bytes(pace.rate)}/s`
            }
          />
          <Fact
            name="Time left"
            value={forecast && pace.secondsLeft !== undefined ? roughly(pace.secondsLeft) : '–'}
          />
        </>
      ) : null}
      <Fact name={isOver(push) ? 'Took' : 'Elapsed'} value={elapsed(push, pace.now)} />
      <Fact name="Saved" value={savedText(totals, bytes)} />
    </dl>
  );
}

interface FactProps {
  name: string;
  value: string;
  /** What the number counts, where that is not what one would think. */
  unit?: string;
}

function Fact({ name, value, unit }: FactProps) {
  return (
    <div className="fact">
      <dt>
        {name}
        {unit === undefined ? null : `, ${unit}`}
      </dt>
      <dd>{value}</dd>
    </div>
  );
}

function elapsed({ startedAt, endedAt }: Push, now: number): string {
  return startedAt === undefined ? '–' : clock(((endedAt ?? now) - startedAt) / 1_000);
}

/** Layers there already have no size on engines that never say it. */
function savedText({ saved, counts }: PushTotals, bytes: Format['bytes']): string {
  if (saved > 0 || counts.saved === 0) return bytes(saved);
  return counts.saved === 1 ? '1 layer' : `${counts.saved} layers`;
}
