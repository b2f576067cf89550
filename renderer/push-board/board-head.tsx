import { ArrowLeft } from 'lucide-react';
import type { Push } from '../../app/push/push';
import { IconButton } from '../ui/icon-button';
import { CancelButton } from './cancel-button';
import './board-head.css';

/** What is pushed, the way back, and the way out. */
export function BoardHead({ push, onBack }: { push: Push; onBack: () => void }) {
  return (
    <header className="board-head">
      <IconButton label="Back to pushes" onPress={onBack}>
        <ArrowLeft aria-hidden="true" />
      </IconButton>
      <h1 className="board-reference" data-long={push.reference.length > 60}>
        <code>{push.reference}</code>
      </h1>
      <CancelButton push={push} />
    </header>
  );
}
