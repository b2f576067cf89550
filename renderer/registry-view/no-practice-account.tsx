import { Quay } from '../images/quay';
import { EmptyState } from '../ui/empty-state';

/** The strip above has the button. */
export function NoPracticeAccount() {
  return (
    <EmptyState title="You are not signed in here" picture={<Quay />} announce>
      <p>
        The practice registry is there. Make an account above to see what it holds, and to push.
      </p>
    </EmptyState>
  );
}
