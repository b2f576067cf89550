import { useState } from 'react';
import type { AppError } from '../../app/app-error';
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import { ErrorNotice } from '../errors/error-notice';
import { cancelPush } from '../stores/pushes';
import { Button } from '../ui/button';

/** Gone as soon as there is nothing left to cancel. */
export function CancelButton({ push }: { push: Push }) {
  const [error, setError] = useState<AppError>();
  if (isOver(push)) return null;
  const cancel = async () => {
    setError(undefined);
    const answer = await cancelPush(push.id);
    if (!answer.ok) setError(answer.error);
  };
  return (
    <div className="board-cancel">
      {error === undefined ? null : <ErrorNotice error={error} />}
      <Button isPending={push.cancelling} onPress={() => void cancel()}>
        {push.cancelling ? 'Cancelling…' : 'Cancel push'}
      </Button>
    </div>
  );
}
