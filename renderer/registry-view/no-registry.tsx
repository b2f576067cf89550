import { Quay } from '../images/quay';
import { usePractice } from '../stores/practice';
import { show, showPractice } from '../stores/view';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

/** Signed in nowhere. */
export function NoRegistry() {
  const kind = usePractice((state) => state.practice.kind);
  const hasPractice = kind === 'running' || kind === 'stopped';
  return (
    <EmptyState
      title="No registry yet"
      picture={<Quay />}
      actions={
        <>
          <Button
            variant="signal"
            onPress={() => {
              show({ kind: 'sign-in' });
            }}
          >
            Sign in to a registry
          </Button>
          {hasPractice ? null : (
            <Button
              onPress={() => {
                showPractice(true);
              }}
            >
              Start a practice registry…
            </Button>
          )}
        </>
      }
    >
      <p>
        A registry keeps images so that others can pull them. Sign in to yours to see what it holds,
        or start one on this computer to practise with.
      </p>
    </EmptyState>
  );
}
