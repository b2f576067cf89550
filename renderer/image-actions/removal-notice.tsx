import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ErrorNotice } from '../errors/error-notice';
import { forgetRemoval, type Removal, undoRemoval } from '../stores/untag';
import { Button } from '../ui/button';
import { NoticeCard } from './notice-card';

/** Long enough to notice a mistake and reach the button. */
const STAYS_MS = 20_000;

export function RemovalNotice({ removal }: { removal: Removal }) {
  const { names, isImageGone, error } = removal;
  const [first] = names;
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    await undoRemoval(removal);
    setBusy(false);
  };
  return (
    <NoticeCard
      {...(error === undefined ? { goesAfter: STAYS_MS } : {})}
      onClose={() => {
        forgetRemoval(removal);
      }}
    >
      <div className="removal-notice">
        <p role="status">
          {names.length > 1 ? (
            `Removed ${names.length} tags`
          ) : (
            <>
              {isImageGone ? 'Deleted ' : 'Removed the tag '}
              <code>{first?.reference}</code>
            </>
          )}
        </p>
        {isImageGone ? null : (
          <Button
            size="small"
            icon={<Undo2 aria-hidden="true" />}
            isPending={busy}
            onPress={() => void undo()}
          >
            Undo
          </Button>
        )}
      </div>
      {error ? <ErrorNotice error={error} /> : null}
    </NoticeCard>
  );
}
