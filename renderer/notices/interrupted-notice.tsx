import { NoticeCard } from '../image-actions/notice-card';
import { dismissInterrupted, useInterrupted } from '../stores/interrupted';
import { usePush } from '../stores/pushes';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** At the start after a kill: which pushes it cut off, and the way to them. */
export function InterruptedNotice() {
  const ids = useInterrupted();
  const [first = ''] = ids;
  const push = usePush(first);
  if (push === undefined) return null;
  const isAlone = ids.length === 1;
  const title = isAlone ? 'A push was interrupted' : `${ids.length} pushes were interrupted`;
  const fate =
    push.startedAt === undefined
      ? 'ended before its turn came. Nothing was sent.'
      : 'was cut off when Slipway ended: its outcome is unknown.';
  return (
    <NoticeCard isBare onClose={dismissInterrupted}>
      <Notice
        tone="warning"
        title={title}
        announce
        actions={
          <Button
            size="small"
            onPress={() => {
              show(isAlone ? { kind: 'push', pushId: first } : { kind: 'pushes' });
            }}
          >
            {isAlone ? 'Show it' : 'Show them'}
          </Button>
        }
      >
        {isAlone ? (
          <p>
            <code>{push.reference}</code> {fate}
          </p>
        ) : (
          <p>Slipway ended in the middle of them. Their outcome is unknown.</p>
        )}
      </Notice>
    </NoticeCard>
  );
}
