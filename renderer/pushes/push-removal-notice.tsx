import { Undo2 } from 'lucide-react';
import { NoticeCard } from '../image-actions/notice-card';
import { forgetPushRemoval, undoPushRemoval } from '../stores/push-removal';
import { Button } from '../ui/button';

/** Long enough to notice a mistake and reach the button. */
const STAYS_MS = 20_000;

export function PushRemovalNotice({ count }: { count: number }) {
  return (
    <NoticeCard goesAfter={STAYS_MS} onClose={forgetPushRemoval}>
      <div className="removal-notice">
        <p role="status">
          {count === 1 ? 'Removed a push' : `Removed ${String(count)} pushes`} from the history
        </p>
        <Button
          size="small"
          icon={<Undo2 aria-hidden="true" />}
          onPress={() => void undoPushRemoval()}
        >
          Undo
        </Button>
      </div>
    </NoticeCard>
  );
}
