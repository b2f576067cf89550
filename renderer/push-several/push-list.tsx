import { ArrowRight, CircleAlert, TriangleAlert } from 'lucide-react';
import { useImages } from '../stores/images';
import { ScrollRegion } from '../ui/scroll-region';
import type { PlannedPush } from './plan-pushes';

/** From → to, a row for each. */
export function PushList({ planned }: { planned: readonly PlannedPush[] }) {
  return (
    <ScrollRegion label="What is pushed" className="push-list-frame">
      <ul className="push-list">
        {planned.map((push) => (
          <Row key={`${push.imageId} ${push.from ?? ''}`} push={push} />
        ))}
      </ul>
    </ScrollRegion>
  );
}

function Row({ push: { imageId, from, to, problem } }: { push: PlannedPush }) {
  const isTaken = useImages(({ images = [] }) =>
    images.some(({ id, tags }) => to !== undefined && id !== imageId && tags.includes(to)),
  );
  const source = from ?? imageId.replace(/^sha256:/, '').slice(0, 12);
  return (
    <li className="push-list-row" data-problem={problem === undefined ? undefined : true}>
      <p className="push-list-names">
        {source === to ? null : <code>{source}</code>}
        {to === undefined ? null : (
          <>
            {source === to ? null : <ArrowRight role="img" aria-label="to" />}
            <code className="push-list-to">{to}</code>
          </>
        )}
      </p>
      {problem === undefined ? null : (
        <p className="push-list-problem">
          <CircleAlert aria-hidden="true" />
          {problem}
        </p>
      )}
      {problem === undefined && isTaken ? (
        <p className="push-list-heed">
          <TriangleAlert aria-hidden="true" />
          Another image on this computer has this name now, and loses it to this one.
        </p>
      ) : null}
    </li>
  );
}
