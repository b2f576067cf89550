// A screen reader hears which step was ticked, or came undone, and what is next.
import { useEffect, useRef, useState } from 'react';
import { STEP_IDS } from '../../app/guide/step-ids';
import type { Guide } from '../../app/guide/steps';
import { STEP_TITLES } from './step-words';

export function GuideAnnouncer({ guide }: { guide: Guide }) {
  const before = useRef(guide.done);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const news = tellChange(before.current, guide);
    before.current = guide.done;
    if (news !== '') setSaid(news);
  }, [guide]);
  return (
    <p role="status" className="guide-announcer">
      {said}
    </p>
  );
}

function tellChange(before: Guide['done'], { done, next }: Guide): string {
  const ticked = STEP_IDS.filter((id) => done.has(id) && !before.has(id));
  const undone = STEP_IDS.filter((id) => !done.has(id) && before.has(id));
  if (ticked.length === 0 && undone.length === 0) return '';
  const name = (id: (typeof STEP_IDS)[number]) =>
    `Step ${String(STEP_IDS.indexOf(id) + 1)}, ${STEP_TITLES[id]}`;
  const onward = next === undefined ? 'All six steps done.' : `Next: ${STEP_TITLES[next]}.`;
  return [
    ...ticked.map((id) => `${name(id)}: done.`),
    ...undone.map((id) => `${name(id)}: to do again.`),
    onward,
  ].join(' ');
}
