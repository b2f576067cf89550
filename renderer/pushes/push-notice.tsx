import { CircleAlert, CircleCheck } from 'lucide-react';
import { NoticeCard } from '../image-actions/notice-card';
import { useDestination } from '../push-board/use-destination';
import { describeVerdict } from '../push-board/verdict-words';
import { forgetEnd } from '../stores/push-news';
import { usePush } from '../stores/pushes';
import { show } from '../stores/view';
import { Button } from '../ui/button';
import './push-notice.css';

/** An arrival can be missed; a failure waits to be read. */
const STAYS_MS = 15_000;

/** How a push ended, for someone on another screen. */
export function PushNotice({ pushId }: { pushId: string }) {
  const push = usePush(pushId);
  const { name } = useDestination(push?.reference ?? '');
  if (push === undefined) return null;
  const { reference } = push;
  const arrived = push.state === 'succeeded';
  const verdict = describeVerdict(push.verification, push.digest?.tag ?? '', name);
  return (
    <NoticeCard
      {...(arrived ? { goesAfter: STAYS_MS } : {})}
      onClose={() => {
        forgetEnd(pushId);
      }}
    >
      <div className="push-notice" data-tone={arrived ? 'arrived' : 'failed'}>
        {arrived ? <CircleCheck aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
        <div className="push-notice-words" role="status">
          <p>
            <code>{reference}</code> {arrived ? 'arrived' : 'did not get through'}
          </p>
          {arrived ? <p className="notice-card-aside">{verdict.text}</p> : null}
        </div>
        <Button
          size="small"
          onPress={() => {
            show({ kind: 'push', pushId });
          }}
        >
          {arrived ? 'Open' : 'See why'}
        </Button>
      </div>
    </NoticeCard>
  );
}
