import { ArrowLeft, Minimize2, Presentation } from 'lucide-react';
import type { Push } from '../../app/push/push';
import { IconButton } from '../ui/icon-button';
import { CancelButton } from './cancel-button';
import type { Present } from './use-present';
import './board-head.css';

export interface BoardHeadProps {
  push: Push;
  present: Present;
  onBack: () => void;
}

/** What is pushed, the way back, and the way out. */
export function BoardHead({ push, present, onBack }: BoardHeadProps) {
  const { isPresenting, toggle } = present;
  return (
    <header className="board-head">
      {isPresenting ? null : (
        <IconButton label="Back to pushes" onPress={onBack}>
          <ArrowLeft aria-hidden="true" />
        </IconButton>
      )}
      <h1 className="board-reference" data-long={push.reference.length > 60}>
        <code>{push.reference}</code>
      </h1>
      <IconButton label={isPresenting ? 'Stop presenting (Esc)' : 'Present (P)'} onPress={toggle}>
        {isPresenting ? <Minimize2 aria-hidden="true" /> : <Presentation aria-hidden="true" />}
      </IconButton>
      <CancelButton push={push} />
    </header>
  );
}
