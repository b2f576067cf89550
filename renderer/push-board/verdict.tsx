import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import type { Push } from '../../app/push/push';
import { Spinner } from '../ui/spinner';
import { useDestination } from './use-destination';
import { describeVerdict, type VerdictWords } from './verdict-words';
import './verdict.css';

/** What reading the tag back from the registry showed. Mounted while it is asked, to be read out. */
export function Verdict({ push }: { push: Push }) {
  const { name } = useDestination(push.reference);
  const words = describeVerdict(push.verification, push.digest?.tag ?? '', name);
  return (
    <div className="verdict" data-tone={words.tone} role="status">
      <p className="verdict-text">
        <VerdictIcon tone={words.tone} />
        {words.text}
      </p>
      {words.meaning === undefined ? null : <p className="verdict-meaning">{words.meaning}</p>}
    </div>
  );
}

function VerdictIcon({ tone }: { tone: VerdictWords['tone'] }) {
  switch (tone) {
    case 'asking':
      return <Spinner label="Asking" />;
    case 'held':
      return <CircleCheck className="verdict-icon" aria-hidden="true" />;
    case 'unchecked':
      return <CircleHelp className="verdict-icon" aria-hidden="true" />;
    case 'differs':
      return <TriangleAlert className="verdict-icon" aria-hidden="true" />;
  }
}
