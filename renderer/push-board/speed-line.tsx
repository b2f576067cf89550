import { memo } from 'react';
import { speeds as speedsOf } from '../../app/push/throughput';
import { pushTotals } from '../../app/push/totals';
import { usePushes } from '../stores/pushes';
import { useFormat } from '../use-format';
import { clock } from './amounts';
import { speedPath } from './speed-path';
import './speed-line.css';

/** A line of less says nothing. */
const ENOUGH = 4;

/** How fast the push went over its time. Nothing at all of one that was over in a moment. */
export const SpeedLine = memo(function SpeedLine({ pushId }: { pushId: string }) {
  const throughput = usePushes(({ pushes }) => pushes[pushId]?.push.throughput);
  const isUncompressed = usePushes(({ pushes }) => {
    const push = pushes[pushId]?.push;
    return push !== undefined && pushTotals(push).uncompressed;
  });
  const { bytes } = useFormat();
  if (throughput === undefined) return null;
  const speeds = speedsOf(throughput);
  const most = Math.max(...speeds);
  if (speeds.length < ENOUGH || most === 0) return null;
  const { line, area } = speedPath(speeds);
  const seconds = (speeds.length * throughput.every) / 1_000;
  const mean = (throughput.counts.at(-1) ?? 0) / seconds;
  const unit = isUncompressed ? ', uncompressed' : '';
  const words = `at most ${bytes(most)}/s, ${bytes(mean)}/s on average`;
  return (
    <section className="speed-line" aria-label="Speed">
      <header className="speed-line-head">
        <h2 className="speed-line-title">Speed{unit}</h2>
        <p className="speed-line-words">{words}</p>
      </header>
      <svg
        className="speed-line-chart"
        viewBox={`0 0 ${String(speeds.length - 1)} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Speed over ${clock(seconds)}${unit}: ${words}`}
      >
        <path className="speed-line-area" d={area} />
        <path className="speed-line-stroke" d={line} />
      </svg>
    </section>
  );
});
