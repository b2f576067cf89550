import { ShieldQuestion } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../app/app-error';
import type { Push } from '../../app/push/push';
import { ErrorNotice } from '../errors/error-notice';
import { checkPush } from '../stores/pushes';
import { Button } from '../ui/button';
import { useDestination } from './use-destination';

/** Asks the registry whether it holds what was pushed. What it shows comes with the push itself. */
export function CheckButton({ push, isNext }: { push: Push; isNext: boolean }) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<AppError>();
  const { name } = useDestination(push.reference);
  const check = async () => {
    setAsking(true);
    setError(undefined);
    const answer = await checkPush(push.id);
    setAsking(false);
    if (!answer.ok) setError(answer.error);
  };
  const word = push.check === undefined ? 'Check' : 'Check again';
  return (
    <>
      <Button
        variant={isNext ? 'signal' : 'plain'}
        icon={<ShieldQuestion aria-hidden="true" />}
        isPending={asking}
        onPress={() => void check()}
      >
        {asking ? `Asking ${name}…` : word}
      </Button>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </>
  );
}
