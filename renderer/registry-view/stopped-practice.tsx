import { Quay } from '../images/quay';
import { EmptyState } from '../ui/empty-state';

/** The strip above has the button. */
export function StoppedPractice() {
  return (
    <EmptyState title="The practice registry is stopped" picture={<Quay isDark />} announce>
      <p>What was pushed to it is kept. Start it above to see that, and to push or pull.</p>
    </EmptyState>
  );
}
